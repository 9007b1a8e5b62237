using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Plans;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>The chart of what was spent of the pagu.</summary>
public sealed class PlanChartTests
{
    [Fact]
    public async Task Bars_SayWhatWasSpentOfThePagu_LowestShareOfAnAgencyFirst()
    {
        var html = await HtmlAsync(("DINAS SOSIAL", 400_000_000, 380_000_000), ("DINAS PMD", 1_000_000_000, 250_000_000), ("DINAS PUPR", 2_000_000, 2_500_000));

        Assert.Equal(
            [
                "Mengurangi beban pengeluaran: Rp 632,5 juta dari Rp 1,4 miliar (45,1%)",
                "DINAS PMD, Kotawaringin Timur: Rp 250,0 juta dari Rp 1,0 miliar (25,0%)",
                "DINAS SOSIAL, Kotawaringin Timur: Rp 380,0 juta dari Rp 400,0 juta (95,0%)",
                "DINAS PUPR, Kotawaringin Timur: Rp 2,5 juta dari Rp 2,0 juta (125,0%)",
            ],
            Bars(html).Select(bar => bar.Words));
    }

    [Fact]
    public async Task Bar_SpentALittleMore_SaysSoWithAnotherDecimal() => Assert.Contains(
        "DINAS SOSIAL, Kotawaringin Timur: Rp 2,89 miliar dari Rp 2,85 miliar (101,5%)",
        Bars(await HtmlAsync(("DINAS SOSIAL", 2_850_000_000, 2_892_400_000), ("DINAS PMD", 4_000_000, 1_000_000))).Select(bar => bar.Words));

    // A line that says nothing counts as nothing spent: the share is too low, and the bar says why.
    [Fact]
    public async Task Bar_SomeLinesSayNothingOfSpending_SaysHowMany() => Assert.Matches(
        "Mengurangi beban pengeluaran\\s*<small>1 dari 2 baris belum menyebut realisasi</small>",
        await HtmlAsync(("DINAS SOSIAL", 400_000_000, null), ("DINAS PMD", 4_000_000, 1_000_000)));

    // The width is the largest share, so that what was spent beyond the pagu is seen beyond it.
    [Fact]
    public async Task Bars_OfAgencies_AreSharesOnOneScale()
    {
        var bars = Bars(await HtmlAsync(("DINAS SOSIAL", 400_000_000, 100_000_000), ("DINAS PUPR", 2_000_000, 2_500_000))).Skip(1).ToArray();

        Assert.Equal(["0+200 200+600", "0+1000 limit 800"], bars.Select(bar => bar.Drawn));
    }

    [Fact]
    public async Task Bar_OfAPlanThatSaysNothingOfSpending_IsNotDrawnAsNothingSpent()
    {
        var html = await HtmlAsync(("DINAS SOSIAL", 400_000_000, null));

        Assert.Empty(Bars(html));
        Assert.Matches("Mengurangi beban pengeluaran\\s*</span>\\s*<span class=\"nothing\">realisasi belum disebut</span>\\s*<span class=\"n\">dari Rp 400,0 juta</span>", html);
    }

    // It may be the one that lags most, and has no bar to show that.
    [Fact]
    public async Task Agencies_ThatSayNothingOfSpending_AreCountedAboveTheBars()
    {
        var html = await HtmlAsync(("DINAS SOSIAL", 400_000_000, 100_000_000), ("DINAS PMD", 1_000_000_000, 250_000_000), ("DINAS PUPR", 2_000_000, null));

        Assert.Contains("menurut OPD, dari yang terendah; 1 OPD belum menyebut realisasinya, lihat tabel</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("OPD lain", html, StringComparison.Ordinal);
    }

    private static async Task<string> HtmlAsync(params (string Agency, decimal Budget, decimal? Realisation)[] lines)
    {
        var plan = PlanQuarter.Of(
            [
                .. lines.Select(line => new PlanLine(
                    PlanKey.Parse($"6202:2025:{line.Agency.Replace(" ", "", StringComparison.Ordinal)}:PKH::RegencyBudget"),
                    new PlanValues { Programme = "PKH", Agency = line.Agency, Strategy = PovertyStrategy.ReduceBurden, Budget = line.Budget, Realisation = line.Realisation })),
            ],
            new CountedProgrammes(ProgrammeTable.Seed),
            HelpQuarter.None);
        var quarter = SampleQuarters.Small() with { Plan = plan, Help = HelpQuarter.None };
        Assert.Contains(quarter.Regencies, regency => regency.Regency == AreaCode.Parse("6202"));
        return WebUtility.HtmlDecode((await SummaryFiles.OfAsync(quarter)).Html);
    }

    private static IReadOnlyList<(string Words, string Drawn)> Bars(string html) =>
    [
        .. Regex.Matches(html, "viewBox=\"0 0 1000 1\"[^>]*aria-label=\"([^\"]*dari[^\"]*)\">(?s:(.*?))</svg>").Select(bar => (
            bar.Groups[1].Value,
            string.Join(' ', Regex.Matches(bar.Groups[2].Value, "x=\"([0-9.]+)\" y=\"0\" width=\"([0-9.]+)\"|class=\"limit\" x1=\"([0-9.]+)\"").Select(part =>
                part.Groups[3].Success ? $"limit {part.Groups[3].Value}" : $"{part.Groups[1].Value}+{part.Groups[2].Value}")))),
    ];
}
