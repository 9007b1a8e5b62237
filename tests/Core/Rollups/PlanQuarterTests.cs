using System.Globalization;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Plans;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>The formulas of docs/rencana.md, each by hand: budget and realisation by what a plan says, and by what the table says for it.</summary>
public sealed class PlanQuarterTests
{
    private static readonly PlanValues Nothing = PlanValues.Empty;

    public static TheoryData<string, PlanLine[], string> Totals => new()
    {
        { "no plan", [], "0 lines 0 of 0, share -, 0 unreported" },
        { "one line", [Line("PKH", Nothing with { Budget = 400, Realisation = 100 })], "1 lines 100 of 400, share 0.25, 0 unreported" },
        { "no realisation is none said, and counts as nothing", [Line("PKH", Nothing with { Budget = 400 })], "1 lines 0 of 400, share 0, 1 unreported" },
        { "nothing spent is said", [Line("PKH", Nothing with { Budget = 400, Realisation = 0 })], "1 lines 0 of 400, share 0, 0 unreported" },
        { "spent without a budget has no share", [Line("PKH", Nothing with { Realisation = 100 })], "1 lines 100 of 0, share -, 0 unreported" },
        { "lines add up, the share is of the sums", [Line("PKH", Nothing with { Budget = 100, Realisation = 100 }), Line("KUBE", Nothing with { Budget = 300 })], "2 lines 100 of 400, share 0.25, 1 unreported" },
    };

    [Theory]
    [MemberData(nameof(Totals))]
    public void Total_OfTheLines(string what, PlanLine[] lines, string expected)
    {
        var total = Of(lines).Total;

        Assert.Equal(
            (what, expected),
            (what, $"{total.Lines} lines {Text(total.Realisation)} of {Text(total.Budget)}, share {(total.Share is { } share ? Text(share) : "-")}, {total.Unreported} unreported"));
    }

