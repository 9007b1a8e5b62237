using Pipeline.Areas;
using Pipeline.EndToEnd.Samples;
using Pipeline.People;
using Pipeline.Rollups;

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

        await FireAsync(run);
        var first = await VersionsAsync(run);
        await FireAsync(run);

        Assert.Equal("2025-Q3 v1, 2025-Q4 v1", first);
        Assert.Equal(first, await VersionsAsync(run));
        Assert.Empty(run.Host.Failed);
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
