using System.Text.Json;

namespace Pipeline.Local.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Lists.Clean, 0)]
    [InlineData(Lists.OneHeld, 1)]
    [InlineData(Lists.HeaderOnly, 2)]
    [InlineData("", 2)]
    [InlineData("%PDF-1.7 not a table", 2)]
    public async Task Check_OneFile_ExitCodeSaysWhetherItCanBeUsed(string content, int exitCode)
    {
        var file = _folder.Write("6202/2025-Q4/a.csv", content);

        var text = await CommandRun.OfAsync("check", file);
        var json = await CommandRun.OfAsync("check", file, "--json");

        Assert.Equal((exitCode, ""), (text.ExitCode, text.Error));
        Assert.Equal((exitCode, ""), (json.ExitCode, json.Error));
    }

    [Fact]
    public async Task Check_ForPeople_CountsFirstThenEachFinding()
    {
        var file = _folder.Write("6202/2025-Q4/a.csv", Lists.OneHeld);

        var run = await CommandRun.OfAsync("check", file);

        Assert.Equal(
            $"""
            {file}
              6202 Kabupaten Kotawaringin Timur, 2025-Q4 (by its folder)
              2 rows read: 1 taken (0 with a warning), 1 held, 0 refused

                    1  error    nik-format

            Findings in {file}
              error    nik-format
                Lembar 'a', baris 3, kolom A: NIK berisi 15 digit, seharusnya 16. Ubah format kolom menjadi Teks, lalu ketik ulang NIK dari KTP atau KK.


            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    // What counts most comes first: all files, then each file, then each finding.
    [Fact]
    public async Task Check_SeveralFiles_TotalsThenCountsThenFindings()
    {
        var clean = _folder.Write("6202/2025-Q4/a.csv", Lists.Clean);
        var held = _folder.Write("6202/2025-Q4/b.csv", Lists.OneHeld);
        var empty = _folder.Write("6202/2025-Q4/c.csv", "");
        var warned = _folder.Write("6203/2025-Q3/d.csv", "NIK;Nama;Kecamatan;Desil\n6203014305900001;Contoh;Selat;11\n6203014305900002;Contoh;Selat;11\n");

        var run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            $"""
            4 files: 1 clean, 1 with warnings only, 1 with something held or refused, 1 refused whole
            6 rows read: 5 taken (2 with a warning), 1 held, 0 refused

                    1  error    file-empty            in 1 file
                    1  error    nik-format            in 1 file
                    2  warning  value-range           in 1 file

            {clean}
              6202 Kabupaten Kotawaringin Timur, 2025-Q4 (by its folder)
              2 rows read: 2 taken (0 with a warning), 0 held, 0 refused

            {held}
              6202 Kabupaten Kotawaringin Timur, 2025-Q4 (by its folder)
              2 rows read: 1 taken (0 with a warning), 1 held, 0 refused

                    1  error    nik-format

            {empty}
              6202 Kabupaten Kotawaringin Timur, 2025-Q4 (by its folder)
              refused whole: nothing of it would be taken

                    1  error    file-empty

            {warned}
              6203 Kabupaten Kapuas, 2025-Q3 (by its folder)
              2 rows read: 2 taken (2 with a warning), 0 held, 0 refused

                    2  warning  value-range

            Findings in {held}
              error    nik-format
            """.ReplaceLineEndings("\n"),
            run.Output, StringComparison.Ordinal);
        Assert.Equal(
            new[] { held, empty, warned }.Select(file => $"Findings in {file}"),
            run.Output.Split('\n').Where(line => line.StartsWith("Findings in ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_FileThatNobodyDates_SaysNoQuarter()
    {
        var file = _folder.Write("a.csv", "");

        var run = await CommandRun.OfAsync("check", file);

        Assert.Contains("\n  no regency given, no quarter given\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MoreThanFiftyFindings_ListsFiftyAndSaysHowManyMore()
    {
        var rows = Enumerable.Range(1, 60).Select(number => $"62020601019{number:D4};Contoh;Mentawa Baru Ketapang\n");
        var file = _folder.Write("6202/2025-Q4/a.csv", "NIK;Nama;Kecamatan\n" + string.Concat(rows));

        var run = await CommandRun.OfAsync("check", file);

        Assert.Contains("       60  error    nik-format\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(50, run.Output.Split("  error    nik-format\n    Lembar").Length - 1);
        Assert.EndsWith("  ... and 10 more; --json lists all, --report writes them into a workbook.\n\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_CellWithEscapeSequence_IsShownWithoutControlCharacters()
    {
        var file = _folder.Write("6202/2025-Q4/a.csv", Lists.OneHeld.Replace("620206420285000", "\u001b[31m620206420285000", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync("check", file);

        Assert.DoesNotContain(run.Output, character => char.IsControl(character) && character != '\n');
    }

    // The folders say what an upload's would; options win; without either, the file itself or the clock.
    [Theory]
    [InlineData("6202/2025-Q3/a.csv", new string[0], "6202", "2025-Q3", "path")]
    [InlineData("6202/dinsos/2025-Q3/a.csv", new string[0], "6202", "2025-Q3", "path")]
    [InlineData("64/2025-Q3/a.csv", new string[0], "64", "2025-Q3", "path")]
    [InlineData("6408/6202/2025-Q3/a.csv", new string[0], "6202", "2025-Q3", "path")]
    [InlineData("2025-Q3/a.csv", new string[0], null, "2025-Q3", "path")]
    [InlineData("9999/2025-Q3/a.csv", new string[0], null, "2025-Q3", "path")]
    [InlineData("6202/2025-Q3/a.csv", new[] { "--regency", "6408" }, "6408", "2025-Q3", "path")]
    [InlineData("6202/2025-Q3/a.csv", new[] { "--quarter", "2025-Q4" }, "6202", "2025-Q4", "option")]
    [InlineData("a.csv", new[] { "--regency", "6202", "--quarter", "2025-q4" }, "6202", "2025-Q4", "option")]
    public async Task Check_Folders_GiveRegencyAndQuarterUnlessOptionsDo(string path, string[] options, string? regency, string quarter, string quarterFrom)
    {
        var file = _folder.Write(path, Lists.Clean);

        var run = await CommandRun.OfAsync(["check", file, "--json", .. options]);

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            (regency, quarter, quarterFrom),
            (Text(report, "regency"), Text(report, "quarter"), Text(report, "quarterFrom")));
    }

    [Fact]
    public async Task Check_NothingSaysWhichQuarter_TodaysOfTheRegency()
    {
        var file = _folder.Write("6202/a.csv", Lists.Clean);

        var run = await CommandRun.OfAsync("check", file, "--json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal("upload-time", Text(report, "quarterFrom"));
    }

    [Fact]
    public async Task CheckJson_OneFile_IsTheContractsObject()
    {
        var file = _folder.Write("6202/2025-Q4/a.csv", Lists.OneHeld);

        var run = await CommandRun.OfAsync("check", file, "--json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["file", "dataset", "regency", "quarter", "quarterFrom", "rows", "sheets", "columns", "findings"],
            report.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("a.csv", Text(report, "file"));
        Assert.Equal(
            [("read", 2), ("accepted", 1), ("held", 1), ("refused", 0), ("warned", 0)],
            report.RootElement.GetProperty("rows").EnumerateObject().Select(member => (member.Name, member.Value.GetInt32())));
    }

    [Fact]
    public async Task CheckJson_SeveralFilesOrAFolder_AreAnArrayInOrderAndTheWorstCodeCounts()
    {
        var clean = _folder.Write("6202/2025-Q4/b.csv", Lists.Clean);
        var held = _folder.Write("6202/2025-Q4/a.csv", Lists.OneHeld);
        _folder.Write("6202/2025-Q4/README.md", "no spreadsheet");
        _folder.Write("6202/2025-Q4/~$b.xlsx", "what Excel keeps of an open file");

        var files = await CommandRun.OfAsync("check", clean, held, "--json");
        var folder = await CommandRun.OfAsync("check", _folder.Path, "--json");

        Assert.Equal((1, 1), (files.ExitCode, folder.ExitCode));
        Assert.Equal(["b.csv", "a.csv"], Names(files));
        Assert.Equal(["a.csv", "b.csv"], Names(folder));
    }

    [Fact]
    public async Task Check_FolderWithoutSpreadsheet_IsUnusable()
    {
        var run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.Equal((2, $"Folder '{_folder.Path}' holds no spreadsheet: name one that does, or a file.\n"), (run.ExitCode, run.Error));
    }

    private static string? Text(JsonDocument report, string member) => report.RootElement.GetProperty(member).GetString();

    private static string[] Names(CommandRun run)
    {
        using var reports = JsonDocument.Parse(run.Output);
        return [.. reports.RootElement.EnumerateArray().Select(report => report.GetProperty("file").GetString()!)];
    }
}
