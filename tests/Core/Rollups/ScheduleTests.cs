using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>What the nightly timer starts: by the ledger and the province's calendar, and never by how often it fired.</summary>
public sealed class ScheduleTests
{
    private const string Kotim = "6202015503850001";
    private const string Kutai = "6408011503850001";
    private const string Jayapura = "9103011503850001";

    /// <summary>The nights of one quarter: open, over, closed, and stale again.</summary>
    [Fact]
    public async Task Fire_NightAfterNight_TheQuarterGoesFromOpenToClosedToStale()
    {
        var world = new CompileWorld("2025-12-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim);
        Assert.Equal("62 2025-Q4 Started; 2025-Q4 v1 provisional", await NightAsync(world, "2025-12-10T18:30:00Z"));
        Assert.Equal("62 2025-Q4 UpToDate; 2025-Q4 v1 provisional", await NightAsync(world, "2025-12-30T18:30:00Z"));

        // That it is over changes nothing on its page; the next one has begun.
        Assert.Equal(
            "62 2025-Q4 UpToDate, 62 2026-Q1 Started; 2025-Q4 v1 provisional, 2026-Q1 v1 provisional",
            await NightAsync(world, "2025-12-31T18:30:00Z"));
        Assert.Equal(
            "62 2025-Q4 UpToDate, 62 2026-Q1 UpToDate; 2025-Q4 v1 provisional, 2026-Q1 v1 provisional",
            await NightAsync(world, "2026-01-28T18:30:00Z"));
        Assert.Equal(
            "62 2025-Q4 Started, 62 2026-Q1 UpToDate; 2025-Q4 v2 closed, 2026-Q1 v1 provisional",
            await NightAsync(world, "2026-01-29T18:30:00Z"));
        Assert.Equal(
            "62 2025-Q4 UpToDate, 62 2026-Q1 UpToDate; 2025-Q4 v2 closed, 2026-Q1 v1 provisional",
            await NightAsync(world, "2026-01-30T18:30:00Z"));

        world.Registry.Take(Submissions.Of("6203", "2025-Q4", "2026-02-05T02:00:00Z"), Kutai);
        Assert.Equal(
            "62 2025-Q4 Started, 62 2026-Q1 Started; 2025-Q4 v3 closed, 2026-Q1 v2 provisional",
            await NightAsync(world, "2026-02-05T18:30:00Z"));
    }

    /// <summary>At one moment three provinces have two days: the quarter is closed in the east, and begun.</summary>
    [Theory]
    [InlineData("2026-01-29T14:59:59Z", "62 provisional, 64 provisional, 91 provisional")]
    [InlineData("2026-01-29T15:00:00Z", "62 provisional, 64 provisional, 91 closed")]
    [InlineData("2026-01-29T16:00:00Z", "62 provisional, 64 closed, 91 closed")]
    [InlineData("2026-01-29T17:00:00Z", "62 closed, 64 closed, 91 closed")]
    public async Task Fire_AroundMidnight_EachProvinceHasItsOwn(string now, string expected)
    {
        var world = new CompileWorld(now, "62", "64", "91");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2026-01-05T02:00:00Z"), Kutai);
        world.Registry.Take(Submissions.Of("9103", "2025-Q4", "2026-01-05T02:00:00Z"), Jayapura);

        await world.FireAsync();
        await world.RunAsync();

        Assert.Equal(expected, string.Join(", ", world.Store.Lines.Values
            .Where(line => line.Quarter == new Quarter(2025, 4)).OrderBy(line => line.Province).Select(line => $"{line.Province} {Words(line)}")));
    }

    [Theory]
    [InlineData("2025-12-31T14:59:59Z", "62 2025-Q4, 64 2025-Q4, 91 2025-Q4")]
    [InlineData("2025-12-31T15:00:00Z", "62 2025-Q4, 64 2025-Q4, 91 2025-Q4, 91 2026-Q1")]
    [InlineData("2025-12-31T17:00:00Z", "62 2025-Q4, 62 2026-Q1, 64 2025-Q4, 64 2026-Q1, 91 2025-Q4, 91 2026-Q1")]
    public async Task Fire_AroundTheYearsEnd_TheOpenQuarterIsTheProvinces(string now, string expected)
    {
        var world = new CompileWorld(now, "62", "64", "91");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2025-12-05T02:00:00Z"), Kutai);
        world.Registry.Take(Submissions.Of("9103", "2025-Q4", "2025-12-05T02:00:00Z"), Jayapura);

        Assert.Equal(expected, string.Join(", ", (await world.FireAsync()).Select(start => start.Replace(" Started", "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Fire_AfterWeeksWithout_BringsEveryQuarterToWhereItMustBe()
    {
        var world = new CompileWorld("2025-06-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q2", "2025-06-05T02:00:00Z"), Kotim);
        await NightAsync(world, "2025-06-10T18:30:00Z");

        Assert.Equal(
            "62 2025-Q2 Started, 62 2025-Q3 Started, 62 2025-Q4 Started, 62 2026-Q1 Started; "
            + "2025-Q2 v2 closed, 2025-Q3 v1 closed, 2025-Q4 v1 closed, 2026-Q1 v1 provisional",
            await NightAsync(world, "2026-02-10T18:30:00Z"));
    }

    [Fact]
    public async Task Fire_NothingChanged_AsksForNoLock()
    {
        var world = new CompileWorld("2026-01-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await world.FireAsync();
        await world.RunAsync();
        var holds = world.Holds;

        Assert.Equal(["62 2025-Q4 UpToDate", "62 2026-Q1 UpToDate"], await world.FireAsync());
        Assert.Equal(holds, world.Holds);
    }

    [Theory]
    [InlineData(1, "62 2025-Q4 Underway")]
    [InlineData(359, "62 2025-Q4 Underway")]
    [InlineData(360, "62 2025-Q4 Started")] // what has not ended by now never will
    public async Task Fire_TheShardsAreOut_TheyAreWaitedForAndThenStartedAgain(int minutesLater, string expected)
    {
        var world = new CompileWorld("2025-12-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim, Kutai);
        await world.FireAsync();
        world.Now += TimeSpan.FromMinutes(minutesLater);

        Assert.Equal([expected], await world.FireAsync());
        Assert.Equal([FinishOutcome.Waiting, FinishOutcome.Written], await world.RunAsync());
    }

    [Fact]
    public async Task Fire_TheProcessDiedBeforeTheLastShard_IsStartedAgainAtOnce()
    {
        var world = new CompileWorld("2025-12-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim, Kutai);
        await world.FireAsync();
        world.Store.Shards.Remove(world.Store.Shards.Keys.Single(place => place.Number == 64));

        Assert.Equal(["62 2025-Q4 Started"], await world.FireAsync());
        Assert.Equal([FinishOutcome.Waiting, FinishOutcome.Written], await world.RunAsync());
    }

    /// <summary>A person asks, and does not wait for the night; what comes of the same shards is written once.</summary>
    [Fact]
    public async Task Start_UnderWay_IsStartedAgain()
    {
        var world = new CompileWorld("2025-12-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim);
        await world.FireAsync();

        Assert.Equal(CompileStart.Started, await world.StartAsync("62", "2025-Q4"));
        Assert.Equal([FinishOutcome.Written], await world.RunAsync());
    }

    [Fact]
    public async Task Fire_TheFinishDiedBeforeItHadCleared_Clears()
    {
        var world = new CompileWorld("2025-12-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim);
        await world.FireAsync();
        var plan = Assert.Single(world.Store.Plans).Value;
        await world.RunAsync();
        await world.Store.SavePlanAsync(plan, default);
        await world.Store.SavePartialAsync(new ShardPlace(plan.Run, 6202), output => output.Write("a name"u8), default);

        Assert.Equal(["62 2025-Q4 UpToDate"], await world.FireAsync());
        Assert.Empty(world.Store.Plans);
        Assert.Empty(world.Store.Partials);
    }

    [Fact]
    public async Task Fire_OneProvinceFails_TheOthersAreStarted()
    {
        var world = new CompileWorld("2025-12-10T18:30:00Z", "62", "64") { Taken = AreaCode.Parse("62") };
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim);
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2025-12-05T02:00:00Z"), Kutai);

        await Assert.ThrowsAsync<TimeoutException>(world.FireAsync);

        Assert.Equal("64", Assert.Single(world.Store.Plans).Key.Province.ToString());
    }

    [Fact]
    public async Task Fire_ASubmissionIsStillFolded_SaysWhichOne()
    {
        var world = new CompileWorld("2026-01-10T18:30:00Z", "62");
        var stuck = Submissions.Of("6203", "2025-Q3", "2025-10-05T02:00:00Z") with { State = SubmissionState.Merging };
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        world.Registry.Take(stuck);

        var starts = await world.Start.StartDueAsync([AreaCode.Parse("62")], default);

        Assert.All(starts, start => Assert.Equal((CompileStart.Unsettled, stuck, stuck.Key.SubmittedOn), (start.Start, Assert.Single(start.WaitsFor), start.WaitsSince)));
    }

    /// <summary>Overdue counts from the first try, however often it is begun again; what was never tried is not overdue.</summary>
    [Fact]
    public async Task Fire_ARunThatNeverEnds_WaitsSinceItsFirstStart()
    {
        var first = DateTimeOffset.Parse("2025-12-10T18:30:00Z");
        var world = new CompileWorld("2025-12-10T18:30:00Z", "62");
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2025-12-05T02:00:00Z"), Kotim);

        Assert.Equal((CompileStart.Started, null), await AskAsync(first));
        Assert.Equal((CompileStart.Underway, first), await AskAsync(first.AddHours(1)));
        Assert.Equal((CompileStart.Started, first), await AskAsync(first.AddDays(1)));
        Assert.Equal((CompileStart.Started, first), await AskAsync(first.AddDays(2)));
        await world.RunAsync();
        Assert.Equal((CompileStart.UpToDate, null), await AskAsync(first.AddDays(3)));

        async Task<(CompileStart Start, DateTimeOffset? WaitsSince)> AskAsync(DateTimeOffset now)
        {
            world.Now = now;
            var start = Assert.Single(await world.Start.StartDueAsync([AreaCode.Parse("62")], default));
            return (start.Start, start.WaitsSince);
        }
    }

    /// <summary>Fires, runs what was started, and says what was started and where the quarters stand.</summary>
    private static async Task<string> NightAsync(CompileWorld world, string moment)
    {
        world.Now = DateTimeOffset.Parse(moment);
        var starts = await world.FireAsync();
        await world.RunAsync();
        var lines = world.Store.Lines.Values.OrderBy(line => line.Quarter).Select(line => $"{line.Quarter} v{line.Version} {Words(line)}");
        return $"{string.Join(", ", starts)}; {string.Join(", ", lines)}";
    }

    private static string Words(QuarterLine line) => line.IsProvisional ? "provisional" : "closed";
}
