using Pipeline.Audit;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Answers a regency's mapping file: what it settles, or that it does not hold, and which one does.</summary>
/// <remarks>It makes no line in the ledger: what is read with it says so in its own.</remarks>
public sealed class AnswerMapping(IUploads uploads, SubmissionFeedback feedback, IWorkbookOpener opener, IAuditLog audit)
{
    /// <param name="place">Where a file lies that is called as a mapping is.</param>
    /// <returns>False when it is gone.</returns>
    public async Task<bool> RunAsync(UploadPath place, CancellationToken cancellationToken)
    {
        string[] names = [.. MappingFile.Names.Select(name => $"{place.Submitter}/{name}")];
        var lying = await ReadAsync(place, names.Contains(place.Text) ? names : [place.Text], cancellationToken);

        if (names.Contains(place.Text) && lying is [var settled, ..])
        {
            var actor = AuditActor.Folder(place.Submitter, nameof(IngestUpload));
            await audit.AppendAsync(
                AuditEvent.MappingSettled(place.Submitter, settled.Hash, settled.Reading.Mapping.Count, actor), cancellationToken);
        }

        // Of two both are answered, whichever came last: the one that held until now is told too.
        foreach (var (path, name, _, origin, reading) in lying)
        {
            var answer = !names.Contains(place.Text) ? Settling(Findings.MappingMisplaced(name, place.Submitter.ToString()))
                : name != lying[0].Name ? Settling(Findings.MappingOutdone(name, lying[0].Name, place.Submitter.ToString()))
                : reading with { Findings = [.. lying.Skip(1).Select(other => Findings.MappingOutdoes(name, other.Name, place.Submitter.ToString())), .. reading.Findings] };
            await feedback.WriteAsync(place.Submitter, path, MappingFile.Report(origin, answer), cancellationToken);
        }

        return lying.Exists(file => file.Name == place.FileName);
    }

    private async Task<List<(string Path, string Name, ContentHash Hash, SubmissionOrigin Origin, MappingReading Reading)>> ReadAsync(
        UploadPath place, IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var read = new List<(string, string, ContentHash, SubmissionOrigin, MappingReading)>();
        foreach (var path in paths)
        {
            if (await uploads.OpenAsync(path, cancellationToken) is { } upload)
            {
                await using (upload.Content)
                {
                    var name = path[(path.LastIndexOf('/') + 1)..];
                    var origin = SubmissionOrigin.Of(name, place.Submitter, place.Quarter, upload.SubmittedOn);
                    var hash = await ContentHash.OfAsync(upload.Content, cancellationToken);
                    upload.Content.Position = 0;
                    read.Add((path, name, hash, origin, MappingFile.Read(opener, upload.Content, name)));
                }
            }
        }

        return read;
    }

    private static MappingReading Settling(Finding nothing) => new(ColumnMapping.None, [], [nothing]);
}
