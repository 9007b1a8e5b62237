using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>Uploads, receipts and feedback in memory, with an ingestion that does as it is told.</summary>
internal sealed class ReceptionWorld : TimeProvider, IUploadVersions, IArrivals, IFeedbackStore, IFeedbackWriter
{
    private readonly Dictionary<string, UploadVersion> _uploads = [];
    private readonly SubmissionFeedback _feedback;

    public ReceptionWorld()
    {
        _feedback = new SubmissionFeedback(this, this);
        Receive = new ReceiveUpload(IngestAsync, this, this, _feedback, AreaTable.Kemendagri, new TryLimit(TimeSpan.FromMinutes(25)), this);
        Sweep = new SweepUploads(this, this, Receive, AreaTable.Kemendagri, new SweepRule(TimeSpan.FromMinutes(40)), this);
    }

    public ReceiveUpload Receive { get; }

    public SweepUploads Sweep { get; }

    public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    /// <summary>How ingesting an upload ends; it is merged where nothing is said.</summary>
    public Dictionary<string, IngestResult> Results { get; } = [];

    /// <summary>What ingesting an upload throws.</summary>
    public Dictionary<string, Func<Exception>> Failures { get; } = [];

    /// <summary>The paths of uploads that are worked on until the limit of a try is over.</summary>
    public HashSet<string> Endless { get; } = [];

    /// <summary>The paths whose feedback was to be written again.</summary>
    public List<string> AnsweredAgain { get; } = [];

    /// <summary>What writing a receipt throws.</summary>
    public Exception? ReceiptFailure { get; set; }

    public Dictionary<string, Arrival> Receipts { get; } = [];

    /// <summary>Path and first finding of what the operator reads now.</summary>
    public SortedDictionary<string, string> Feedback { get; } = new(StringComparer.Ordinal);

    private FileReport? Last { get; set; }

    private Action? _elapse;

    /// <summary>The paths given to the ingestion, in their order.</summary>
    public List<string> Ingested { get; } = [];

    public UploadVersion Drop(string path, string etag = "1", DateTimeOffset? submittedOn = null) =>
        _uploads[path] = new UploadVersion(path, etag, Now, submittedOn ?? Now);

    /// <summary>The receipt of what lies at a path now, in short.</summary>
    public string ReceiptOf(string path) => Receipts.GetValueOrDefault(_uploads[path].Id) is { } receipt
        ? $"{receipt.Tries} {receipt.Outcome?.ToString() ?? receipt.Failure ?? "begun"} {receipt.ToldUnder}".TrimEnd()
        : "none";

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(TimeSpan.FromMinutes(25), dueTime);
        _elapse = () => callback(state);
        return new LimitTimer();
    }

    /// <summary>Writes feedback without a finding, as for a file in order.</summary>
    private async Task<IngestResult> IngestAsync(string path, bool answersAgain, CancellationToken cancellationToken)
    {
        Ingested.Add(path);
        if (answersAgain)
        {
            AnsweredAgain.Add(path);
        }

        if (Endless.Contains(path))
        {
            _elapse!();
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (Failures.TryGetValue(path, out var failure))
        {
            throw failure();
        }

        if (!UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place))
        {
            return new IngestResult(IngestOutcome.PathInvalid);
        }

        var result = Results.GetValueOrDefault(path, new IngestResult(IngestOutcome.Merged));
        var origin = new SubmissionOrigin(place!.FileName, place.Submitter, null, QuarterSource.Path, result.Submission?.Key.Quarter ?? new Quarter(2026, 1));
        await _feedback.WriteAsync(place.Submitter, path, ReportBuilder.Refused(origin, []) with { Quarter = origin.UploadQuarter }, cancellationToken);
        return result;
    }

    public Task<UploadVersion?> FindAsync(string path, CancellationToken cancellationToken) => Task.FromResult(_uploads.GetValueOrDefault(path));

    IAsyncEnumerable<UploadVersion> IUploadVersions.ListAsync(AreaCode? submitter, CancellationToken cancellationToken) =>
        _uploads.Values.Where(upload => submitter is null || upload.Path.StartsWith($"{submitter}/", StringComparison.Ordinal)).Reverse().ToAsyncEnumerable();

    public Task<Arrival?> FindAsync(AreaCode? submitter, string version, CancellationToken cancellationToken) =>
        Task.FromResult(Receipts.GetValueOrDefault(version));

    IAsyncEnumerable<Arrival> IArrivals.ListAsync(AreaCode? submitter, CancellationToken cancellationToken) =>
        Receipts.Values.Where(receipt => receipt.Submitter == submitter).ToAsyncEnumerable();

    public Task SaveAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        Receipts[arrival.Version] = ReceiptFailure is null ? arrival : throw ReceiptFailure;
        return Task.CompletedTask;
    }

    public Task SaveAsync(FeedbackPlace place, string name, Action<Stream> write, CancellationToken cancellationToken)
    {
        write(Stream.Null);
        Feedback[$"{place.Regency}/{place.Quarter}/{place.File}/{name}"] = Last!.Findings is [var first, ..] ? first.Code.Text : "";
        return Task.CompletedTask;
    }

    public Task RemoveAsync(FeedbackPlace place, string name, CancellationToken cancellationToken) =>
        Task.FromResult(Feedback.Remove($"{place.Regency}/{place.Quarter}/{place.File}/{name}"));

    public void WriteWorkbook(FileReport report, Stream output) => Last = report;

    public void WriteJson(FileReport report, Stream output) => Last = report;

    /// <summary>The timer of a try's limit.</summary>
    private sealed class LimitTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
