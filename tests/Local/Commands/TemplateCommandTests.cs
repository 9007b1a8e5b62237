using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Pipeline.Local.Tests.Commands;

public sealed class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Template_FilledIn_ChecksCleanWithoutAWarning()
    {
        var file = Path.Combine(_folder.Path, "6202", "2025-Q4", "data.xlsx");
        var written = await CommandRun.OfAsync("template", "people", "--regency", "6202", "--output", file);
        var rows = Enumerable.Range(1, 20).Select(number => $"<row r=\"{number + 1}\">{Text("A", number, $"620202430590{number:D4}")}{Text("C", number, "Siti Rekaan")}{Text("L", number, "Cempaga")}{Text("M", number, "Cempaka Mulia Barat")}</row>");
        TypeIn(file, string.Concat(rows));

        var run = await CommandRun.OfAsync("check", file, "--json");

        Assert.Equal((0, $"{file}\n", ""), (written.ExitCode, written.Output, written.Error));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(20, report.RootElement.GetProperty("rows").GetProperty("accepted").GetInt32());
        Assert.Equal("[]", report.RootElement.GetProperty("findings").GetRawText());
    }

    [Fact]
    public async Task Template_OfAProvince_FilledIn_LandsInItsDataSet()
    {
        var file = Path.Combine(_folder.Path, "62", "2025-Q4", "target.xlsx");
        var written = await CommandRun.OfAsync("template", "targets", "--regency", "62", "--output", file);
        TypeIn(file, $"<row r=\"2\">{Text("A", 1, "Provinsi Kalimantan Tengah")}<c r=\"B2\"><v>2026</v></c><c r=\"C2\"><v>4.8</v></c></row>");

        var run = await CommandRun.OfAsync("check", file, "--json");

        Assert.Equal((0, $"{file}\n", ""), (written.ExitCode, written.Output, written.Error));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(("targets", 1, "[]"), (
            report.RootElement.GetProperty("dataset").GetString(),
            report.RootElement.GetProperty("rows").GetProperty("accepted").GetInt32(),
            report.RootElement.GetProperty("findings").GetRawText()));
    }

    // Whoever writes it a second time has perhaps filled in the first.
    [Fact]
    public async Task Template_FileThatIsThere_IsLeftAlone()
    {
        var file = _folder.Write("data.xlsx", "three hundred rows");

        var run = await CommandRun.OfAsync("template", "people", "--regency", "6202", "--output", file);

        Assert.Equal((2, "", $"'{file}' is there already and is left alone: name another with --output, or remove it first.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("three hundred rows", await File.ReadAllTextAsync(file));
    }

    private static string Text(string column, int number, string text) => $"<c r=\"{column}{number + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static void TypeIn(string file, string rows)
    {
        using var package = ZipFile.Open(file, ZipArchiveMode.Update);
        var part = package.GetEntry("xl/worksheets/sheet1.xml")!;
        string xml;
        using (var reader = new StreamReader(part.Open()))
        {
            xml = reader.ReadToEnd();
        }

        using var content = part.Open();
        content.SetLength(0);
        content.Write(Encoding.UTF8.GetBytes(xml.Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal)));
    }
}
