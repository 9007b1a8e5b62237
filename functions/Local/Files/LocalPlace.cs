using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Local.Files;

/// <summary>What the folders of a file on this machine say of it, as an upload's would: <c>…/6202/2025-Q4/x.xlsx</c>.</summary>
/// <param name="Submitter">The innermost folder that is the code of a regency or province.</param>
/// <param name="Quarter">The innermost folder that is a quarter, below the submitter's where there is one.</param>
/// <param name="SubmitterFolder">That folder itself, where the submitter's mapping of headers lies.</param>
internal sealed record LocalPlace(AreaCode? Submitter, Quarter? Quarter, string? SubmitterFolder)
{
    public static LocalPlace Of(string path)
    {
        var full = Path.GetFullPath(path);
        var parts = full.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var first = parts.Length - 2; first >= 0; first--)
        {
            if (UploadPath.TryParse(string.Join('/', parts[first..]), AreaTable.Kemendagri.Contains, out var upload))
            {
                return new LocalPlace(upload!.Submitter, upload.Quarter, Path.GetPathRoot(full) + string.Join(Path.DirectorySeparatorChar, parts[..(first + 1)]));
            }
        }

        return new LocalPlace(null, QuarterOf(parts[..^1]), null);
    }

    private static Quarter? QuarterOf(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Reverse())
        {
            if (People.Quarter.TryParse(folder, out var quarter))
            {
                return quarter;
            }
        }

        return null;
    }
}
