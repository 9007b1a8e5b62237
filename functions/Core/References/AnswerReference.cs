using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.Registry;

namespace Pipeline.References;

/// <summary>Takes or refuses a table that a province has edited, and tells it which.</summary>
/// <remarks>It makes no line in the ledger: each summary names the versions that it was worked out by. Can stop anywhere and be run again.</remarks>
public sealed class AnswerReference(IUploads uploads, IReferenceStore store, ProvinceReferences references, SubmissionFeedback feedback, IAuditLog audit)
{
    /// <param name="place">Where a file lies that is called as a table is.</param>
    /// <returns>False when it is gone.</returns>
    public async Task<bool> RunAsync(UploadPath place, ReferenceKind kind, CancellationToken cancellationToken)
    {
        if (await uploads.OpenAsync(place.Text, cancellationToken) is not { } upload)
        {
            return false;
        }

        await using (upload.Content)
        {
            var origin = SubmissionOrigin.Of(place.FileName, place.Submitter, place.Quarter, upload.SubmittedOn);
            var answer = await AnswerAsync(place, kind, upload.Content, cancellationToken);
            await feedback.WriteAsync(place.Submitter, place.Text, ReferenceFile.Report(origin, answer), cancellationToken);
            return true;
        }
    }

    private async Task<ReferenceAnswer> AnswerAsync(UploadPath place, ReferenceKind kind, Stream upload, CancellationToken cancellationToken)
    {
        var province = place.Submitter;
        if (province.Level != AreaLevel.Province || place.Text != $"{province}/{ReferenceFile.NameOf(kind)}")
        {
            return new ReferenceAnswer(0, [Findings.ReferenceMisplaced(place.FileName, ReferenceFile.NameOf(kind), province.Province.ToString())]);
        }

        var inForce = await references.InForceAsync(province, cancellationToken);
        var standing = await references.StandingAsync(province, inForce, cancellationToken);
        using var content = new MemoryStream();
        await upload.CopyToAsync(content, cancellationToken);
        var answer = ReferenceFile.Read(kind, place.FileName, content.ToArray(), standing);
        if (!answer.IsSound)
        {
            return answer;
        }

        content.Position = 0;
        var version = await ContentHash.OfAsync(content, cancellationToken);
        await store.KeepAsync(province, version, content.ToArray(), cancellationToken);
        await store.PutInForceAsync(province, inForce.With(kind, version), cancellationToken);
        var actor = AuditActor.Folder(province, nameof(IngestUpload));
        await audit.AppendAsync(AuditEvent.ReferenceSettled(province, ReferenceFile.NameOf(kind), version, answer.Entries, actor), cancellationToken);
        return answer;
    }
}
