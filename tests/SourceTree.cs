namespace Pipeline.Testing;

/// <summary>The repository the tests run in, for what is promised of its sources and documents.</summary>
internal static class SourceTree
{
    /// <summary>Made by builds and installations; not ours to judge.</summary>
    private static readonly HashSet<string> Made = new(StringComparer.Ordinal) { "bin", "obj", "node_modules", "out" };

    /// <summary>The folder of Pipeline.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The whole path of a file given from the root, with slashes.</summary>
    public static string PathOf(string path) => Path.Combine([Root, .. path.Split('/')]);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The files below a folder that end so, from the root, with slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) => Folders(folder)
        .SelectMany(below => Directory.EnumerateFiles(PathOf(below)).Select(file => $"{below}/{Path.GetFileName(file)}"))
        .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    /// <summary>A folder and all below it, from the root, with slashes.</summary>
    public static IEnumerable<string> Folders(string folder) => Directory.EnumerateDirectories(PathOf(folder))
        .Select(below => Path.GetFileName(below))
        .Where(name => !Made.Contains(name) && !name.StartsWith('.'))
        .SelectMany(name => Folders($"{folder}/{name}"))
        .Prepend(folder);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Pipeline.sln above the tests' folder.");
        }

        return folder.FullName;
    }
}
