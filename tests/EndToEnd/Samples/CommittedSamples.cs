using Pipeline.Samples;

namespace Pipeline.EndToEnd.Samples;

/// <summary>The committed folder and the world it was written from.</summary>
internal static class CommittedSamples
{
    public static SampleWorld World { get; } = SampleWorld.Create();

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "sample-inputs");

    /// <summary>Paths below the folder, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests holds Pipeline.sln.");
        }

        return folder.FullName;
    }
}
