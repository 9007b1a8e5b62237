using System.Globalization;
using System.Reflection;

namespace Pipeline.Testing;

/// <summary>Compares a text with <c>Golden/name</c> of the test project; run with ACCEPT_GOLDEN=1 to take the new text over, never in CI.</summary>
internal static class GoldenFile
{
    /// <summary>The project's folder: <c>Formats</c> of <c>Pipeline.Formats.Tests</c>.</summary>
    private static readonly string Project = Assembly.GetExecutingAssembly().GetName().Name!.Split('.')[1];

    public static void Matches(string name, string received)
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", Project, "Golden");
        var approved = Path.Combine(folder, name);
        var receivedPath = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}");
        if (File.Exists(approved) && File.ReadAllText(approved) == received)
        {
            File.Delete(receivedPath);
            return;
        }

        var accepting = Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1";
        if (accepting && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("ACCEPT_GOLDEN is refused in CI: look at the difference and accept it where a person sees it.");
        }

        File.WriteAllText(accepting ? approved : receivedPath, received);
        Assert.True(accepting, string.Create(CultureInfo.InvariantCulture, $"Golden/{name} differs from what was received; compare it with Golden/{Path.GetFileName(receivedPath)}."));
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Pipeline.sln above the test's folder.");
        }

        return folder.FullName;
    }
}
