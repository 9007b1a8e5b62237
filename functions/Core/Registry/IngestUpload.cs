using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.References;

namespace Pipeline.Registry;

/// <summary>How the ingestion of an upload ended.</summary>
public enum IngestOutcome
{
    /// <summary>Its rows are in the registry.</summary>
    Merged,

    /// <summary>It would change too much, and waits for a named person; the feedback says why.</summary>
    OnHold,

    /// <summary>A named person decided that it is not merged.</summary>
    SetAside,

    /// <summary>The same content had been merged before; nothing changed.</summary>
    Repeated,

    /// <summary>Refused whole, and the feedback says why.</summary>
    Refused,

    /// <summary>A mapping of headers, or a table that a province edited: it was read and answered, and holds from then on if it is sound.</summary>
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
    IUploads uploads, IOriginals originals, IAreaLock locks, ISubmissionLedger ledger, RegencySubmissions stream, SubmissionReader reader,
    SubmissionFeedback feedback, RegencyMappings mappings, AnswerMapping mappingAnswer, AnswerReference referenceAnswer, AreaTable areas, IAuditLog audit)
{
    /// <param name="path">The upload's path below the uploads container.</param>
    /// <param name="answersAgain">Whether the feedback is written even where nothing is new, since something else stands in its place.</param>
    public async Task<IngestResult> RunAsync(string path, bool answersAgain, CancellationToken cancellationToken)
    {
        if (!UploadPath.TryParse(path, areas.Contains, out var place))
        {
            return new IngestResult(IngestOutcome.PathInvalid);
        }

        if (MappingFile.IsNamed(place!.FileName))
        {
            return await locks.HoldAsync(place.Submitter, token => AnswerAsync(place, token), cancellationToken);
        }

        if (ReferenceFile.KindOf(place.FileName) is { } kind)
        {
            return await locks.HoldAsync(place.Submitter, token => AnswerAsync(place, kind, token), cancellationToken);
        }

        if (await uploads.OpenAsync(path, cancellationToken) is not { } upload)
        {
            return new IngestResult(IngestOutcome.Gone);
        }

        await using (upload.Content)
        {
            var hash = await ContentHash.OfAsync(upload.Content, cancellationToken);
            return await locks.HoldAsync(
                place.Submitter, token => IngestAsync(place, upload, hash, answersAgain, token), cancellationToken);
        }
    }

    private async Task<IngestResult> AnswerAsync(UploadPath place, CancellationToken cancellationToken) =>
        new(await mappingAnswer.RunAsync(place, cancellationToken) ? IngestOutcome.Settled : IngestOutcome.Gone);

    private async Task<IngestResult> AnswerAsync(UploadPath place, ReferenceKind kind, CancellationToken cancellationToken) =>
        new(await referenceAnswer.RunAsync(place, kind, cancellationToken) ? IngestOutcome.Settled : IngestOutcome.Gone);

    private async Task<IngestResult> IngestAsync(
        UploadPath place, Upload upload, ContentHash hash, bool answersAgain, CancellationToken cancellationToken)
    {
        var lines = await ledger.ListAsync(place.Submitter, cancellationToken);
        var mapping = await mappings.CurrentAsync(place.Submitter, cancellationToken);
        using var reading = reader.Read(place, upload, mapping);
        var arrival = new ReadUpload(place, upload, hash, reading, mapping, answersAgain);
        var before = lines.Where(line => line.Hash == hash && line.State != SubmissionState.Refused && line.Mapping != mapping.Hash && !arrival.ReadsMoreOf(line));
        return await IngestAsBeforeAsync(arrival, lines, new Queue<ContentHash?>(before.Select(line => line.Mapping).Distinct()), cancellationToken);
    }

    /// <summary>A copy of what is in the registry is read as that was, whatever the regency has settled since: a period column
    /// that is read otherwise would make it one of another quarter, and count it twice.</summary>
    /// <param name="mappingsBefore">What its content was read with before.</param>
    private async Task<IngestResult> IngestAsBeforeAsync(
        ReadUpload arrival, IReadOnlyList<Submission> lines, Queue<ContentHash?> mappingsBefore, CancellationToken cancellationToken)
    {
        if (!mappingsBefore.TryDequeue(out var mapping))
        {
            return await IngestAsync(arrival, lines, cancellationToken);
        }

        var kept = new SettledMapping(await mappings.KeptAsync(arrival.Place.Submitter, mapping, cancellationToken), mapping);
        using var asBefore = reader.Read(arrival.Place, arrival.Upload, kept);
        var copy = arrival with { Reading = asBefore, Mapping = kept };
        return copy.KnownAs(lines) is { State: not SubmissionState.Refused } known && known.Mapping == mapping && !arrival.ReadsMoreOf(known)
            ? await IngestAsync(copy, lines, cancellationToken)
            : await IngestAsBeforeAsync(arrival, lines, mappingsBefore, cancellationToken);
    }

    private async Task<IngestResult> IngestAsync(ReadUpload arrival, IReadOnlyList<Submission> lines, CancellationToken cancellationToken)
    {
        var known = arrival.KnownAs(lines);
        if (known is not null && arrival.ReadsMoreOf(known))
        {
            return known.State == SubmissionState.Refused
                ? await TakeAsync(arrival, known, lines, cancellationToken)
                : await ReadAnewAsync(known, arrival, lines, cancellationToken);
        }

        return known is not null && arrival.ChangesNothingOf(known)
            ? await RepeatAsync(known, arrival, cancellationToken)
            : await TakeAsync(arrival, known, lines, cancellationToken);
    }

    /// <summary>A content that is new, or an earlier copy of one that is known, in whose place it comes.</summary>
    private async Task<IngestResult> TakeAsync(
        ReadUpload arrival, Submission? known, IReadOnlyList<Submission> lines, CancellationToken cancellationToken)
    {
        var submission = new Submission(
            arrival.Place.Submitter, arrival.Key, arrival.Hash, arrival.Place.Text, null, arrival.Reading.QuarterFrom,
            SubmissionState.Merging, RowCounts.None, 0, new SortedDictionary<string, int>())
        {
            Mapping = arrival.Mapping.Hash,
            Decision = known?.Decision,
            RefusedOn = RefusedBefore(arrival, known),

            // An earlier copy may be read otherwise (a CSV's sheet is named after its file), or come while the later one is read anew.
            IsReadAnew = known is { State: not SubmissionState.Refused },
            ReadAnewOn = known?.ReadAnewOn,
        };
        if (arrival.Reading.Survey is { } survey)
        {
            await originals.KeepAsync(arrival.Place.Submitter, arrival.Hash, arrival.Upload.Content, cancellationToken);
            await stream.BeginAsync(submission, lines, AuditAction.SubmissionTaken, ActorOf(submission), cancellationToken);
            return await SettleAsync(submission.Key, survey, submission.Regency, cancellationToken);
        }

        var report = ReportOfRefusal(arrival);
        await feedback.WriteAsync(submission, report, cancellationToken);
        submission = submission with { State = SubmissionState.Refused, FindingCounts = report.CountFindings() };
        await audit.AppendAsync(AuditEvent.Refused(submission, ActorOf(submission)), cancellationToken);
        await ledger.SaveAsync(submission, cancellationToken);
        return await WithSettledAsync(new IngestResult(IngestOutcome.Refused, submission), cancellationToken);
    }

    /// <summary>What is in the registry, of which the regency has settled headers since: its rows keep the place that they have.</summary>
    private async Task<IngestResult> ReadAnewAsync(
        Submission known, ReadUpload arrival, IReadOnlyList<Submission> lines, CancellationToken cancellationToken)
    {
        var submission = known with
        {
            Path = arrival.Place.Text,
            Mapping = arrival.Mapping.Hash,
            IsReadAnew = true,
            ReadAnewOn = arrival.Key.SubmittedOn,
        };
        await stream.BeginAsync(submission, lines, AuditAction.SubmissionTaken, ActorOf(submission), cancellationToken);
        return await SettleAsync(submission.Key, null, submission.Regency, cancellationToken);
    }

    private async Task<IngestResult> SettleAsync(SubmissionKey key, FileSurvey? atHand, AreaCode regency, CancellationToken cancellationToken)
    {
        var settled = await stream.SettleAsync(regency, atHand is null ? null : (key, atHand), cancellationToken);
        var own = settled.Single(line => line.Key == key);
        return new IngestResult(OutcomeOf(own), own, settled.Count - 1);
    }

    /// <summary>The same content again. The same event has its feedback already; under another name or at another time it gets one that says so.</summary>
    private async Task<IngestResult> RepeatAsync(Submission known, ReadUpload arrival, CancellationToken cancellationToken)
    {
        var isUploadOf = arrival.IsUploadOf(known);
        var isAnswered = isUploadOf && !arrival.AnswersAgain;
        if (known.IsUnsettled || (!isAnswered && await stream.LetInAsync(known, ActorOf(known), cancellationToken)))
        {
            // A run before this one stopped halfway; or what it was on hold for is too much no longer.
            var finished = await SettleAsync(known.Key, null, known.Regency, cancellationToken);
            return isUploadOf
                ? finished
                : (await RepeatAsync(finished.Submission!, arrival, cancellationToken)) with { Refolded = finished.Refolded };
        }

        if (isAnswered)
        {
            return await WithSettledAsync(new IngestResult(IngestOutcome.Repeated, known), cancellationToken);
        }

        var repeated = known with { Path = arrival.Place.Text };
        if (known.State == SubmissionState.Refused)
        {
            await feedback.WriteAsync(repeated, ReportOfRefusal(arrival), cancellationToken);
        }
        else if (isUploadOf)
        {
            await feedback.WriteAsync(known, await stream.ReportAgainAsync(known, FoldKind.Plain, cancellationToken), cancellationToken);
        }
        else
        {
            var report = await stream.ReportAgainAsync(known, FoldKind.Repeat, cancellationToken);
            await feedback.WriteRepeatAsync(repeated, report, known, cancellationToken);
            repeated = repeated with { Rows = report.Rows };
        }

        return await WithSettledAsync(new IngestResult(IngestOutcome.Repeated, repeated), cancellationToken);
    }

    // Whoever comes finishes what others left halfway.
    private async Task<IngestResult> WithSettledAsync(IngestResult result, CancellationToken cancellationToken) =>
        result with { Refolded = (await stream.SettleAsync(result.Submission!.Regency, null, cancellationToken)).Count };

    private static IngestOutcome OutcomeOf(Submission settled) => settled.State switch
    {
        SubmissionState.OnHold => IngestOutcome.OnHold,
        SubmissionState.Rejected or SubmissionState.Withdrawn => IngestOutcome.SetAside,
        _ => IngestOutcome.Merged,
    };

    private static AuditActor ActorOf(Submission submission) => AuditActor.Folder(submission.Regency, nameof(IngestUpload));

    private static FileReport ReportOfRefusal(ReadUpload arrival) =>
        ReportBuilder.Refused(arrival.Reading.Origin, arrival.Reading.Refusal!.Findings, arrival.Reading.Refusal.Columns);

    // The event of a copy that was refused may come again, and must not move what a later one brought.
    private static DateTimeOffset? RefusedBefore(ReadUpload arrival, Submission? known) =>
        known is { State: SubmissionState.Refused } && known.Key.SubmittedOn < arrival.Key.SubmittedOn ? known.RefusedOn ?? known.Key.SubmittedOn : known?.RefusedOn;
}
