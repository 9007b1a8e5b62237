using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;
using Pipeline.Areas;
using Pipeline.Formats.Reading;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Benchmarks.Intake;

/// <summary>One way to go through a file of people.</summary>
/// <param name="Name">By which a process of its own is told to run it.</param>
/// <param name="Says">What it does, for the table.</param>
/// <param name="Run">Goes through the file at a path; gives the people it met.</param>
internal sealed record IntakeContender(string Name, string Says, Func<string, int> Run)
{
    /// <summary>Of what the submitter sends, in which quarter.</summary>
    public const string Regency = "6203";

    /// <summary>The quarter for which the files are made.</summary>
    public static readonly Quarter Quarter = new(2025, 4);

    /// <summary>The first is the peer by which the others are measured.</summary>
    public static readonly IReadOnlyList<IntakeContender> OfCsv =
    [
        new("csvhelper", "CsvHelper's raw parser, every field read", RawParser),
        new("tutorial", "the tutorial way: typed records, Regex, a hash a row", TutorialWay.Read),
        new("rows", "our reader alone, one pass", Rows),
        new("check", "whole intake: bytes to outcomes and findings", Check),
    ];

    /// <summary>The first is the peer by which the others are measured.</summary>
    public static readonly IReadOnlyList<IntakeContender> OfXlsx =
    [
        new("exceldatareader", "ExcelDataReader, every field read", PeerReader),
        new("inflate", "the sheet's part inflated, nothing read", Inflate),
        new("rows", "our reader alone, one pass", Rows),
        new("check", "whole intake: bytes to outcomes and findings", Check),
    ];

    private static int Check(string path)
    {
        var origin = new SubmissionOrigin(Path.GetFileName(path), AreaCode.Parse(Regency), Quarter, QuarterSource.Option, Quarter);
        return CheckFile.Run(new WorkbookOpener(), File.OpenRead(path), origin).Rows.Added;
    }

    private static int Rows(string path)
    {
        using var workbook = new WorkbookOpener().Open(File.OpenRead(path), Path.GetFileName(path));
        return workbook.ReadRows(workbook.Sheets[0]).Count() - 1;
    }

    private static int RawParser(string path)
    {
        using var reader = new StreamReader(path);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var (rows, characters) = (0, 0L);
        while (parser.Read())
        {
            rows++;
            for (var field = 0; field < parser.Count; field++)
            {
                characters += parser[field].Length;
            }
        }

        return characters > 0 ? rows - 1 : 0;
    }

    private static int PeerReader(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var content = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(content);
        var (rows, values) = (0, 0L);
        while (reader.Read())
        {
            rows++;
            for (var field = 0; field < reader.FieldCount; field++)
            {
                values += reader.GetValue(field) is null ? 0 : 1;
            }
        }

        return values > 0 ? rows - 1 : 0;
    }

    private static int Inflate(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var sheet = package.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var buffer = new byte[64 << 10];
        var (rows, read) = (0, 0);
        while ((read = sheet.Read(buffer)) > 0)
        {
            rows = buffer[..read].Length;
        }

        return rows;
    }
}
