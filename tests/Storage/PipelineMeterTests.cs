using System.Diagnostics.Metrics;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>What is measured of what happened, and by which tags.</summary>
[Collection("Azurite")]
public sealed class PipelineMeterTests(AzuriteFixture azurite) : IDisposable
{
    private static readonly AreaCode Kotim = AreaCode.Parse("6202");

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<PipelineMeter>().BuildServiceProvider();

    private PipelineMeter Meter => _services.GetRequiredService<PipelineMeter>();

    [Fact]
    public void Ingested_Merged_CountsRowsByOutcomeThatAddUp()
    {
        using var measured = Listen();

        Meter.Ingested(new IngestResult(IngestOutcome.Merged, Submitted()), TimeSpan.FromSeconds(2.5));

        Assert.Equal(["pipeline.submissions.ingested regency=6202 dataset=people outcome=merged: 1"], measured.Of("pipeline.submissions.ingested"));
        Assert.Equal(["pipeline.ingestion.duration outcome=merged: 2.5"], measured.Of("pipeline.ingestion.duration"));
        Assert.Equal(
            [
                "pipeline.rows.read regency=6202 dataset=people outcome=added: 5",
                "pipeline.rows.read regency=6202 dataset=people outcome=changed: 4",
                "pipeline.rows.read regency=6202 dataset=people outcome=unchanged: 3",
                "pipeline.rows.read regency=6202 dataset=people outcome=held: 2",
                "pipeline.rows.read regency=6202 dataset=people outcome=refused: 1",
                "pipeline.rows.warned regency=6202 dataset=people: 6",
            ],
            measured.Of("pipeline.rows.read", "pipeline.rows.warned"));
    }

    /// <summary>The rows of these were counted before, or wait with their file.</summary>
    [Theory]
    [InlineData(IngestOutcome.Repeated, "repeated")]
    [InlineData(IngestOutcome.OnHold, "on-hold")]
    [InlineData(IngestOutcome.SetAside, "set-aside")]
    [InlineData(IngestOutcome.Refused, "refused")]
    public void Ingested_NotMerged_CountsTheSubmissionAndNoRow(IngestOutcome outcome, string tag)
    {
        using var measured = Listen();

        Meter.Ingested(new IngestResult(outcome, Submitted()), TimeSpan.FromSeconds(1));

        Assert.Equal([$"pipeline.submissions.ingested regency=6202 dataset=people outcome={tag}: 1"], measured.Of("pipeline.submissions.ingested"));
        Assert.Empty(measured.Of("pipeline.rows.read", "pipeline.rows.warned"));
    }

    [Fact]
    public void Ingested_NoSubmission_NamesNoRegency()
    {
        using var measured = Listen();

        Meter.Ingested(new IngestResult(IngestOutcome.PathInvalid), TimeSpan.FromSeconds(1));
        Meter.Ingested(null, TimeSpan.FromSeconds(2));

        Assert.Equal(["pipeline.submissions.ingested regency=none dataset=none outcome=path-invalid: 1"], measured.Of("pipeline.submissions.ingested"));
        Assert.Equal(
            ["pipeline.ingestion.duration outcome=path-invalid: 1", "pipeline.ingestion.duration outcome=failed: 2"], measured.Of("pipeline.ingestion.duration"));
    }

    [Fact]
    public void Swept_SaysWhatWaitsAndWhatIsPoison()
    {
        using var measured = Listen();

        Meter.Swept(new SweepCounts(2, 1, 3) { Waiting = 4, LongestWait = TimeSpan.FromHours(1) });

        Assert.Equal(
            [
                "pipeline.uploads.swept outcome=ingested: 2",
                "pipeline.uploads.swept outcome=failed: 1",
                "pipeline.uploads.given_up: 3",
                "pipeline.uploads.waiting: 4",
                "pipeline.uploads.longest_wait: 3600",
            ],
            measured.Of("pipeline.uploads.swept", "pipeline.uploads.given_up", "pipeline.uploads.waiting", "pipeline.uploads.longest_wait"));
    }

    [Fact]
    public void Asked_Quarters_AreCountedByStateAlsoWhereThereAreNone()
    {
        var now = DateTimeOffset.Parse("2026-01-10T18:30:00Z");
        using var measured = Listen();

        Meter.Asked(
            [Kotim.Province],
            [
                new QuarterStart(Kotim.Province, Quarter.Parse("2025-Q3"), CompileStart.UpToDate),
                new QuarterStart(Kotim.Province, Quarter.Parse("2025-Q4"), CompileStart.Started) { WaitsSince = now.AddDays(-3) },
            ],
            now);

        Assert.Equal(
            [
                "pipeline.quarters.in_state province=62 state=started: 1",
                "pipeline.quarters.in_state province=62 state=underway: 0",
                "pipeline.quarters.in_state province=62 state=up-to-date: 1",
                "pipeline.quarters.in_state province=62 state=unsettled: 0",
                "pipeline.quarters.in_state province=62 state=nothing-sent: 0",
            ],
            measured.Of("pipeline.quarters.in_state"));
        Assert.Equal(
            ["pipeline.quarters.overdue province=62 quarter=2025-Q3: 0", "pipeline.quarters.overdue province=62 quarter=2025-Q4: 3"],
            measured.Of("pipeline.quarters.overdue"));
    }

