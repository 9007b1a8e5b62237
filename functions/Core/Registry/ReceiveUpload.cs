using System.Runtime.ExceptionServices;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>How receiving an upload ended: closed, and a failure is one of the ends.</summary>
public abstract record Reception
{
    private Reception()
    {
    }

    /// <summary>It was ingested, or there was nothing to ingest.</summary>
    public sealed record Done(IngestResult Result) : Reception;

    /// <summary>The try failed, which its receipt says.</summary>
    public sealed record Failed(Exception Error) : Reception;
}

/// <summary>How long a try may take before it counts as failed: shorter than a function may run (host.json), so that a file which
/// takes too long is told from a stop of the host.</summary>
public sealed record TryLimit(TimeSpan Longest);

/// <summary>
/// Ingests an upload and keeps its receipt (decision 13): a try is noted before it begins, so that a file which kills the
/// process is counted too, and its end after. From the fifth failure on the operator is told that the fault is ours.
/// </summary>
/// <param name="ingest"><see cref="IngestUpload.RunAsync"/>, given the path and whether the feedback is to be written again.</param>
public sealed class ReceiveUpload(
    Func<string, bool, CancellationToken, Task<IngestResult>> ingest, IUploadVersions versions, IArrivals arrivals, SubmissionFeedback feedback,
    AreaTable areas, TryLimit limit, TimeProvider time)
{
    /// <summary>Receives whatever lies at a path now.</summary>
    /// <exception cref="Exception">Whatever the ingestion threw, so that the platform tries again.</exception>
    public async Task<IngestResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        // The version is asked for first: should another take its place before it is read, that one is still without a receipt.
        if (await versions.FindAsync(path, cancellationToken) is not { } version)
        {
            return new IngestResult(IngestOutcome.Gone);
        }

        var reception = await TryWithinLimitAsync(version, cancellationToken);
        if (reception is Reception.Failed failed)
        {
            ExceptionDispatchInfo.Throw(failed.Error);
        }

        return ((Reception.Done)reception).Result;
    }

    /// <summary>Receives one version, however long that takes; a failure is given back, and only a receipt that cannot be written
    /// or a stop throws.</summary>
    public Task<Reception> TryAsync(UploadVersion version, CancellationToken cancellationToken) =>
        TryAsync(version, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>The same, where one that takes too long is a failure.</summary>
    public Task<Reception> TryWithinLimitAsync(UploadVersion version, CancellationToken cancellationToken) =>
        TryAsync(version, limit.Longest, cancellationToken);

    private async Task<Reception> TryAsync(UploadVersion version, TimeSpan longest, CancellationToken cancellationToken)
    {
        var submitter = PlaceOf(version)?.Submitter;
        var before = await arrivals.FindAsync(submitter, version.Id, cancellationToken)
            ?? new Arrival(submitter, version.Id, 0, time.GetUtcNow());
        var begun = before.IsDone ? before : before with { Tries = before.Tries + 1, TriedOn = time.GetUtcNow() };
        if (!before.IsDone)
        {
            await arrivals.SaveAsync(begun, cancellationToken);
        }

        IngestResult result;
        try
        {
            result = await IngestAsync(version, before.ToldUnder is not null, longest, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await TryNoteAsync(() => arrivals.SaveAsync(before, CancellationToken.None));
            throw;
        }
        catch (Exception failure)
        {
            // What was done once stays done: the same event again may fail without anything being lost.
            await (before.IsDone ? Task.CompletedTask : TryNoteAsync(() => NoteFailureAsync(version, begun, failure)));
            return new Reception.Failed(failure);
        }

        await (before.IsDone ? Task.CompletedTask : NoteEndAsync(version, begun, result, cancellationToken));
        return new Reception.Done(result);
    }

    private async Task<IngestResult> IngestAsync(UploadVersion version, bool answersAgain, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(longest, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await ingest(version.Path, answersAgain, ended.Token);
        }
        catch (OperationCanceledException given) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The ingestion took longer than {longest.TotalMinutes} minutes.", given);
        }
    }

    /// <summary>Tells the operator of an upload that was tried five times, and notes that.</summary>
    public async Task TellAsync(UploadVersion version, Arrival arrival, CancellationToken cancellationToken)
    {
        if (PlaceOf(version) is not { } place)
        {
            return;
        }

        var quarter = place.Quarter ?? Quarter.Containing(ProvinceTime.DayIn(place.Submitter, version.SubmittedOn));
        var origin = new SubmissionOrigin(place.FileName, place.Submitter, place.Quarter, QuarterSource.Path, quarter);
        await feedback.WriteAsync(place.Submitter, place.Text, FailureReport.Of(origin), cancellationToken);
        await arrivals.SaveAsync(arrival with { ToldUnder = quarter }, cancellationToken);
    }

    // Not cancellable: what was tried must be on record even while the host stops.
    private async Task NoteFailureAsync(UploadVersion version, Arrival begun, Exception failure)
    {
        var failed = begun with { TriedOn = time.GetUtcNow(), Failure = failure.GetType().Name };
        await arrivals.SaveAsync(failed, CancellationToken.None);
        if (failed.HasFailed)
        {
            await TellAsync(version, failed, CancellationToken.None);
        }
    }

    private async Task NoteEndAsync(UploadVersion version, Arrival begun, IngestResult result, CancellationToken cancellationToken)
    {
        if (begun.ToldUnder is { } told && PlaceOf(version) is { } place && result.Submission?.Key.Quarter is { } quarter && quarter != told)
        {
            // Its real feedback lies in the quarter that the file turned out to be of.
            await feedback.RemoveAsync(FeedbackPlace.Of(place.Submitter, told, place.Text), cancellationToken);
        }

        var done = begun with
        {
            TriedOn = time.GetUtcNow(),
            Outcome = result.Outcome,
            Submission = result.Submission?.Key.Id,
            Failure = null,
            ToldUnder = null,
        };
        await arrivals.SaveAsync(done, cancellationToken);
    }

    // The ingestion's own failure is what the host must see. A receipt that is not written leaves the upload to the sweep.
    private static async Task TryNoteAsync(Func<Task> note)
    {
        try
        {
            await note();
        }
        catch (Exception)
        {
            return;
        }
    }

    private UploadPath? PlaceOf(UploadVersion version) => UploadPath.TryParse(version.Path, areas.Contains, out var place) ? place : null;
}
