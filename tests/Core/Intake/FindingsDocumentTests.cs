using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>docs/findings.md lists what the pipeline can say, all of it and nothing else.</summary>
public class FindingsDocumentTests
{
    [Fact]
    public void Document_ListsEveryCodeOnce()
    {
        var documented = File.ReadLines(Path.Combine(RepositoryRoot(), "docs", "findings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(FindingCode.All.Select(code => code.Text).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
