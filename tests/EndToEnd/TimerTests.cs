using System.Diagnostics.Metrics;
using Pipeline.Areas;
using Pipeline.EndToEnd.Samples;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.EndToEnd;

/// <summary>The nightly timer compiles what the ledger says is due, once.</summary>
public sealed class TimerTests
{
    [Fact]
    public async Task CompileQuarter_Timer_CompilesWhatIsDueAndNothingTwice()
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.SendAsync(CommittedSamples.World.Files.Where(file => file.Regency == "6206"));
        await run.Host.StartAsync(CancellationToken.None);
        using var measured = new Measurements(run.Get<IMeterFactory>());

        await FireAsync(run);
        var first = await VersionsAsync(run);
        Assert.Contains(measured.Of("pipeline.quarters.in_state"), line => line.StartsWith("pipeline.quarters.in_state province=62 state=up-to-date: 0", StringComparison.Ordinal));
        Assert.Contains("pipeline.summaries.finished province=62 outcome=written: 1", measured.Of("pipeline.summaries.finished"));
        await FireAsync(run);

        Assert.Equal("2025-Q3 v1, 2025-Q4 v1", first);
        Assert.Equal(first, await VersionsAsync(run));
        Assert.Empty(run.Host.Failed);
        Assert.Contains("pipeline.quarters.in_state province=62 state=started: 0", measured.Of("pipeline.quarters.in_state"));
        Assert.Equal("pipeline.quarters.overdue province=62 quarter=2025-Q4: 0", measured.Of("pipeline.quarters.overdue").Last(line => line.Contains("2025-Q4", StringComparison.Ordinal)));
        Assert.Equal(14, measured.Of("pipeline.regencies.silent").Distinct().Count(line => !line.EndsWith(": 0", StringComparison.Ordinal)));
    }

    private static async Task FireAsync(PipelineRun run)
    {
        await run.Host.Activity.RunTimerAsync(nameof(CompileQuarter), CancellationToken.None);
        await run.Host.WaitUntilIdleAsync(CancellationToken.None);
    }

    private static async Task<string> VersionsAsync(PipelineRun run)
    {
        var versions = new List<string>();
        foreach (var quarter in new[] { new Quarter(2025, 3), new Quarter(2025, 4) })
        {
            var line = await run.Get<ICompileStore>().FindLineAsync(AreaCode.Parse("62"), quarter, CancellationToken.None);
            versions.Add($"{quarter} v{line?.Version}");
        }

        return string.Join(", ", versions);
    }
}
