using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Load;

/// <summary>What it costs to read the same file and do nothing with it, every field once.</summary>
internal static class ParserFloor
{
    public static TimeSpan Measure(string path, LoadFormat format, TimeProvider time)
    {
        var start = time.GetTimestamp();
        var characters = format == LoadFormat.Csv ? ReadCsv(path) : ReadXlsx(path);
        var elapsed = time.GetElapsedTime(start);
        return characters > 0 ? elapsed : throw new InvalidOperationException("The file holds nothing.");
    }

    private static long ReadCsv(string path)
    {
        using var reader = new StreamReader(path);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var characters = 0L;
        while (parser.Read())
        {
            for (var field = 0; field < parser.Count; field++)
            {
                characters += parser[field].Length;
            }
        }

        return characters;
    }

    private static long ReadXlsx(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var sheet = package.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        using var xml = XmlReader.Create(sheet);
        var characters = 0L;
        while (xml.Read())
        {
            characters += xml.NodeType == XmlNodeType.Text ? xml.Value.Length : 0;
        }

        return characters;
    }
}