    public static TheoryData<string, PlanLine[], string> Parts => new()
    {
        {
            "the plan's own words go before the table's",
            [Line("PKH", Nothing with { Budget = 100, Strategy = PovertyStrategy.RaiseIncome, Sector = ProgrammeSector.Health, Group = ProgrammeGroup.MicroEnterprise })],
            "RaiseIncome 100 (0) | Health 100 (0) | MicroEnterprise 100 (0) | - 100 (0)"
        },
        {
            "what the plan leaves open the table says, and it is said that it was the table",
            [Line("PKH", Nothing with { Budget = 100 })],
            "ReduceBurden 100 (100) | Education 100 (100) | SocialAssistance 100 (100) | - 100 (0)"
        },
        {
            "each word for itself",
            [Line("PKH", Nothing with { Budget = 100, Sector = ProgrammeSector.Food }), Line("PKH", Nothing with { Budget = 10 }, activity: "LAIN")],
            "ReduceBurden 110 (110) | Education 10 (10), Food 100 (0) | SocialAssistance 110 (110) | - 110 (0)"
        },
        {
            "of a name that nobody knows, what the plan says alone",
            [Line("~PROGRAMSENDIRI", Nothing with { Budget = 100, Programme = "Program Sendiri", Strategy = PovertyStrategy.RaiseIncome })],
            "RaiseIncome 100 (0) | - 100 (0) | - 100 (0) | - 100 (0)"
        },
        {
            "the source is the plan's alone, never the programme's usual one",
            [Line("PKH", Nothing with { Budget = 100 }, source: FundingSource.RegencyBudget), Line("PKH", Nothing with { Budget = 10 })],
            "ReduceBurden 110 (110) | Education 110 (110) | SocialAssistance 110 (110) | RegencyBudget 100 (0), - 10 (0)"
        },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Parts_ByStrategySectorGroupAndSource(string what, PlanLine[] lines, string expected)
    {
        var plan = Of(lines);

        Assert.Equal((what, expected), (what, $"{PartsOf(plan.Strategies)} | {PartsOf(plan.Sectors)} | {PartsOf(plan.Groups)} | {PartsOf(plan.Sources)}"));
    }

    public static TheoryData<string, PlanLine[], string> Programmes => new()
    {
        { "activities and OPDs of one programme are one", [Line("PKH", Nothing with { Budget = 1 }, activity: "A"), Line("PKH", Nothing with { Budget = 2 }, agency: "DINASLAIN")], "PKH 3" },
        { "by their codes, names nobody knows last", [Line("~ALPUKAT", Nothing with { Budget = 1 }), Line("RTLH", Nothing with { Budget = 2 }), Line("KUBE", Nothing with { Budget = 3 })], "KUBE 3, RTLH 2, ~ALPUKAT 1" },
        { "a name nobody knew, and that the table has now", [Line("~PKH", Nothing with { Budget = 1, Programme = "Program Keluarga Harapan" })], "PKH 1" },
        { "an activity that names it, where the programme is nobody's", [Line("~PROGRAMPERUMAHAN", Nothing with { Budget = 1, Programme = "Program Perumahan", Activity = "Bedah Rumah" })], "RTLH 1" },
        { "targets by unit, people's units under one name", [
            Line("PKH", Nothing with { Target = 10, TargetUnit = "KPM" }),
            Line("PKH", Nothing with { Target = 5, TargetUnit = "KK" }, activity: "B"),
            Line("PKH", Nothing with { Target = 2, TargetUnit = "JIWA" }, activity: "C"),
            Line("PKH", Nothing with { Target = 7, TargetUnit = "KM" }, activity: "D"),
            Line("PKH", Nothing with { Target = 1 }, activity: "E"),
            Line("PKH", Nothing with { TargetUnit = "UNIT" }, activity: "F")], "PKH 0 targets 1 , 15 KELUARGA, 7 KM, 2 ORANG" },
    };

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Programmes_WithTheirTargets(string what, PlanLine[] lines, string expected)
    {
        var programmes = Of(lines).Programmes.Select(programme =>
            $"{programme.Key} {Text(programme.Figures.Budget)}"
            + (programme.Targets.Count == 0 ? "" : $" targets {string.Join(", ", programme.Targets.Select(target => $"{Text(target.Number)} {target.Unit}"))}"));

        Assert.Equal((what, expected), (what, string.Join(", ", programmes)));
    }

    [Fact]
    public void Agencies_AreOneBySender_AndNeverAddedAcrossSenders()
    {
        var agencies = Of(
            Line("PKH", Nothing with { Budget = 1, Agency = "DINAS SOSIAL" }),
            Line("KUBE", Nothing with { Budget = 2, Agency = "1. DINAS SOSIAL" }),
            Line("PKH", Nothing with { Budget = 4, Agency = "DINAS SOSIAL" }, sender: "6203"),
            Line("PKH", Nothing with { Budget = 8 }, sender: "62", agency: "BAPPEDA")).Agencies;

        Assert.Equal(
            ["62 BAPPEDA 8", "6202 1. DINAS SOSIAL 3", "6203 DINAS SOSIAL 4"],
            agencies.Select(agency => $"{agency.Sender} {agency.Name} {Text(agency.Figures.Budget)}"));
    }

    [Fact]
    public void Programmes_StandBesideWhomTheyReached_NeverDivided()
    {
        var pkh = ProgrammeKey.Parse("PKH");
        var help = HelpQuarter.None with
        {
            Programmes = [new ProgrammeHelp(pkh, ProgrammeTable.Seed.Find(pkh.Code!.Value), "PKH", HelpFigures.None with { Persons = 3, Families = 7 })],
        };

        var plan = PlanQuarter.Of([Line("KUBE", Nothing), Line("PKH", Nothing)], new CountedProgrammes(ProgrammeTable.Seed), help);

        Assert.Equal(["KUBE 0 0", "PKH 3 7"], plan.Programmes.Select(programme => $"{programme.Key} {programme.Persons} {programme.Families}"));
    }

    private static PlanQuarter Of(params PlanLine[] lines) => PlanQuarter.Of(lines, new CountedProgrammes(ProgrammeTable.Seed), HelpQuarter.None);

    private static PlanLine Line(
        string programme, PlanValues values, string sender = "6202", string agency = "DINASSOSIAL", string activity = "", FundingSource? source = null) =>
        new(new PlanKey(AreaCode.Parse(sender), 2025, agency, ProgrammeKey.Parse(programme), activity, source), values);

    private static string PartsOf<T>(IReadOnlyList<PlanPart<T>> parts)
        where T : struct, Enum =>
        string.Join(", ", parts.Where(part => part.Figures.Lines > 0)
            .Select(part => $"{part.Part?.ToString() ?? "-"} {Text(part.Figures.Budget)} ({Text(part.Figures.BudgetByTable)})"));

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
