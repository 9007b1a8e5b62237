using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>An upload's place: <c>{regency}/[{quarter}/]{file}</c> below the uploads container. The folder says who submits.</summary>
/// <param name="Submitter">A regency, or a province for its own uploads.</param>
/// <param name="Quarter">The quarter's folder, if there is one.</param>
/// <param name="FileName">The last part.</param>
/// <param name="Text">The whole path as it is.</param>
public sealed record UploadPath(AreaCode Submitter, Quarter? Quarter, string FileName, string Text)
{
    /// <summary>Reads a path; false when its first folder is no province or regency of the table, or no file is named.</summary>
    public static bool TryParse(string path, Func<AreaCode, bool> isKnownArea, out UploadPath? upload)
    {
        upload = null;
        var parts = path.Split('/');

        // Clients of the storage take a back-slash for a slash: what such a name says here and there are two things.
        if (path.Contains('\\', StringComparison.Ordinal) || parts.Length < 2 || parts.Any(part => part is "" or "." or "..")
            || parts[0].Contains('.', StringComparison.Ordinal)
            || !AreaCode.TryParse(parts[0], out var submitter)
            || submitter.Level is not (AreaLevel.Province or AreaLevel.Regency)
            || !isKnownArea(submitter))
        {
            return false;
        }

        Quarter? quarter = null;
        foreach (var folder in parts[1..^1])
        {
            if (People.Quarter.TryParse(folder, out var named))
            {
                quarter = named;
            }
        }

        upload = new UploadPath(submitter, quarter, parts[^1], path);
        return true;
    }
}
