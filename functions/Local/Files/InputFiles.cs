namespace Pipeline.Local.Files;

/// <summary>The files that arguments name: each file itself, and of a folder all spreadsheets below it.</summary>
internal static class InputFiles
{
    // Types of spreadsheets, also those that we refuse with a finding; a README beside them is no submission.
    private static readonly HashSet<string> Spreadsheets =
        new([".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnusableException">One of them is not there, or a folder holds no spreadsheet.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> arguments) => [.. arguments.SelectMany(Expand)];

    /// <summary>The spreadsheets below a folder, by their paths; without those that Excel keeps while a file is open.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Spreadsheets.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Expand(string argument)
    {
        if (File.Exists(argument))
        {
            return [argument];
        }

        if (!Directory.Exists(argument))
        {
            throw new UnusableException($"There is no file or folder '{argument}': see that its path is right, and quote it if it holds spaces.");
        }

        var files = Below(argument).ToArray();
        return files.Length > 0
            ? files
            : throw new UnusableException($"Folder '{argument}' holds no spreadsheet: name one that does, or a file.");
    }
}
