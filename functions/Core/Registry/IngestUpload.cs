using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;

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

    /// <summary>A mapping of headers: it was read and answered, and holds for what is read after it.</summary>
    Settled,

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
    SubmissionFeedback feedback, RegencyMappings mappings, AnswerMapping mappingAnswer, IWorkbookOpener opener, AreaTable areas,
    IAuditLog audit)
{
    /// <param name="path">The upload's path below the uploads container.</param>
    public async Task<IngestResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        if (!UploadPath.TryParse(path, areas.Contains, out var place))
        {
            return new IngestResult(IngestOutcome.PathInvalid);
        }

        if (MappingFile.IsNamed(place!.FileName))
        {
            return await locks.HoldAsync(place.Submitter, token => AnswerAsync(place, token), cancellationToken);
        }

        if (await uploads.OpenAsync(path, cancellationToken) is not { } upload)
        {
            return new IngestResult(IngestOutcome.Gone);
        }

        await using (upload.Content)
        {
            var hash = await ContentHash.OfAsync(upload.Content, cancellationToken);
            return await locks.HoldAsync(
                place.Submitter, token => IngestAsync(place, upload, hash, token), cancellationToken);
        }
    }

    private async Task<IngestResult> AnswerAsync(UploadPath place, CancellationToken cancellationToken) =>
        new(await mappingAnswer.RunAsync(place, cancellationToken) ? IngestOutcome.Settled : IngestOutcome.Gone);

    private async Task<IngestResult> IngestAsync(UploadPath place, Upload upload, ContentHash hash, CancellationToken cancellationToken)
    {
        var ingested = await IngestOneAsync(place, upload, hash, cancellationToken);
        var refolded = await RefoldUnsettledAsync(place.Submitter, cancellationToken);
        var resumed = refolded.FirstOrDefault(line => line.Key.Id == ingested.Submission?.Key.Id);
        return ingested with { Submission = resumed ?? ingested.Submission, Refolded = refolded.Count - (resumed is null ? 0 : 1) };
    }

    private async Task<IngestResult> IngestOneAsync(UploadPath place, Upload upload, ContentHash hash, CancellationToken cancellationToken)
    {
        var lines = await ledger.ListAsync(place.Submitter, cancellationToken);
        var settled = await mappings.CurrentAsync(place.Submitter, cancellationToken);
        using var reading = Read(place, upload, settled);
        var id = SubmissionKey.Of(reading.Quarter, upload.SubmittedOn, hash).Id;
        if (lines.FirstOrDefault(line => line.Key.Id == id) is not { State: not SubmissionState.Refused } known
            || known.Mapping == settled.Hash || IsReadAnew(known, reading, settled))
        {
            return await IngestAsReadAsync(place, upload, hash, reading, settled, lines, cancellationToken);
        }

        // A copy of what is in the registry is read as that was, whatever the regency has settled since.
        var kept = new SettledMapping(await mappings.KeptAsync(place.Submitter, known.Mapping, cancellationToken), known.Mapping);
        using var asBefore = Read(place, upload, kept);
        return await IngestAsReadAsync(place, upload, hash, asBefore, kept, lines, cancellationToken);
    }

    private SubmissionReading Read(UploadPath place, Upload upload, SettledMapping settled) => SubmissionReading.Open(
        opener, upload.Content, SubmissionOrigin.Of(place.FileName, place.Submitter, place.Quarter, upload.SubmittedOn) with { Mapping = settled.Mapping });

    private async Task<IngestResult> IngestAsReadAsync(
        UploadPath place, Upload upload, ContentHash hash, SubmissionReading reading, SettledMapping settled,
        IReadOnlyList<Submission> lines, CancellationToken cancellationToken)
    {
        var key = SubmissionKey.Of(reading.Quarter, upload.SubmittedOn, hash);
        var known = lines.FirstOrDefault(line => line.Key.Id == key.Id);
        var isReadAnew = known is not null && IsReadAnew(known, reading, settled);
        if (isReadAnew && known!.State == SubmissionState.Merged)
        {
            key = known.Key; // its rows keep the place that they have
        }
        else if (known is not null && !isReadAnew && IsNotAfter(known, key, place.Text))
        {
            if (known.State is SubmissionState.Merged or SubmissionState.Refused)
            {
                return await RepeatAsync(known, place, key, reading, cancellationToken);
            }

            // Unsettled: a run before this one stopped halfway. Its own event is finished below; a copy has feedback of its own to get.
            if (IsSameEvent(known, place, key))
            {
                return new IngestResult(IngestOutcome.Merged, known);
            }

            var finished = await RefoldUnsettledAsync(place.Submitter, cancellationToken);
            return await RepeatAsync(finished.First(line => line.Key.Id == key.Id), place, key, reading, cancellationToken);
        }

        var submission = new Submission(
            place.Submitter, key, hash, place.Text, null, reading.QuarterFrom, SubmissionState.Merging, RowCounts.None, 0,
            new SortedDictionary<string, int>())
        { Mapping = settled.Hash };
        if (reading.Survey is { } survey)
        {
            await originals.KeepAsync(place.Submitter, hash, upload.Content, cancellationToken);
            await MarkLaterStaleAsync(lines, submission, cancellationToken);
            await ledger.SaveAsync(submission, cancellationToken);

            // What an earlier run left halfway stands before this one: what it says, and which rows wait, is what this one is folded onto.
            await RefoldAsync(lines.Where(line => line.Key.Id != key.Id && line.Key.CompareTo(key) < 0), cancellationToken);
            return new IngestResult(IngestOutcome.Merged, await FoldAsync(submission, survey, cancellationToken));
        }

        var report = ReportBuilder.Refused(reading.Origin, reading.Refusal!.Findings, reading.Refusal.Columns);
        await feedback.WriteAsync(submission, report, cancellationToken);
        submission = submission with { State = SubmissionState.Refused, FindingCounts = Count(report) };
        await audit.AppendAsync(AuditEvent.Refused(submission, ActorOf(place.Submitter)), cancellationToken);
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
            Closed = folded.Closed,
        };
        if (submission.State != SubmissionState.Stale)
        {
            // One that turned stale was taken before, and why it is folded again was told when it turned.
            await audit.AppendAsync(AuditEvent.Taken(merged, ActorOf(merged.Regency)), cancellationToken);
        }

        await ledger.SaveAsync(merged, cancellationToken);
        return merged;
    }

    /// <summary>The same content again. The same event has its feedback already; under another name or at another time it gets one that says so.</summary>
    private async Task<IngestResult> RepeatAsync(
        Submission known, UploadPath place, SubmissionKey key, SubmissionReading reading, CancellationToken cancellationToken)
    {
        if (IsSameEvent(known, place, key))
        {
            return new IngestResult(IngestOutcome.Repeated, known);
        }

        var repeated = known with { Path = place.Text };
        if (known.State != SubmissionState.Refused)
        {
            // Read as the copy that came first: a CSV's sheet is named after its file, and the name is in the trace of each value.
            using var first = await ReopenAsync(known, cancellationToken);
            var folded = await fold.RunAsync(known.Regency, known.Key, SurveyOf(first), isRepeat: true, cancellationToken);
            await feedback.WriteRepeatAsync(repeated, folded.Report, known, cancellationToken);
            repeated = repeated with { Rows = folded.Report.Rows };
        }
        else
        {
            await feedback.WriteAsync(repeated, ReportBuilder.Refused(reading.Origin, reading.Refusal!.Findings, reading.Refusal.Columns), cancellationToken);
        }

        return new IngestResult(IngestOutcome.Repeated, repeated);
    }

    private async Task MarkLaterStaleAsync(IReadOnlyList<Submission> lines, Submission late, CancellationToken cancellationToken)
    {
        // Before anything is folded: should we stop in between, whoever comes next knows what to fold again.
        foreach (var later in lines.Where(line => line.State == SubmissionState.Merged && line.Key.Id != late.Key.Id && line.Key.CompareTo(late.Key) > 0))
        {
            await audit.AppendAsync(AuditEvent.FoldedAgain(later, AuditAction.SubmissionTaken, late, ActorOf(late.Regency)), cancellationToken);
            await ledger.SaveAsync(later with { State = SubmissionState.Stale }, cancellationToken);
        }
    }

    /// <summary>Folds again, in their order, what a late file made stale and what an earlier run left halfway.</summary>
    private async Task<List<Submission>> RefoldUnsettledAsync(AreaCode regency, CancellationToken cancellationToken) =>
        await RefoldAsync(await ledger.ListAsync(regency, cancellationToken), cancellationToken);

    private async Task<List<Submission>> RefoldAsync(IEnumerable<Submission> lines, CancellationToken cancellationToken)
    {
        var refolded = new List<Submission>();
        foreach (var unsettled in lines.Where(line => line.State is SubmissionState.Stale or SubmissionState.Merging))
        {
            using var reading = await ReopenAsync(unsettled, cancellationToken);
            refolded.Add(await FoldAsync(unsettled, SurveyOf(reading), cancellationToken));
        }

        return refolded;
    }

    /// <summary>Reads a submission again as it was read first.</summary>
    private async Task<SubmissionReading> ReopenAsync(Submission submission, CancellationToken cancellationToken)
    {
        var content = await originals.OpenAsync(submission.Regency, submission.Hash, cancellationToken);
        var fileName = submission.Path[(submission.Path.LastIndexOf('/') + 1)..];
        var origin = SubmissionOrigin.Of(fileName, submission.Regency, submission.Key.Quarter, submission.Key.SubmittedOn);
        var mapping = await mappings.KeptAsync(submission.Regency, submission.Mapping, cancellationToken);
        return SubmissionReading.Open(opener, content, origin with { GivenBy = submission.QuarterFrom, Mapping = mapping });
    }

    private static FileSurvey SurveyOf(SubmissionReading reading) =>
        reading.Survey ?? throw new InvalidOperationException("A submission that was merged cannot be read again.");

    // What headers kept from being read is read again with another mapping, if that reads anything at all.
    private static bool IsReadAnew(Submission known, SubmissionReading reading, SettledMapping settled) =>
        known.LacksHeaders && (known.State == SubmissionState.Refused
            ? reading.Survey is not null || known.Mapping != settled.Hash
            : reading.Survey is not null && known.Mapping != settled.Hash);

    /// <summary>Of two copies of one content the one submitted first stands, whichever came first; of two of the same second, the lower path.</summary>
    private static bool IsNotAfter(Submission known, SubmissionKey key, string path)
    {
        var byKey = known.Key.CompareTo(key);
        return byKey < 0 || (byKey == 0 && string.CompareOrdinal(known.Path, path) <= 0);
    }

    private static bool IsSameEvent(Submission known, UploadPath place, SubmissionKey key) =>
        known.Path == place.Text && known.Key == key;

    // Whoever may write into the folder, and what took it from there.
    private static AuditActor ActorOf(AreaCode submitter) => AuditActor.Folder(submitter, nameof(IngestUpload));

    private static SortedDictionary<string, int> Count(FileReport report) =>
        new(report.Findings.CountBy(finding => finding.Code.Text).ToDictionary(), StringComparer.Ordinal);
}
