using Pipeline.Areas;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Which quarters are due, and what a compilation is cut into.</summary>
public sealed class CompileQuarterTests
{
    private const string JanuaryNight = "2026-01-10T18:30:00Z";
    private const string Kotim = "6202015503850001";
    private const string Kapuas = "6203011503850001";
    private const string Jakarta = "3171011503850001";

    [Fact]
    public async Task Start_NothingSent_StartsNothing()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2026-Q1", "2026-01-05T02:00:00Z"), Kotim); // for a later quarter
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim); // of another province

        Assert.Equal(CompileStart.NothingSent, await world.StartAsync("62", "2025-Q4"));
        Assert.Empty(world.Store.Plans);
    }

    [Theory]
    [InlineData(SubmissionState.Merging)]
    [InlineData(SubmissionState.Stale)]
    public async Task Start_ASubmissionIsStillFolded_Waits(SubmissionState state)
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6203", "2025-Q3", "2025-10-05T02:00:00Z") with { State = state }, Kapuas);

        Assert.Equal(CompileStart.Unsettled, await world.StartAsync("62", "2025-Q4"));
        Assert.Empty(world.Store.Plans);
    }

    [Fact]
    public async Task Start_SomethingNew_IsCutByWhereNiksWereRegistered()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim, Kapuas, Jakarta);

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
        Assert.Equal([31, 6202, 6203], Assert.Single(world.Store.Plans).Value.Shards);
        Assert.Equal(
            ["31: 317101", "6202: 620201", "6203: 620301"],
            world.Store.Shards.Select(shard => $"{shard.Key.Number}: {string.Join(' ', shard.Value)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_Twice_IsTheSameRun()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);

        await world.StartAsync("62", "2025-Q4");
        await world.StartAsync("62", "2025-Q4");

        Assert.Single(world.Store.Plans);
        Assert.Single(world.Store.Shards);
    }

    [Fact]
    public async Task Start_AllWasRefused_StillGivesAPage()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.Refused });

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
        Assert.Equal([FinishOutcome.Written], await world.RunAsync());
        Assert.Contains("62/2025-Q4/v1/persons-0", world.Store.Summaries);
    }

    [Fact]
    public async Task Start_AllWasWithdrawn_TakesThePageBack()
    {
        var world = new CompileWorld(JanuaryNight);
        var sent = Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z");
        world.Registry.Take(sent, Kotim);
        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();
        world.Registry.Lines[0] = sent with { State = SubmissionState.Withdrawn };
        world.Registry.Forget();

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
        Assert.Equal(CompileStart.NothingSent, await world.StartAsync("62", "2025-Q3"));
        Assert.Equal([FinishOutcome.Written], await world.RunAsync());
        Assert.Contains("62/2025-Q4/v2/persons-0", world.Store.Summaries);
        Assert.Equal(CompileStart.UpToDate, await world.StartAsync("62", "2025-Q4"));
    }

    [Fact]
    public async Task StartDue_Provinces_AreStartedFromTheirFirstQuarterToTheOpenOne()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q3", "2025-10-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6408", "2026-Q1", "2026-01-05T02:00:00Z"), Kapuas);

        var started = await world.Start.StartDueAsync([AreaCode.Parse("62"), AreaCode.Parse("63"), AreaCode.Parse("64")], default);

        Assert.Equal(
            ["62 2025-Q3 Started", "62 2025-Q4 Started", "62 2026-Q1 Started", "64 2026-Q1 Started"],
            started.Select(start => $"{start.Province} {start.Quarter} {start.Start}"));
    }

    /// <summary>Lines of refused files whose folders are typing errors, and a list for the next quarter, which waits for it to begin.</summary>
    [Fact]
    public async Task StartDue_QuartersThatNobodyCanBeIn_AreNotCompiled()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6202", "2052-Q4", "2026-01-05T02:00:00Z", "bbbbbbbbbbbbbbbb") with { State = SubmissionState.Refused });
        world.Registry.Take(Submissions.Of("6202", "2000-Q1", "2026-01-05T02:00:00Z", "cccccccccccccccc") with { State = SubmissionState.Refused });
        world.Registry.Take(Submissions.Of("6202", "2026-Q2", "2026-01-05T02:00:00Z", "dddddddddddddddd"), Kapuas);

        var started = await world.Start.StartDueAsync([AreaCode.Parse("62")], default);

        Assert.Equal(["2025-Q4", "2026-Q1"], started.Select(start => start.Quarter.ToString()));
    }

    [Fact]
    public async Task Start_AfterARunThatNeverEnded_ClearsWhatItLeft()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q3", "2025-10-05T02:00:00Z"), Kotim, Kapuas);
        await world.StartAsync("62", "2025-Q4");
        var left = Assert.Single(world.Store.Plans).Key;
        await world.Shard.RunAsync(new ShardPlace(left, 6202), default); // the other shard fails, five times

        world.Registry.Take(Submissions.Of("6203", "2025-Q3", "2025-10-06T02:00:00Z"));
        await world.StartAsync("62", "2025-Q3"); // another quarter's is not touched
        Assert.Single(world.Store.Partials);
        await world.StartAsync("62", "2025-Q4");

        Assert.Empty(world.Store.Partials);
        Assert.Equal(2, world.Store.Plans.Count);
        Assert.DoesNotContain(left, world.Store.Plans.Keys.Concat(world.Store.Shards.Keys.Select(place => place.Run)));
    }

    [Fact]
    public async Task Start_AnotherProvincesFileIsStuck_DoesNotWait()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.Merging }, Kapuas);

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
    }

    [Theory]
    [InlineData("2025-Q4", CompileStart.Started)]
    [InlineData("2026-Q1", CompileStart.UpToDate)] // says nothing of the quarters before it
    public async Task Start_AnotherProvinceSent_IsDueAgainFromThatQuarterOn(string quarter, CompileStart expected)
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await world.StartAsync("62", "2025-Q4");
        await world.RunAsync();

        world.Registry.Take(Submissions.Of("6408", quarter, "2026-01-06T02:00:00Z"), Kapuas);

        Assert.Equal(expected, await world.StartAsync("62", "2025-Q4"));
    }
}
