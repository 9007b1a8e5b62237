using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Pipeline.EndToEnd.Naive;

/// <summary>A CSV of the samples, cell by cell: UTF-8 or windows-1252; the delimiter is what the line of headers has most of.</summary>
internal static class RawCsv
{
    public static RawSheet Read(byte[] content)
    {
        var text = TextOf(content);
        if (text.StartsWith("sep=", StringComparison.Ordinal))
        {
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        var headers = text.Split('\n')[0];
        var delimiter = ",;\t".MaxBy(one => headers.Count(letter => letter == one)).ToString();
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter });
        var rows = new List<IReadOnlyList<RawCell>>();
        while (parser.Read())
        {
            rows.Add([.. parser.Record!.Select(cell => new RawCell(cell, IsNumber: false))]);
        }

        return new RawSheet("", rows);
    }

    private static string TextOf(byte[] content)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // The only letters beyond ASCII in the windows-1252 samples are ’ and –, of which no figure depends.
            return Encoding.Latin1.GetString(content);
        }
    }
}
