namespace Pipeline.Local.Files;

/// <summary>The folder of the repository that this program was built in.</summary>
internal static class RepositoryRoot
{
    /// <summary>Null when the program stands elsewhere.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Pipeline.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
