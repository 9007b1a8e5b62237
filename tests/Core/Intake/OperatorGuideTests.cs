using System.Text.RegularExpressions;
using Pipeline.Intake;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.Intake;

/// <summary>docs/panduan-operator.md speaks of what there is: codes, sheets, pictures, pages.</summary>
public partial class OperatorGuideTests
{
    private static readonly string Guide = File.ReadAllText(SourceTree.PathOf("docs/panduan-operator.md"));

    [Fact]
    public void Guide_Codes_AreCodesOfFindings()
    {
        var named = Code().Matches(Guide).Select(match => match.Groups["code"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(FindingCode.All.Select(code => code.Text)));
    }

    [Theory]
    [InlineData(FeedbackSheets.Summary)]
    [InlineData(FeedbackSheets.ToMend)]
    [InlineData(FeedbackSheets.Warnings)]
    [InlineData(FeedbackSheets.Columns)]
    public void Guide_NamesEverySheetOfTheFeedback(string sheet) => Assert.Contains($"*{sheet}*", Guide, StringComparison.Ordinal);

    [Fact]
    public void Guide_LinksAndPictures_AreThere() =>
        Assert.All(
            Link().Matches(Guide).Select(match => match.Groups["target"].Value),
            target => Assert.True(File.Exists(SourceTree.PathOf($"docs/{target}")), target));

    // `nik-rounded`: words in lower case with a dash; paths and formats have other marks.
    [GeneratedRegex("`(?<code>[a-z]+(-[a-z]+)+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex Link();
}
