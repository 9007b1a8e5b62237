using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>The sweep: what lies among the uploads and has no receipt is ingested, whatever became of its event.</summary>
public sealed class SweepUploadsTests
{
    private const string Path = "6202/daftar.csv";

    private readonly ReceptionWorld _world = new();

    /// <summary>Minutes since the last sign; whether it is swept up.</summary>
    [Theory]
    [InlineData(39, "0 0 0", "none")]
    [InlineData(40, "1 0 0", "1 Merged")]
    [InlineData(400, "1 0 0", "1 Merged")]
    public async Task Sweep_NoReceipt_IngestedOnceItIsQuiet(int minutes, string counts, string receipt)
    {
        _world.Drop(Path);

        Assert.Equal(counts, await SweepAsync(minutes));

        Assert.Equal(receipt, _world.ReceiptOf(Path));
    }

    [Fact]
    public async Task Sweep_Again_FindsNothing()
    {
        _world.Drop(Path);
        _world.Drop("kotim/data.csv");

        Assert.Equal("2 0 0", await SweepAsync(60));
        Assert.Equal("0 0 0", await SweepAsync(60));
        Assert.Equal("1 PathInvalid", _world.ReceiptOf("kotim/data.csv"));
    }

    [Fact]
    public async Task Sweep_OneFails_TheOthersAreIngested()
    {
        _world.Drop(Path);
        _world.Drop("6203/daftar.csv");
        _world.Failures[Path] = () => new TimeoutException();

        Assert.Equal("1 1 0", await SweepAsync(60));

        Assert.Equal("1 TimeoutException", _world.ReceiptOf(Path));
        Assert.Equal("1 Merged", _world.ReceiptOf("6203/daftar.csv"));
    }

    [Fact]
    public async Task Sweep_BeingWorkedOn_IsLeftToWhoeverDoes()
    {
        var version = _world.Drop(Path);
        _world.Now += TimeSpan.FromMinutes(60);
        await _world.SaveAsync(new Arrival(AreaCode.Parse("6202"), version.Id, 1, _world.Now), default);

        Assert.Equal("0 0 0", await SweepAsync(30));
        Assert.Equal("1 0 0", await SweepAsync(30));
    }

    [Fact]
    public async Task Sweep_FailedFiveTimes_IsLeftToAnEngineer()
    {
        _world.Drop(Path);
        _world.Failures[Path] = () => new TimeoutException();
        var swept = new List<string>();
        for (var sweep = 0; sweep < 7; sweep++)
        {
            swept.Add(await SweepAsync(60));
        }

        Assert.Equal(["0 1 0", "0 1 0", "0 1 0", "0 1 0", "0 1 0", "0 0 1", "0 0 1"], swept);
        Assert.Equal("5 TimeoutException 2026-Q1", _world.ReceiptOf(Path));
    }

    /// <summary>A file that kills the process leaves tries that were begun, and nothing that ended.</summary>
    [Fact]
    public async Task Sweep_ProcessDiedFiveTimes_OperatorIsTold()
    {
        var version = _world.Drop(Path);
        await _world.SaveAsync(new Arrival(AreaCode.Parse("6202"), version.Id, 5, _world.Now), default);

        Assert.Equal("0 0 1", await SweepAsync(60));

        Assert.Equal("5 begun 2026-Q1", _world.ReceiptOf(Path));
        Assert.Equal("processing-failed", _world.Feedback["6202/2026-Q1/daftar.csv/hasil.json"]);
    }

    /// <summary>What waits and for how long, whether it is swept or still left alone; what was given up waits for nobody but an engineer.</summary>
    [Fact]
    public async Task Sweep_SaysHowManyWaitedAndForHowLong()
    {
        var givenUp = _world.Drop("6204/daftar.csv");
        await _world.SaveAsync(new Arrival(AreaCode.Parse("6204"), givenUp.Id, 5, _world.Now), default);
        _world.Now += TimeSpan.FromMinutes(60);
        _world.Drop(Path);
        _world.Now += TimeSpan.FromMinutes(50);
        _world.Drop("6203/daftar.csv");
        _world.Now += TimeSpan.FromMinutes(10);

        var first = await _world.Sweep.RunAsync(default);
        _world.Now += TimeSpan.FromMinutes(40);
        await _world.Sweep.RunAsync(default);
        var last = await _world.Sweep.RunAsync(default);

        Assert.Equal(new SweepCounts(1, 0, 1) { Waiting = 2, LongestWait = TimeSpan.FromMinutes(60) }, first);
        Assert.Equal(new SweepCounts(0, 0, 1), last);
    }

    [Fact]
    public async Task Sweep_ReceiptsAreOut_Throws()
    {
        _world.Drop(Path);
        _world.Drop("6203/daftar.csv");
        _world.ReceiptFailure = new IOException();

        var error = await Assert.ThrowsAsync<AggregateException>(() => SweepAsync(60));

        Assert.Equal(2, error.InnerExceptions.Count);
        Assert.All(error.InnerExceptions, inner => Assert.IsType<IOException>(inner));
    }

    [Fact]
    public async Task Sweep_OneCannotEvenBeTold_TheOthersAreIngested()
    {
        var version = _world.Drop(Path, submittedOn: new DateTimeOffset(1999, 12, 31, 0, 0, 0, TimeSpan.Zero));
        await _world.SaveAsync(new Arrival(AreaCode.Parse("6202"), version.Id, 5, _world.Now), default);
        _world.Drop("6203/daftar.csv");
        _world.Drop("6204/daftar.csv");

        await Assert.ThrowsAsync<AggregateException>(() => SweepAsync(60));

        Assert.Equal("1 Merged", _world.ReceiptOf("6203/daftar.csv"));
        Assert.Equal("1 Merged", _world.ReceiptOf("6204/daftar.csv"));
    }

    /// <summary>A file that takes all the time that there is comes after those that were not tried yet.</summary>
    [Fact]
    public async Task Sweep_OneTakesTooLong_IsTriedLastTheNextTime()
    {
        _world.Drop(Path);
        _world.Endless.Add(Path);
        Assert.Equal("0 1 0", await SweepAsync(60));
        _world.Drop("6203/daftar.csv");

        Assert.Equal("1 1 0", await SweepAsync(60));

        Assert.Equal(["6203/daftar.csv", Path], _world.Ingested.TakeLast(2));
    }

    [Fact]
    public async Task ListOpen_OfASubmitter_InTheOrderStored()
    {
        _world.Drop("6202/b/daftar.csv");
        _world.Now += TimeSpan.FromSeconds(1);
        _world.Drop("6202/a/daftar.csv");
        _world.Drop("6203/daftar.csv");

        var open = await _world.Sweep.ListOpenAsync(AreaCode.Parse("6202"), default);

        Assert.Equal(["6202/b/daftar.csv", "6202/a/daftar.csv"], open.Select(upload => upload.Version.Path));
    }

    private async Task<string> SweepAsync(int minutesLater)
    {
        _world.Now += TimeSpan.FromMinutes(minutesLater);
        var counts = await _world.Sweep.RunAsync(default);
        return $"{counts.Ingested} {counts.Failed} {counts.GivenUp}";
    }
}
