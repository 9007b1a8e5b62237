using Pipeline.Assistance;
using Pipeline.Plans;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>What a summary shows of a plan of which not all was reported.</summary>
public sealed class PlanSummaryTests
{
    private static readonly PlanLine[] Lines =
    [
        Line("6202:2025:DINASSOSIAL:PKH::", 2_000_000_000, 1_500_000_000),
        Line("6202:2025:DINASSOSIAL:SEMBAKO::", 1_000_000_000, null),
        Line("6202:2025:DINASPENDIDIKAN:PIP::", 4_000_000_000, null),
        Line("6202:2025:DINASPERTANIAN:SUBSIDI-PUPUK::", 500_000_000, 0),
    ];

    // Nothing spent is a figure; nothing said is none, and no share of anything.
    [Fact]
    public async Task Page_OpdOfWhichNoLineSaysWhatWasSpent_HasDashesAndNoZero()
    {
        var quarter = SampleQuarters.Small() with { Plan = PlanQuarter.Of(Lines, new CountedProgrammes(ProgrammeTable.Seed), HelpQuarter.None) };

        var html = (await SummaryFiles.OfAsync(quarter)).Html;

        Assert.Equal(
            [
                "DINASPENDIDIKAN | Kotawaringin Timur | 1 | 4.000.000.000 | – | –",
                "DINASPERTANIAN | Kotawaringin Timur | 1 | 500.000.000 | 0 | 0,0%",
                "DINASSOSIAL | Kotawaringin Timur | 2 | 3.000.000.000 | 1.500.000.000 | 50,0%",
            ],
            HtmlTable.AllOf(html).Single(table => table.Caption.EndsWith("menurut OPD", StringComparison.Ordinal)).Body.Select(row => string.Join(" | ", row)));
        Assert.Contains(
            " 2 dari 4 baris belum menyebut realisasi, dan di sini dihitung nol; tanda «–» berarti tidak satu baris pun menyebutnya. <b>*</b> Sebagian atau seluruhnya",
            html.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static PlanLine Line(string key, decimal budget, decimal? realisation) => new(PlanKey.Parse(key), new PlanValues { Budget = budget, Realisation = realisation });
}