    [Fact]
    public void Asked_AProvinceThatHasSentNothing_IsMeasuredAllTheSame()
    {
        using var measured = Listen();

        Meter.Asked([Kotim.Province], [], DateTimeOffset.UnixEpoch);

        Assert.Equal(Enum.GetValues<CompileStart>().Length, measured.Of("pipeline.quarters.in_state").Count);
    }

    [Fact]
    public void Asked_Reports_OnlyTheSilentHaveDays()
    {
        var quarter = Quarter.Parse("2025-Q4");
        using var measured = Listen();

        Meter.Asked(
            [new DueReport(Kotim, quarter, ReportingStatus.Silent, 4), new DueReport(AreaCode.Parse("6203"), quarter, ReportingStatus.OnlyRefused, 4)]);

        Assert.Equal(["pipeline.regencies.silent regency=6202: 4", "pipeline.regencies.silent regency=6203: 0"], measured.Of("pipeline.regencies.silent"));
        Assert.Equal(
            ["silent: 1", "only-refused: 1", "only-on-hold: 0", "late: 0", "on-time: 0"],
            measured.Of("pipeline.regencies.in_status").Select(line => line.Split("status=")[1]));
    }

    [Fact]
    public void Finished_Runs_AreCountedAndTheWaitingAreNot()
    {
        using var measured = Listen();

        Assert.All(Enum.GetValues<FinishOutcome>(), outcome => Meter.Finished(Kotim.Province, outcome));

        Assert.Equal(
            ["written", "unchanged", "superseded"],
            measured.Of("pipeline.summaries.finished").Select(line => line["pipeline.summaries.finished province=62 outcome=".Length..^": 1".Length]));
    }

    [Theory]
    [InlineData(429, "throttled")]
    [InlineData(503, "throttled")]
    [InlineData(500, "fault")]
    [InlineData(504, "timeout")]
    [InlineData(0, "unanswered")] // no answer came
    public async Task Retry_OfATable_IsCountedByItsReason(int status, string reason)
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var once = new SpoiledCalls(_ => true, (number, message, send) => number > 1 ? send() : Spoil(message, status));
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, once, new RecordedTime());
        using var measured = new Measurements(spoiled.Get<IMeterFactory>());

        await spoiled.Get<ISubmissionLedger>().ListAsync(Kotim, default);

        Assert.Equal([$"pipeline.storage.retries service=tables reason={reason}: 1"], measured.Of("pipeline.storage.retries"));
    }

    [Fact]
    public async Task Merge_ThatLostARace_IsTimedOnceAndTheRaceCounted()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var once = new SpoiledCalls(SpoiledCalls.IsTransaction, (number, message, send) => number > 1 ? send() : Spoil(message, 412));
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, once, new RecordedTime());
        using var measured = new Measurements(spoiled.Get<IMeterFactory>());

        var written = await spoiled.Get<IPersonStore>().MergeAsync(RecordPartition.Parse("620201"), [Nik.Parse("6202015503850007")], Kotim, Named, default);

        Assert.Equal(1, written);
        Assert.Equal([$"pipeline.storage.lost_races written={account.Names.People}: 1"], measured.Of("pipeline.storage.lost_races"));
        Assert.StartsWith($"pipeline.merge.duration table={account.Names.People}: ", Assert.Single(measured.Of("pipeline.merge.duration")), StringComparison.Ordinal);
    }

    /// <summary>What an engineer sees of it is what stands in its description and unit.</summary>
    [Fact]
    public void Instruments_HaveAUnitAndADescriptionThatNamesTheirTags()
    {
        var instruments = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) => instruments.AddRange(instrument.Meter.Name == PipelineMeter.Name ? [instrument] : []);
        listener.Start();
        _ = Meter;

        Assert.NotEmpty(instruments);
        Assert.All(instruments, instrument => Assert.Matches(@"^pipeline(\.[a-z]+(_[a-z]+)*)+$", instrument.Name));
        Assert.All(instruments, instrument => Assert.Matches(@"^(s|d|\{[a-z]+\})$", instrument.Unit!));
        Assert.All(instruments, instrument => Assert.EndsWith(".", instrument.Description, StringComparison.Ordinal));
    }

    public void Dispose() => _services.Dispose();

    private static Submission Submitted() => new(
        Kotim, new SubmissionKey(Quarter.Parse("2025-Q4"), DateTimeOffset.UnixEpoch, "aaaaaaaaaaaaaaaa"), ContentHash.Parse(new string('a', 64)),
        "6202/2025-Q4/daftar.xlsx", DataSet.People, QuarterSource.Path, SubmissionState.Merged, new RowCounts(5, 4, 3, 2, 1, 6), 0, new Dictionary<string, int>());

    private static PersonRecord Named(PersonRecord record) => PersonMerge.Fold(
        record, Kotim, Submitted().Key, [new PersonClaim(record.Nik, PersonValues.Empty.With(PersonField.Name, "SITI"), new RowPlace("Data", 0, 2))]).Record;

    private static ValueTask Spoil(HttpMessage message, int status)
    {
        if (status == 0)
        {
            throw new IOException();
        }

        message.Response = new SpoiledAnswer(status);
        return ValueTask.CompletedTask;
    }

    private Measurements Listen() => new(_services.GetRequiredService<IMeterFactory>());
}
