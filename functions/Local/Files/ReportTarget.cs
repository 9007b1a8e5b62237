namespace Pipeline.Local.Files;

/// <summary>Where <c>check --report</c> writes: one workbook for one file, or a folder that mirrors the checked files' own, as the feedback container does.</summary>
internal sealed class ReportTarget
{
    private readonly string _root;
    private readonly Func<string, string> _placeOf;

    private ReportTarget(string root, Func<string, string> placeOf) => (_root, _placeOf) = (root, placeOf);

    /// <summary>What was written, as one names it.</summary>
    public string Root => _root;

    /// <summary>Plans the reports of files before the first is checked.</summary>
    /// <param name="arguments">The files and folders that were named.</param>
    /// <param name="files">The files that these are.</param>
    /// <exception cref="UnusableException">A report would take the place of a file, or be checked as one next time.</exception>
    public static ReportTarget Of(string report, IReadOnlyList<string> arguments, IReadOnlyList<string> files)
    {
        var root = Path.GetFullPath(report);
        if (!report.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return OfFolder(report, root, arguments, files);
        }

        if (files.Count > 1)
        {
            throw new UnusableException($"'{report}' is one workbook and {files.Count} files are checked: let --report name a folder, in which each gets its own.");
        }

        return Path.GetFullPath(files[0]) == root
            ? throw new UnusableException("--report names the file that is checked: name another.")
            : new ReportTarget(report, _ => root);
    }

    /// <summary>Writes the report of a file in its place.</summary>
    public void Write(string file, Action<Stream> write)
    {
        var path = _placeOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var output = new FileStream(path, FileMode.Create, FileAccess.Write);
        write(output);
    }

    private static ReportTarget OfFolder(string report, string root, IReadOnlyList<string> arguments, IReadOnlyList<string> files)
    {
        if (File.Exists(root))
        {
            throw new UnusableException($"'{report}' is a file and no workbook: let --report end in .xlsx, or name a folder.");
        }

        var checkedFolder = arguments.FirstOrDefault(argument => Directory.Exists(argument) && IsWithin(root, Path.GetFullPath(argument)));
        if (checkedFolder is not null)
        {
            throw new UnusableException($"--report lies in '{checkedFolder}', and the next check would read the reports as uploads: name a folder outside of it.");
        }

        var common = CommonFolder(files);
        return new ReportTarget(report, file => Path.Combine(root, Path.GetRelativePath(common, Path.GetFullPath(file)), "hasil.xlsx"));
    }

    private static string CommonFolder(IReadOnlyList<string> files)
    {
        var folders = files.Select(file => Path.GetDirectoryName(Path.GetFullPath(file))!).ToList();
        var common = folders[0];
        while (!folders.TrueForAll(folder => IsWithin(folder, common)) && Path.GetDirectoryName(common) is { } above)
        {
            common = above;
        }

        return common;
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
