using Microsoft.Extensions.DependencyInjection;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.Local.Tests.Commands;

/// <summary>The commands on a real account; each test has regencies and provinces of its own.</summary>
[Collection("Azurite")]
public sealed class StorageCommandTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_Samples_TableOfOutcomesSummariesAndFeedbackThenRollupFindsNothingNew()
    {
        _folder.Write("samples/6202/2025-Q4/a.csv", Lists.OneHeld);
        _folder.Write("samples/6202/2025-Q4/salinan a.csv", Lists.OneHeld);
        _folder.Write("samples/6202/2025-Q4/kosong.csv", Lists.HeaderOnly);
        _folder.Write(
            "samples/kiriman.csv",
            """
            path;submittedOn
            6202/2025-Q4/a.csv;2026-01-08T08:55:00+07:00
            6202/2025-Q4/salinan a.csv;2026-01-08T09:03:00+07:00
            6202/2025-Q4/kosong.csv;2026-01-09T10:00:00+07:00

            """);
        var results = Path.Combine(_folder.Path, "out");

        var run = await CommandRun.OfAsync("--samples", Path.Combine(_folder.Path, "samples"), "--out", results, "--connection", azurite.ConnectionString);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Sending 3 files to the account of --connection.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 of 3 files done\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["3", "2", "1", "0", "0", "1", "0", "1", "1"], Cells(run.Output, "6202 Kotawaringin Timur"));
        Assert.Equal(["3", "2", "1", "0", "0", "1", "0", "1", "1"], Cells(run.Output, "Total"));
        var page = Path.Combine(results, "summaries", "62", "2025-Q4", "ringkasan.html");
        Assert.Contains($"Summary:  {page}\n", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(page));
        var index = Path.Combine(results, "summaries", "62", "index.html");
        Assert.Contains($"Quarters: {index}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("href=\"2025-Q4/v1/ringkasan.html\"", await File.ReadAllTextAsync(index), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(results, "summaries", "62", "2025-Q4", "v1", "ringkasan.html")));
        Assert.True(File.Exists(Path.Combine(results, "feedback", "6202", "2025-Q4", "kosong.csv", "hasil.xlsx")));

        var rollup = await CommandRun.OfAsync("rollup", "2025-Q4", "--province", "62", "--out", results, "--connection", azurite.ConnectionString);

        Assert.Equal((0, ""), (rollup.ExitCode, rollup.Error));
        Assert.StartsWith(
            "62 2025-Q4 is up to date (sudah mutakhir): nothing was submitted since version 1.\n", rollup.Output, StringComparison.Ordinal);
        Assert.Contains(page, rollup.Output, StringComparison.Ordinal);
        var pageOfARegency = Path.Combine(results, "summaries", "62", "2025-Q4", "wilayah-6201.html");
        Assert.Contains($"A page for each of 14 regencies, which ringkasan.html links: {pageOfARegency} and so on.\n", rollup.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("wilayah-6202", rollup.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(pageOfARegency));
        Assert.EndsWith("All quarters and versions: 62/index.html in the container 'summaries'.\n", rollup.Output, StringComparison.Ordinal);

        var status = await CommandRun.OfAsync("status", "--connection", azurite.ConnectionString);

        Assert.Equal((0, ""), (status.ExitCode, status.Error));
        Assert.Equal(["2", "1", "0", "0", "2", "1", "1", "1", "0"], Cells(status.Output, "6202 Kotawaringin Timur")[1..10]);
        Assert.Equal(["2025-Q4", "closed", "2026-01-30", "up", "to", "date"], Cells(status.Output, "v1")[3..^1]); // the others of this class send, too
        Assert.EndsWith("What is due is compiled by the next run of the timer; `rollup` does it now.\n", status.Output, StringComparison.Ordinal); // quarters since
    }

    [Fact]
    public async Task Put_File_LiesInTheRegencysFolderWithItsTime()
    {
        var file = _folder.Write("data.csv", Lists.Clean);

        var run = await CommandRun.OfAsync(
            "put", file, "--regency", "6301", "--quarter", "2025-Q4", "--submitted-on", "2026-01-12T09:30:00+07:00", "--connection", azurite.ConnectionString);

        Assert.Equal((0, $"{file} -> uploads/6301/2025-Q4/data.csv\n", ""), (run.ExitCode, run.Output, run.Error));
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString));
        var upload = await host.Services.GetRequiredService<IUploads>().OpenAsync("6301/2025-Q4/data.csv", CancellationToken.None);
        await using var content = upload!.Content;
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 2, 30, 0, TimeSpan.Zero), upload.SubmittedOn);
    }

    [Fact]
    public async Task Put_NobodysFile_SaysHowToSayWhose()
    {
        var file = _folder.Write("data.csv", Lists.Clean);

        var run = await CommandRun.OfAsync("put", file, "--connection", azurite.ConnectionString);

        Assert.Equal(
            (2, $"'{file}' is nobody's yet: pass --regency CODE, or put it in a folder named by the regency's code (6202/2025-Q4/).\n"),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Put_TwoFilesOfOneName_SendsNeither()
    {
        var one = _folder.Write("a/data.csv", Lists.Clean);
        var other = _folder.Write("b/data.csv", Lists.OneHeld);

        var run = await CommandRun.OfAsync("put", one, other, "--regency", "6301", "--connection", azurite.ConnectionString);

        Assert.Equal(
            (2, "", "2 of the files would all be uploads/6301/data.csv: rename them, or put them one by one.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Rollup_ProvinceThatSentNothing_SaysSo()
    {
        var run = await CommandRun.OfAsync("rollup", "2025-Q4", "--province", "61", "--out", _folder.Path, "--connection", azurite.ConnectionString);

        Assert.Equal((2, "Nobody in 61 has submitted anything up to 2025-Q4: put files first.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Serve_CtrlC_StopsAndExitCode130()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new WaitingWriter("Ctrl-C stops.");
        await using var error = new StringWriter();
        var serving = CommandLine.RunAsync(
            ["serve", "--connection", azurite.ConnectionString], Terminal.Redirected(output, error, TimeProvider.System), stop.Token);
        await Task.WhenAny(output.Seen, serving);

        await stop.CancelAsync();

        Assert.Equal(130, await serving);
        Assert.Contains("Serving the account of --connection.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("Stopped.\n", error.ToString().ReplaceLineEndings("\n"));
    }

    // What stands after a name in a table, cell by cell.
    private static string[] Cells(string output, string name) =>
        output.Split('\n').Single(line => line.Contains(name, StringComparison.Ordinal))
            .Replace(name, "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
