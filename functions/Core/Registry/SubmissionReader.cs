using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Opens and surveys what was submitted: an upload as it comes, and a submission again as it was read first.</summary>
public sealed class SubmissionReader(IWorkbookOpener opener, IOriginals originals, RegencyMappings mappings)
{
    /// <summary>Reads an upload.</summary>
    public SubmissionReading Read(UploadPath place, Upload upload, SettledMapping settled) => SubmissionReading.Open(
        opener, upload.Content, SubmissionOrigin.Of(place.FileName, place.Submitter, place.Quarter, upload.SubmittedOn) with { Mapping = settled.Mapping });

    /// <summary>Reads a submission again as it was read first.</summary>
    public async Task<SubmissionReading> ReadAgainAsync(Submission submission, CancellationToken cancellationToken)
    {
        var content = await originals.OpenAsync(submission.Regency, submission.Hash, cancellationToken);
        var origin = SubmissionOrigin.Of(submission.FileName, submission.Regency, submission.Key.Quarter, submission.Key.SubmittedOn);
        var mapping = await mappings.KeptAsync(submission.Regency, submission.Mapping, cancellationToken);
        return SubmissionReading.Open(opener, content, origin with { GivenBy = submission.QuarterFrom, Mapping = mapping, WasTaken = true });
    }
}
