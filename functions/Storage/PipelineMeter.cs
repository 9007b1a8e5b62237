using System.Diagnostics.Metrics;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Storage;

/// <summary>Every instrument of the pipeline: what is measured, in which unit, by which tags.</summary>
/// <remarks>
/// Tags are codes of areas, names of enumerations and tables: few values, and nobody's data. It lies here, for the storage is the
/// lowest of those that measure: Core is pure and only returns what there is to count. infra/README.md says what to do about each.
/// </remarks>
public sealed class PipelineMeter
{
    /// <summary>What exporters ask for.</summary>
    public const string Name = "Pipeline";

    private readonly Counter<long> _submissions;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _warned;
    private readonly Histogram<double> _ingestion;
    private readonly Histogram<double> _merge;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _lostRaces;
    private readonly Counter<long> _swept;
    private readonly Gauge<int> _givenUp;
    private readonly Gauge<int> _waiting;
    private readonly Gauge<double> _longestWait;
    private readonly Gauge<int> _quarters;
    private readonly Gauge<double> _overdue;
    private readonly Counter<long> _finishes;
    private readonly Gauge<int> _regencies;
    private readonly Gauge<int> _silent;
    private readonly Counter<long> _health;

    public PipelineMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _submissions = meter.CreateCounter<long>(
            "pipeline.submissions.ingested", "{submission}", "Uploads that were ingested to an end, by regency, dataset, outcome. An event that comes twice counts twice, as repeated.");
        _rows = meter.CreateCounter<long>(
            "pipeline.rows.read", "{row}", "Rows of merged submissions, by regency, dataset, outcome: added, changed, unchanged, held, refused add up to the rows read.");
        _warned = meter.CreateCounter<long>(
            "pipeline.rows.warned", "{row}", "Of the rows taken, those with at least one warning, by regency, dataset.");
        _ingestion = meter.CreateHistogram<double>(
            "pipeline.ingestion.duration", "s", "From reading an upload to its feedback, by outcome; failed where it came to no end.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1500] });
        _merge = meter.CreateHistogram<double>(
            "pipeline.merge.duration", "s", "Reading, folding and writing the records of one partition, by table.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60] });
        _retries = meter.CreateCounter<long>(
            "pipeline.storage.retries", "{try}", "Calls to the storage that were sent again, by service and reason: throttled, fault, timeout, unanswered.");
        _lostRaces = meter.CreateCounter<long>(
            "pipeline.storage.lost_races", "{race}", "Writes that met somebody else's, and were folded and sent again, by written: a table, or audit.");
        _swept = meter.CreateCounter<long>(
            "pipeline.uploads.swept", "{upload}", "Uploads whose event was lost or whose process died, found by the sweep, by outcome: ingested, failed.");
        _givenUp = meter.CreateGauge<int>(
            "pipeline.uploads.given_up", "{upload}", "Poison: uploads that failed five times and wait for an engineer; as of the last sweep.");
        _waiting = meter.CreateGauge<int>(
            "pipeline.uploads.waiting", "{upload}", "Uploads that are neither done with nor given up on; as of the last sweep.");
        _longestWait = meter.CreateGauge<double>(
            "pipeline.uploads.longest_wait", "s", "How long the oldest of the waiting uploads has lain there; as of the last sweep.");
        _quarters = meter.CreateGauge<int>(
            "pipeline.quarters.in_state", "{quarter}", "Quarters that the ledger knows, by province, state: started (due), underway, up-to-date (done), unsettled, nothing-sent; as of the last night.");
        _overdue = meter.CreateGauge<double>(
            "pipeline.quarters.overdue", "d", "How long a quarter's summary has been waited for in vain, by province, quarter; 0 where it has not; as of the last night.");
        _finishes = meter.CreateCounter<long>(
            "pipeline.summaries.finished", "{summary}", "Runs of a compilation that ended, by province, outcome: written, unchanged, superseded.");
        _regencies = meter.CreateGauge<int>(
            "pipeline.regencies.in_status", "{regency}", "How regencies reported for the last quarter whose date has passed, by province, status; as of the last night.");
        _silent = meter.CreateGauge<int>(
            "pipeline.regencies.silent", "d", "Days since the last one on time in which a regency sent nothing for that quarter, by regency; 0 where it did; as of the last night.");
        _health = meter.CreateCounter<long>(
            "pipeline.health.checks", "{check}", "What the health function asked, by part, outcome: ok, or why it did not answer: an HTTP status, missing, timeout, the type of an exception.");
    }

    /// <summary>An upload was ingested.</summary>
    /// <param name="result">Null where it came to no end: it failed, or the host stopped it.</param>
    public void Ingested(IngestResult? result, TimeSpan elapsed)
    {
        var outcome = result is null ? "failed" : Text(result.Outcome);
        _ingestion.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        if (result is null)
        {
            return;
        }

        KeyValuePair<string, object?> regency = new("regency", result.Submission?.Regency.ToString() ?? "none");
        KeyValuePair<string, object?> dataSet = new("dataset", result.Submission?.DataSet is { } known ? Text(known) : "none");
        _submissions.Add(1, regency, dataSet, new("outcome", outcome));
        if (result is { Outcome: IngestOutcome.Merged, Submission.Rows: var rows })
        {
            _rows.Add(rows.Added, regency, dataSet, new("outcome", "added"));
            _rows.Add(rows.Changed, regency, dataSet, new("outcome", "changed"));
            _rows.Add(rows.Unchanged, regency, dataSet, new("outcome", "unchanged"));
            _rows.Add(rows.Held, regency, dataSet, new("outcome", "held"));
            _rows.Add(rows.Refused, regency, dataSet, new("outcome", "refused"));
            _warned.Add(rows.Warned, regency, dataSet);
        }
    }

    /// <summary>The uploads were swept.</summary>
    public void Swept(SweepCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        _swept.Add(counts.Ingested, new KeyValuePair<string, object?>("outcome", "ingested"));
        _swept.Add(counts.Failed, new KeyValuePair<string, object?>("outcome", "failed"));
        _givenUp.Record(counts.GivenUp);
        _waiting.Record(counts.Waiting);
        _longestWait.Record(counts.LongestWait.TotalSeconds);
    }

    /// <summary>The ledger was asked which quarters are due.</summary>
    /// <param name="provinces">Of which it was asked: one that has sent nothing yet is measured, too, so that a night that was missed shows.</param>
    public void Asked(IReadOnlyList<AreaCode> provinces, IReadOnlyList<QuarterStart> starts, DateTimeOffset now)
    {
        foreach (var code in provinces)
        {
            foreach (var state in Enum.GetValues<CompileStart>())
            {
                _quarters.Record(
                    starts.Count(start => start.Province == code && start.Start == state), new("province", code.ToString()), new("state", Text(state)));
            }
        }

        foreach (var start in starts)
        {
            var waits = start.WaitsSince is { } since ? now - since : TimeSpan.Zero;
            _overdue.Record(waits.TotalDays, new("province", start.Province.ToString()), new("quarter", start.Quarter.ToString()));
        }
    }

    /// <summary>A partial asked for the finish of its run.</summary>
    public void Finished(AreaCode province, FinishOutcome outcome)
    {
        if (outcome is FinishOutcome.Written or FinishOutcome.Unchanged or FinishOutcome.Superseded)
        {
            _finishes.Add(1, new("province", province.ToString()), new("outcome", Text(outcome)));
        }
    }

    /// <summary>The ledger was asked who reported.</summary>
    public void Asked(IReadOnlyList<DueReport> reports)
    {
        foreach (var ofProvince in reports.GroupBy(report => report.Regency.Province))
        {
            foreach (var status in Enum.GetValues<ReportingStatus>())
            {
                _regencies.Record(
                    ofProvince.Count(report => report.Status == status), new("province", ofProvince.Key.ToString()), new("status", Text(status)));
            }
        }

        foreach (var report in reports)
        {
            _silent.Record(
                report.Status == ReportingStatus.Silent ? report.DaysPast : 0, new KeyValuePair<string, object?>("regency", report.Regency.ToString()));
        }
    }

    /// <summary>A part was asked whether it answers.</summary>
    /// <param name="failure">Why it did not; null where it did.</param>
    internal void Asked(HealthPart part, string? failure) => _health.Add(1, new("part", Text(part)), new("outcome", failure ?? "ok"));

    /// <summary>The records of a partition were merged.</summary>
    internal void Merged(string table, TimeSpan elapsed) => _merge.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("table", table));

    /// <summary>A call to the storage is sent again.</summary>
    /// <param name="status">The HTTP status of the answer; null where none came.</param>
    internal void Retried(string service, int? status) => _retries.Add(1, new("service", service), new("reason", status switch
    {
        null => "unanswered",
        429 or 503 => "throttled",
        408 or 504 => "timeout",
        _ => "fault",
    }));

    /// <summary>A write lost a race.</summary>
    internal void LostRace(string written) => _lostRaces.Add(1, new KeyValuePair<string, object?>("written", written));

    /// <summary><c>up-to-date</c>, as tags have it.</summary>
    private static string Text<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
