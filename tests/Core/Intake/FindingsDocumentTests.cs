using Pipeline.Intake;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.Intake;

/// <summary>docs/findings.md lists what the pipeline can say, all of it and nothing else.</summary>
public class FindingsDocumentTests
{
    [Fact]
    public void Document_ListsEveryCodeOnce()
    {
        var documented = File.ReadLines(SourceTree.PathOf("docs/findings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(FindingCode.All.Select(code => code.Text).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }
}
