using System.Text.RegularExpressions;
using Pipeline.Intake;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.Intake;

/// <summary>docs/findings.md lists what the pipeline can say, all of it and nothing else, for operators and for engineers.</summary>
public partial class FindingsDocumentTests
{
    public static TheoryData<string> Codes => [.. FindingCode.All.Select(code => code.Text)];

    [Fact]
    public void Document_ListsEveryCodeOnce()
    {
        var documented = Rows().Select(row => row.Split('`')[1]);

        Assert.Equal(FindingCode.All.Select(code => code.Text).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    // | `code` | severities | arti<br>*meaning* | contoh<br>*example* | cara memperbaiki<br>*cure* |
    [Theory]
    [MemberData(nameof(Codes))]
    public void Document_EveryCode_HasMeaningExampleAndCureInBothLanguages(string code)
    {
        var row = Assert.Single(Rows(), row => row.StartsWith($"| `{code}` |", StringComparison.Ordinal));
        var cells = row.Trim('|').Split('|', StringSplitOptions.TrimEntries);

        Assert.Equal(5, cells.Length);
        Assert.All(cells[1].Split(", "), severity => Assert.Contains(severity, new[] { "error", "warning", "fixed" }));
        Assert.Matches(BothLanguages(), cells[2]);
        Assert.True(BothLanguages().IsMatch(cells[3]) || OnlyValues().IsMatch(cells[3]), cells[3]);
        Assert.Matches(BothLanguages(), cells[4]);
    }

    private static IEnumerable<string> Rows() =>
        File.ReadLines(SourceTree.PathOf("docs/findings.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

    [GeneratedRegex(@"^[^*<]+<br>\*[^*]+\*$")]
    private static partial Regex BothLanguages();

    // `6.2E+15`; `0620205…` reads the same in any language.
    [GeneratedRegex(@"^`[^`]+`(; `[^`]+`)*$")]
    private static partial Regex OnlyValues();
}
