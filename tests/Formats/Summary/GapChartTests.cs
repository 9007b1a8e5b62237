using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>The chart of families without help.</summary>
public sealed class GapChartTests
{
    [Fact]
    public async Task Bars_SayWhoIsWithoutHelp_ByDesilAndRegency()
    {
        var html = await HtmlAsync(Quarter());

        Assert.Equal(
            [
                "Desil 1: 39 dari 100 (39,0%)", "Desil 2: 38 dari 50 (76,0%)", "Desil 5–10: 60 dari 120 (50,0%)",
                "Kota Palangka Raya: 30 dari 30 (100,0%)", "Kotawaringin Timur: 7 dari 70 (10,0%)",
            ],
            Bars(html).Select(bar => bar.Words));
    }

    // Drawn to one scale: the widest is the largest group, and of each the parts are its numbers.
    [Fact]
    public async Task Bars_AreAsLongAsTheyAreMany()
    {
        var bars = Bars(await HtmlAsync(Quarter()));

        Assert.Equal(["120 0+39 39+61", "120 0+38 38+12", "120 0+60 60+60", "70 0+30", "70 0+7 7+63"], bars.Select(bar => bar.Drawn));
    }

    [Fact]
    public async Task Bars_OfWhatIsHidden_AreNotDrawn_AndSaySo()
    {
        var quarter = Quarter();
        var hidden = quarter with
        {
            Help = Without(Count.Hidden, 38, 60),
            Regencies = [quarter.Regencies[0] with { Help = Without(7, 0, 0) }, quarter.Regencies[1] with { Help = Without(Count.Hidden, 0, 0) }],
        };

        var html = await HtmlAsync(hidden);

        Assert.Equal(["Desil 2: 38 dari 50 (76,0%)", "Desil 5–10: 60 dari 120 (50,0%)", "Kotawaringin Timur: 7 dari 70 (10,0%)"], Bars(html).Select(bar => bar.Words));
        Assert.Contains("Desil 1–4 di 1 dari 2 kabupaten/kota disembunyikan", html, StringComparison.Ordinal);
        Assert.Matches("Desil 1</span>\\s*<span class=\"nothing\">disembunyikan</span>\\s*<span class=\"n\"><span class=\"hushed\"", html);
    }

    // All their families may be known where desil 1 to 4 are not.
    [Fact]
    public async Task Bars_WhereDesil1To4IsHidden_RankAllDesilsToo()
    {
        var quarter = Quarter();
        var palangka = quarter.Regencies[1] with { Help = Without(20, 10, 0) with { FamiliesWithoutHelp = Families(20, 10, 0).WithSums(30, Count.Hidden) } };

        var html = await HtmlAsync(quarter with { Regencies = [quarter.Regencies[0], palangka] });

        Assert.Equal(
            ["Kotawaringin Timur: 7 dari 70 (10,0%)", "Kota Palangka Raya: 30 dari 30 (100,0%)", "Kotawaringin Timur: 7 dari 75 (9,3%)"],
            Bars(html).Select(bar => bar.Words).Where(words => words.StartsWith("Kota", StringComparison.Ordinal)));
        Assert.Contains("Semua desil menurut kabupaten/kota", html, StringComparison.Ordinal);
    }

    private static ProvinceQuarter Quarter()
    {
        var small = SampleQuarters.Small();
        return small with
        {
            Total = small.Total with { FamiliesByDesil = Families(100, 50, 120) },
            Help = Without(39, 38, 60),
            Plan = PlanQuarter.None, // it has bars of its own
            Regencies =
            [
                small.Regencies[0] with { Figures = small.Regencies[0].Figures with { FamiliesByDesil = Families(40, 30, 5) }, Help = Without(4, 3, 0) },
                small.Regencies[1] with { Figures = small.Regencies[1].Figures with { FamiliesByDesil = Families(20, 10, 0) }, Help = Without(20, 10, 0) },
            ],
        };
    }

    private static DesilCounts Families(Count first, Count second, Count sixth) => [0, first, second, 0, 0, 0, sixth, 0, 0, 0, 0];

    private static HelpQuarter Without(Count first, Count second, Count sixth) =>
        new(SampleQuarters.Small().Help.Programmes, Families(first, second, sixth), DesilCounts.None);

    private static async Task<string> HtmlAsync(ProvinceQuarter quarter) => WebUtility.HtmlDecode((await SummaryFiles.OfAsync(quarter)).Html);

    private static IReadOnlyList<(string Words, string Drawn)> Bars(string html) =>
    [
        .. Regex.Matches(html, "viewBox=\"0 0 ([0-9]+) 1\"[^>]*aria-label=\"([^\"]*dari[^\"]*)\">(?s:(.*?))</svg>").Select(bar => (
            bar.Groups[2].Value,
            $"{bar.Groups[1].Value} {string.Join(' ', Regex.Matches(bar.Groups[3].Value, "x=\"([0-9]+)\" y=\"0\" width=\"([0-9]+)\"").Select(part => $"{part.Groups[1].Value}+{part.Groups[2].Value}"))}")),
    ];
}
