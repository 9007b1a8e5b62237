using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>How the ingestion of an upload ended.</summary>
public enum IngestOutcome
{
    /// <summary>Its rows are in the registry.</summary>
    Merged,

    /// <summary>The same content had been merged before; nothing changed.</summary>
    Repeated,

    /// <summary>Refused whole, and the feedback says why.</summary>
    Refused,

    /// <summary>The upload is gone.</summary>
    Gone,

    /// <summary>It lies in no regency's folder: nobody to give feedback to.</summary>
    PathInvalid,
}

/// <summary>The result of an ingestion.</summary>
/// <param name="Submission">The ledger's line; null when there is none.</param>
/// <param name="Refolded">How many later submissions were folded again.</param>
public sealed record IngestResult(IngestOutcome Outcome, Submission? Submission = null, int Refolded = 0);

/// <summary>
/// Ingests one upload: reads it, folds it into the registry at its place in the regency's history, and writes the feedback.
/// Can stop at any call and be run again: the end is the same.
/// </summary>
public sealed class IngestUpload(
    IUploads uploads, IOriginals originals, IAreaLock locks, ISubmissionLedger ledger, FoldSubmission fold,
    SubmissionFeedback feedback, IWorkbookOpener opener, AreaTable areas)
{
    /// <param name="path">The upload's path below the uploads container.</param>
    public async Task<IngestResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        if (!UploadPath.TryParse(path, areas.Contains, out var place))
        {
            return new IngestResult(IngestOutcome.PathInvalid);
        }

        if (await uploads.OpenAsync(path, cancellationToken) is not { } upload)
        {
            return new IngestResult(IngestOutcome.Gone);
        }

        await using (upload.Content)
        {
            var hash = await ContentHash.OfAsync(upload.Content, cancellationToken);
            return await locks.HoldAsync(
                place!.Submitter, token => IngestAsync(place, upload, hash, token), cancellationToken);
        }
    }

    private async Task<IngestResult> IngestAsync(UploadPath place, Upload upload, ContentHash hash, CancellationToken cancellationToken)
    {
        var ingested = await IngestOneAsync(place, upload, hash, cancellationToken);
        return ingested with { Refolded = await RefoldStaleAsync(place.Submitter, cancellationToken) };
    }

    private async Task<IngestResult> IngestOneAsync(UploadPath place, Upload upload, ContentHash hash, CancellationToken cancellationToken)
    {
        var origin = OriginOf(place.FileName, place.Submitter, place.Quarter, upload.SubmittedOn);
        using var reading = SubmissionReading.Open(opener, upload.Content, origin);
        var key = SubmissionKey.Of(reading.Quarter, upload.SubmittedOn, hash);
        var lines = await ledger.ListAsync(place.Submitter, cancellationToken);
        var known = lines.FirstOrDefault(line => line.Key.Id == key.Id);
        if (known is { State: SubmissionState.Merged or SubmissionState.Refused } && known.Key.CompareTo(key) <= 0)
        {
            return await RepeatAsync(known, place, key, reading, cancellationToken);
        }

        var submission = new Submission(
            place.Submitter, key, hash, place.Text, null, reading.QuarterFrom, SubmissionState.Merging, RowCounts.None, 0,
            new SortedDictionary<string, int>());
        if (reading.Survey is { } survey)
        {
            await originals.KeepAsync(place.Submitter, hash, upload.Content, cancellationToken);
            await MarkLaterStaleAsync(lines, key, cancellationToken);
            await ledger.SaveAsync(submission, cancellationToken);
            return new IngestResult(IngestOutcome.Merged, await FoldAsync(submission, survey, cancellationToken));
        }

        var report = ReportBuilder.Refused(origin, reading.Refusal!.Findings, reading.Refusal.Columns);
        await feedback.WriteAsync(submission, report, cancellationToken);
        submission = submission with { State = SubmissionState.Refused, FindingCounts = Count(report) };
        await ledger.SaveAsync(submission, cancellationToken);
        return new IngestResult(IngestOutcome.Refused, submission);
    }

    private async Task<Submission> FoldAsync(Submission submission, FileSurvey survey, CancellationToken cancellationToken)
    {
        var folded = await fold.RunAsync(submission.Regency, submission.Key, survey, isRepeat: false, cancellationToken);
        await feedback.WriteAsync(submission, folded.Report, cancellationToken);
        var merged = submission with
        {
            DataSet = folded.Report.DataSet,
            State = SubmissionState.Merged,
            Rows = folded.Report.Rows,
            HeldElsewhere = folded.HeldElsewhere,
            FindingCounts = Count(folded.Report),
        };
        await ledger.SaveAsync(merged, cancellationToken);
        return merged;
    }

    /// <summary>The same content again. The same event has its feedback already; under another name or at another time it gets one that says so.</summary>
    private async Task<IngestResult> RepeatAsync(
        Submission known, UploadPath place, SubmissionKey key, SubmissionReading reading, CancellationToken cancellationToken)
    {
        if (known.Path == place.Text && known.Key == key)
        {
            return new IngestResult(IngestOutcome.Repeated, known);
        }

        var repeated = known with { Path = place.Text };
        if (reading.Survey is { } survey)
        {
            var folded = await fold.RunAsync(known.Regency, known.Key, survey, isRepeat: true, cancellationToken);
            await feedback.WriteRepeatAsync(repeated, folded.Report, known, cancellationToken);
            repeated = repeated with { Rows = folded.Report.Rows };
        }
        else
        {
            await feedback.WriteAsync(repeated, ReportBuilder.Refused(reading.Origin, reading.Refusal!.Findings, reading.Refusal.Columns), cancellationToken);
        }

        return new IngestResult(IngestOutcome.Repeated, repeated);
    }

    private async Task MarkLaterStaleAsync(IReadOnlyList<Submission> lines, SubmissionKey key, CancellationToken cancellationToken)
    {
        // Before anything is folded: should we stop in between, whoever comes next knows what to fold again.
        foreach (var later in lines.Where(line => line.State == SubmissionState.Merged && line.Key.Id != key.Id && line.Key.CompareTo(key) > 0))
        {
            await ledger.SaveAsync(later with { State = SubmissionState.Stale }, cancellationToken);
        }
    }

    private async Task<int> RefoldStaleAsync(AreaCode regency, CancellationToken cancellationToken)
    {
        var refolded = 0;
        foreach (var stale in (await ledger.ListAsync(regency, cancellationToken)).Where(line => line.State == SubmissionState.Stale))
        {
            await using var content = await originals.OpenAsync(regency, stale.Hash, cancellationToken);
            var fileName = stale.Path[(stale.Path.LastIndexOf('/') + 1)..];
            var origin = OriginOf(fileName, regency, stale.Key.Quarter, stale.Key.SubmittedOn) with { GivenBy = stale.QuarterFrom };
            using var reading = SubmissionReading.Open(opener, content, origin);
            await FoldAsync(stale, reading.Survey ?? throw new InvalidOperationException("A submission that was merged cannot be read again."), cancellationToken);
            refolded++;
        }

        return refolded;
    }

    private static SubmissionOrigin OriginOf(string fileName, AreaCode submitter, Quarter? quarter, DateTimeOffset submittedOn) =>
        new(fileName, submitter, quarter, QuarterSource.Path, Quarter.Containing(ProvinceTime.DayIn(submitter, submittedOn)));

    private static SortedDictionary<string, int> Count(FileReport report) =>
        new(report.Findings.CountBy(finding => finding.Code.Text).ToDictionary(), StringComparer.Ordinal);
}
