namespace Pipeline.Local.Azurite;

/// <summary>Finds a program in the folders of a PATH value, as a shell would.</summary>
internal static class ProgramSearch
{
    // On Windows npm is a script and node an executable.
    private static readonly string[] _endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    public static string? Find(string program, string searchPath) =>
        searchPath
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(folder => _endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
}
