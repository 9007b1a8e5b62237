using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Local.Files;

/// <summary>What the folders of a file on this machine say of it, as an upload's would: <c>…/6202/2025-Q4/x.xlsx</c>.</summary>
/// <param name="Submitter">The innermost folder that is the code of a regency or province.</param>
/// <param name="Quarter">The innermost folder that is a quarter, below the submitter's where there is one.</param>
internal sealed record LocalPlace(AreaCode? Submitter, Quarter? Quarter)
{
    public static LocalPlace Of(string path)
    {
        var parts = Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var first = parts.Length - 2; first >= 0; first--)
        {
            if (UploadPath.TryParse(string.Join('/', parts[first..]), AreaTable.Kemendagri.Contains, out var upload))
            {
                return new LocalPlace(upload!.Submitter, upload.Quarter);
            }
        }

        return new LocalPlace(null, QuarterOf(parts[..^1]));
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
