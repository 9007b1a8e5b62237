using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>When a compilation is over, what it leaves, and which version it writes.</summary>
public sealed class FinishProvinceTests
{
    private const string JanuaryNight = "2026-01-10T18:30:00Z";
    private const string Kotim = "6202015503850001";
    private const string Kapuas = "6203011503850001";

    [Fact]
    public async Task Finish_ShardsComeIn_TheLastOneWritesAndClears()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim, Kapuas);
        await world.StartAsync("62", "2025-Q4");
        var run = Assert.Single(world.Store.Plans).Key;

        Assert.Equal([FinishOutcome.Waiting, FinishOutcome.Written], await world.RunAsync());

        Assert.Equal(["62/2025-Q4/v1/manifest.json", "62/2025-Q4/v1/persons-2", "62/2025-Q4/v1/ringkasan.csv"], world.Store.Summaries);
        var line = Assert.Single(world.Store.Lines).Value;
        Assert.Equal(new QuarterLine(RollupModel.Province, RollupModel.Quarter, 1, run.InputsId, IsProvisional: true, line.ContentHash) { OpenMatters = 0 }, line);
        Assert.Matches("^[0-9a-f]{64}$", line.ContentHash);
        Assert.Empty(world.Store.Plans);
        Assert.Empty(world.Store.Partials);
        Assert.Equal(FinishOutcome.Over, await world.Finish.RunAsync(run, default)); // its event comes twice
        Assert.Equal(CompileStart.UpToDate, await world.StartAsync("62", "2025-Q4"));
    }

    [Fact]
    public async Task Finish_MoreWasSentMeanwhile_IsGivenUpAndTheQuarterIsDueAgain()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await world.StartAsync("62", "2025-Q4");
        world.Registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-06T02:00:00Z"), Kapuas);

        Assert.Equal([FinishOutcome.Superseded], await world.RunAsync());
        Assert.Empty(world.Store.Summaries);

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
        Assert.Equal([FinishOutcome.Waiting, FinishOutcome.Written], await world.RunAsync());
        Assert.Contains("62/2025-Q4/v1/persons-2", world.Store.Summaries);
    }

    [Fact]
    public async Task Finish_APartialCameAfterTheEnd_ClearsIt()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await world.StartAsync("62", "2025-Q4");
        var place = Assert.Single(world.Store.Shards).Key;
        await world.RunAsync();
        await world.Store.SavePartialAsync(place, output => RollupFactsJson.Write(new RollupFacts(), output), default);

        Assert.Equal(FinishOutcome.Over, await world.Finish.RunAsync(place.Run, default));
        Assert.Empty(world.Store.Partials);
    }

    [Fact]
    public async Task Shard_WrittenAfterTheEnd_IsCleared()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await world.StartAsync("62", "2025-Q4");
        var (run, plan) = Assert.Single(world.Store.Plans);
        var (place, partitions) = Assert.Single(world.Store.Shards);
        await world.RunAsync();

        // Another process began the same run before it was over, and comes to an end after it.
        await world.Store.SavePlanAsync(plan, default);
        await world.Store.SaveShardAsync(place, partitions, default);
        await world.Shard.RunAsync(place, default);

        Assert.Null(await world.Store.FindPlanAsync(run, default));
        Assert.Empty(world.Store.Shards);
        Assert.Empty(world.Store.Partials);
    }

    [Fact]
    public async Task Finish_AfterALateSubmission_WritesTheNextVersion()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();
        world.Registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-06T02:00:00Z"), Kapuas);

        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();

        Assert.Equal(2, Assert.Single(world.Store.Lines).Value.Version);
        Assert.Contains("62/2025-Q4/v1/persons-1", world.Store.Summaries);
        Assert.Contains("62/2025-Q4/v2/persons-2", world.Store.Summaries);
    }

    [Fact]
    public async Task Finish_ALateClaimOfAnotherProvinceThatCounts_WritesTheNextVersion()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim, Kapuas);
        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();

        // Named in 64 a quarter before: by decision 3 the person counts there.
        world.Registry.Take(Submissions.Of("6408", "2025-Q3", "2026-01-06T02:00:00Z"), Kotim);

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
        Assert.Equal(FinishOutcome.Written, (await world.RunAsync())[^1]);
        Assert.Equal(2, Assert.Single(world.Store.Lines).Value.Version);
        Assert.Contains("62/2025-Q4/v2/persons-1", world.Store.Summaries);
    }

    [Fact]
    public async Task Finish_SomebodyStandsOnTwoLists_BothAndTheProvinceAreTold_UntilItIsSettled()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim, Kapuas);
        world.Registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2026-01-05T02:00:00Z"), Kapuas);
        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();

        Assert.Equal(
            [
                "6202/2025-Q4: ClaimedByBoth 6202 6203, ClaimedByBoth 6202 6408", // 6408 is told when its own province is compiled
                "6203/2025-Q4: ClaimedByBoth 6202 6203",
                "lists/62/2025-Q4: ClaimedByBoth 6202 6203, ClaimedByBoth 6202 6408",
            ],
            world.Store.Lists.Select(list => $"{list.Key}: {list.Value}"));
        var line = world.Store.Lines[(RollupModel.Province, RollupModel.Quarter)];
        Assert.Equal((1, 2), (line.Version, line.OpenMatters));

        world.Registry.Say(Submissions.Of("6203", "2025-Q4", "2026-01-06T02:00:00Z", "bbbbbbbbbbbbbbbb"), Kotim, PersonStatus.Duplicate);
        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();

        Assert.Equal(
            ["6202/2025-Q4: ClaimedByBoth 6202 6408", "lists/62/2025-Q4: ClaimedByBoth 6202 6408"],
            world.Store.Lists.Select(list => $"{list.Key}: {list.Value}"));
        Assert.Equal(1, world.Store.Lines[(RollupModel.Province, RollupModel.Quarter)].OpenMatters);
    }

    [Fact]
    public async Task Finish_AnotherProvinceSaidNothingOfOurs_KeepsTheVersion()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();
        var before = Assert.Single(world.Store.Lines).Value;
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2026-01-06T02:00:00Z"), "6408011503850001");

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
        Assert.Equal([FinishOutcome.Unchanged], await world.RunAsync());

        var after = Assert.Single(world.Store.Lines).Value;
        Assert.Equal(before with { InputsId = after.InputsId }, after);
        Assert.NotEqual(before.InputsId, after.InputsId);
        Assert.Equal(["62/2025-Q4/v1/manifest.json", "62/2025-Q4/v1/persons-1", "62/2025-Q4/v1/ringkasan.csv"], world.Store.Summaries);
        Assert.Equal(CompileStart.UpToDate, await world.StartAsync("62", "2025-Q4"));
    }

    [Fact]
    public async Task Shard_OfARunThatIsOver_WritesNothing()
    {
        var world = new CompileWorld(JanuaryNight);

        await world.Shard.RunAsync(new ShardPlace(new CompileRun(RollupModel.Province, new Quarter(2025, 4), "0123456789abcdef"), 6202), default);

        Assert.Empty(world.Store.Partials);
    }
}
