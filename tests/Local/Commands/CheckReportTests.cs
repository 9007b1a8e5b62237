using System.IO.Compression;
using System.Text.Json;

namespace Pipeline.Local.Tests.Commands;

/// <summary><c>check --report</c>: one workbook for one file, a folder for several, and never in the place of an upload.</summary>
public sealed class CheckReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Report_OneFile_IsTheFeedbackWorkbook()
    {
        var file = _folder.Write("6202/2025-Q4/a.csv", Lists.OneHeld);
        var report = Path.Combine(_folder.Path, "out", "hasil.xlsx");

        var run = await CommandRun.OfAsync("check", file, "--report", report);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"Report: {report}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["Ringkasan", "Perbaiki", "Peringatan", "Pemetaan Kolom"], Sheets(report)[..4]);
    }

    // Mended or not, the report is itself an upload that check can read.
    [Fact]
    public async Task Report_CheckedAgain_HoldsTheRowToMend()
    {
        var file = _folder.Write("6202/2025-Q4/a.csv", Lists.OneHeld);
        var report = Path.Combine(_folder.Path, "6202", "2025-Q4", "hasil.xlsx");
        await CommandRun.OfAsync("check", file, "--report", report);

        var run = await CommandRun.OfAsync("check", report, "--json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal((1, 1), (json.RootElement.GetProperty("rows").GetProperty("read").GetInt32(), json.RootElement.GetProperty("rows").GetProperty("held").GetInt32()));
    }

    [Fact]
    public async Task Report_SeveralFiles_EachGetsItsOwnInTheFolder()
    {
        _folder.Write("in/6202/2025-Q4/a.csv", Lists.Clean);
        _folder.Write("in/6202/2025-Q4/b.csv", Lists.OneHeld);
        _folder.Write("in/6203/2025-Q4/a.csv", "");
        var reports = Path.Combine(_folder.Path, "out");

        var run = await CommandRun.OfAsync("check", Path.Combine(_folder.Path, "in"), "--report", reports, "--json");

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(3, json.RootElement.GetArrayLength());
        Assert.Equal(
            ["6202/2025-Q4/a.csv/hasil.xlsx", "6202/2025-Q4/b.csv/hasil.xlsx", "6203/2025-Q4/a.csv/hasil.xlsx"],
            Directory.EnumerateFiles(reports, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(reports, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Report_OneFileAndAFolder_GetsItsWorkbookThere()
    {
        var file = _folder.Write("6202/2025-Q4/a.csv", Lists.Clean);
        var reports = Path.Combine(_folder.Path, "out");

        await CommandRun.OfAsync("check", file, "--report", reports);

        Assert.True(File.Exists(Path.Combine(reports, "a.csv", "hasil.xlsx")));
    }

    [Fact]
    public async Task Report_OneWorkbookForSeveralFiles_IsUnusable()
    {
        var first = _folder.Write("6202/a.csv", Lists.Clean);
        var second = _folder.Write("6202/b.csv", Lists.Clean);

        var run = await CommandRun.OfAsync("check", first, second, "--report", "hasil.xlsx");

        Assert.Equal(
            (2, "", "'hasil.xlsx' is one workbook and 2 files are checked: let --report name a folder, in which each gets its own.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Report_InThePlaceOfTheFile_IsUnusableAndLeavesIt()
    {
        var file = _folder.Write("6202/a.xlsx", Lists.Clean);

        var run = await CommandRun.OfAsync("check", file, "--report", file);

        Assert.Equal((2, "", "--report names the file that is checked: name another.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Lists.Clean, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Report_InAFolderThatIsChecked_IsUnusable()
    {
        _folder.Write("6202/a.csv", Lists.Clean);

        var run = await CommandRun.OfAsync("check", _folder.Path, "--report", Path.Combine(_folder.Path, "out"));

        Assert.Equal(
            (2, "", $"--report lies in '{_folder.Path}', and the next check would read the reports as uploads: name a folder outside of it.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Report_InThePlaceOfAnotherFile_IsUnusableAndLeavesIt()
    {
        var file = _folder.Write("6202/a.csv", Lists.Clean);
        var other = _folder.Write("notes.csv", "mine");

        var run = await CommandRun.OfAsync("check", file, "--report", other);

        Assert.Equal((2, "", $"'{other}' is a file and no workbook: let --report end in .xlsx, or name a folder.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("mine", await File.ReadAllTextAsync(other));
    }

    private static string[] Sheets(string workbook)
    {
        using var package = ZipFile.OpenRead(workbook);
        using var part = package.GetEntry("xl/workbook.xml")!.Open();
        return [.. System.Xml.Linq.XElement.Load(part).Descendants().Where(element => element.Name.LocalName == "sheet").Select(element => element.Attribute("name")!.Value)];
    }
}
