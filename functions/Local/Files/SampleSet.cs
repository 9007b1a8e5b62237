using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Local.Files;

/// <summary>A file to be sent, and when it was submitted if that is on record.</summary>
internal sealed record SampleFile(string LocalPath, UploadPath Place, DateTimeOffset? SubmittedOn);

/// <summary>A folder of sample inputs: a folder a regency, and <c>kiriman.csv</c>, which says in what order and when they were submitted.</summary>
internal static class SampleSet
{
    public const string Calendar = "kiriman.csv";

    /// <summary>The files in the order of the calendar; without one, all of them by path.</summary>
    /// <exception cref="UnusableException">The folder or a file is not there, or the calendar cannot be read.</exception>
    public static IReadOnlyList<SampleFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UnusableException($"There is no folder '{folder}': name the folder of sample inputs with --samples.");
        }

        var calendar = Path.Combine(folder, Calendar);
        SampleFile[] files = File.Exists(calendar)
            ? [.. File.ReadLines(calendar).Skip(1).Where(line => line.Length > 0).Select(line => ReadLine(folder, line))]
            : [.. InputFiles.Below(folder).Select(path => Sample(folder, Path.GetRelativePath(folder, path).Replace('\\', '/'), null)).OfType<SampleFile>()];
        return files.Length > 0 ? files : throw new UnusableException($"Folder '{folder}' holds no spreadsheet in a regency's folder such as 6202.");
    }

    private static SampleFile ReadLine(string folder, string line)
    {
        var separator = line.LastIndexOf(';');
        if (separator > 0
            && SubmissionTime.TryParse(line[(separator + 1)..], out var submittedOn)
            && Sample(folder, line[..separator], submittedOn) is { } sample)
        {
            return File.Exists(sample.LocalPath)
                ? sample
                : throw new UnusableException($"{Calendar} names '{sample.Place.Text}', which is not there.");
        }

        throw new UnusableException($"{Calendar} has a line that is not `regency/[quarter/]file;2025-10-01T17:05:00+07:00`: '{line}'.");
    }

    private static SampleFile? Sample(string folder, string path, DateTimeOffset? submittedOn) =>
        UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place)
            ? new SampleFile(Path.Combine(folder, path), place!, submittedOn)
            : null;
}
