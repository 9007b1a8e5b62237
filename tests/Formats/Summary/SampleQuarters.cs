using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Indicators;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Plans;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>A small province's quarter made by hand: one regency reported, one is silent and stands with last quarter's persons.</summary>
internal static class SampleQuarters
{
    public static ProvinceQuarter Small()
    {
        RegencyQuarter[] regencies = [Reported(), Silent()];
        return new ProvinceQuarter(
            AreaCode.Parse("62"), "Kalimantan Tengah", new Quarter(2025, 4), IsProvisional: true,
            new DateTimeOffset(2026, 1, 10, 23, 30, 0, TimeSpan.FromHours(7)),
            regencies[0].Figures + regencies[1].Figures + Figures((2, 1), inFamily: 1, families: 1, undetermined: 3),
            regencies, [])
        {
            ClosesOn = new DateOnly(2026, 1, 30),
            Help = Help(4200, 1_500_000_000, [.. Enumerable.Range(0, 11).Select(desil => 40L - desil)]),
            Groups = [.. GroupFigures.None.Select((group, index) => group with { Persons = 1000 + index, Families = 400 + index, FamiliesWithoutHelp = 40 + index })],
            Plan = Plan(),
            Indicators = new IndicatorQuarter([.. IndicatorFacts.All.Select(indicator => Published("62", indicator, 5.19m, 4.8m))]),
            Dtsen = Dtsen(),
            Movements = [Moved(MovementSpan.Quarter, 2229), Moved(MovementSpan.Year, 2210)],
            Trend = Trend(2210, 2218, 2225, 2229, 2237),
        };
    }

    private static Movement Moved(MovementSpan span, long before) => new(
        span, span == MovementSpan.Quarter ? new Quarter(2025, 3) : new Quarter(2024, 4), before, 40, 3, 5,
        new SortedDictionary<PersonStatus, Count> { [PersonStatus.Died] = 4, [PersonStatus.Moved] = 2, [PersonStatus.Prospered] = 12, [PersonStatus.Duplicate] = 0 });

    // The plan says no sector of PKH, which the programme table does.
    private static PlanQuarter Plan() => PlanQuarter.Of(
        [
            new PlanLine(
                PlanKey.Parse("6202:2025:DINASSOSIAL:PKH::RegencyBudget"),
                new PlanValues
                {
                    Programme = "PKH",
                    Agency = "DINAS SOSIAL",
                    Strategy = PovertyStrategy.ReduceBurden,
                    Group = ProgrammeGroup.SocialAssistance,
                    Budget = 1_250_000_000,
                    Realisation = 937_500_000,
                    Target = 4500,
                    TargetUnit = "KPM",
                }),
        ],
        new CountedProgrammes(ProgrammeTable.Seed),
        Help(4200, 1_500_000_000, new long[11]));

    private static HelpQuarter Help(long families, decimal amount, long[] without) => new(
        [new ProgrammeHelp(
            ProgrammeKey.Parse("PKH"), ProgrammeTable.Seed.Find(ProgrammeCode.Parse("PKH")), "Program Keluarga Harapan",
            new HelpFigures(0, families, families - 60, 40, 20, families * 2, families + 12, amount, 12, 3))],
        [.. without], DesilCounts.None)
    {
        ByStrategy = Only(PovertyStrategy.ReduceBurden, families, amount),
        BySector = Only(ProgrammeSector.Education, families, amount),
        ByGroup = Only(ProgrammeGroup.SocialAssistance, families, amount),
        BySource = Only(FundingSource.StateBudget, families, amount),
    };

    private static HelpTotals<TKind> Only<TKind>(TKind kind, long families, decimal amount)
        where TKind : struct => new([(kind, new HelpTotal(HelpReach.None, new HelpReach(families, families - 60, 40, 20, families * 2), families + 12, amount, 12, 3))]);

    // Every indicator with all of its figures, the poverty line in rupiah and the others as percentages are.
    private static IndicatorFigures Published(string area, Indicator indicator, decimal value, decimal target)
    {
        var factor = indicator == Indicator.PovertyLine ? 100_000 : 1;
        return new IndicatorFigures(
            indicator, [Of(value + 0.1m, FigureReference.Of(2024, 3), null), Of(value, FigureReference.Of(2025, 3), "BPS, Susenas Maret 2025")],
            Of(target, FigureReference.Of(2025), "RPJMD 2025-2029"), Of(target - 1, FigureReference.Of(2029), "RPJMD 2025-2029"));

        PublishedFigure Of(decimal figure, FigureReference reference, string? source) => new(figure * factor, reference, source, AreaCode.Parse(area));
    }

    /// <summary>A quarter for which nobody has sent anything yet.</summary>
    public static ProvinceQuarter Empty()
    {
        var small = Small();
        return small with
        {
            IsProvisional = false,
            ClosesOn = null,
            LatestSubmission = null,
            Dtsen = null,
            Movements = [],
            Trend = [],
            Total = AreaFigures.None,
            Regencies = [.. small.Regencies.Select(regency => regency with
            {
                Figures = AreaFigures.None,
                Dtsen = null,
                Movements = [],
                Trend = [],
                UnplacedDtsen = null,
                Districts = [.. regency.Districts.Select(district => district with { Figures = AreaFigures.None, Villages = [], Unplaced = VillageFigures.None })],
                Unplaced = AreaFigures.None,
                Reporting = NothingSent,
            })],
        };
    }

    public static ProvinceQuarter WithRegencyNamed(string name)
    {
        var small = Small();
        var hostile = small.Regencies[0] with { Name = name, Districts = [.. small.Regencies[0].Districts.Select(district => district with { Name = name })] };
        return small with { ProvinceName = name, Regencies = [hostile, small.Regencies[1]] };
    }

    private static readonly Reporting NothingSent = new(
        ReportingStatus.Silent, null, null, 0, 0, 0, 0, 0, 0, 0, 0, ReportedPersons.None);

    private static RegencyQuarter Reported() => ReportedWithoutHelp() with
    {
        Help = Help(4000, 1_400_000_000, [5, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0]),
        Indicators = new IndicatorQuarter([Published("62", Indicator.PoorPercent, 5.83m, 5.9m) with { Rank = 1 }, new IndicatorFigures(Indicator.PoorCount, [new PublishedFigure(27.7m, FigureReference.Of(2025, 3), null, AreaCode.Parse("6202"))], null, null) { Rank = 2 }]),
        Plan = Plan(),
        Dtsen = Dtsen(),
        UnplacedDtsen = Dtsen(),
        Movements = [Moved(MovementSpan.Quarter, 1989), Moved(MovementSpan.Year, 2100)],
        Trend = Trend(2100, 2050, 2000, 1989, 2009),
    };

    // From a year before to the quarter.
    private static IReadOnlyList<TrendPoint> Trend(params long[] persons) =>
        [.. persons.Zip([new Quarter(2024, 4), new Quarter(2025, 1), new Quarter(2025, 2), new Quarter(2025, 3), new Quarter(2025, 4)], (count, quarter) => new TrendPoint(quarter, count, Senders: 1))];

    private static DtsenQuarter Dtsen()
    {
        var sources = new Dictionary<AreaCode, DtsenSource> { [AreaCode.Parse("6202")] = new(AreaCode.Parse("6202"), new Quarter(2025, 4)) };
        return new DtsenQuarter(
            new DtsenPersons(sources, Both: 1800, OnlyList: 209, OnlyDtsen: 350),
            new DtsenFamilies(sources, Both: 500, OnlyList: 73, OnlyDtsen: 101, DesilDiffers: 40, ByDesil: [6, 300, 200, 60, 20, 10, 5, 0, 0, 0, 0]));
    }

    private static RegencyQuarter ReportedWithoutHelp()
    {
        var baamang = new DistrictQuarter(AreaCode.Parse("620207"), "Baamang", Figures((700, 720), inFamily: 1400, families: 410, undetermined: 20, (1, 900), (4, 500)))
        {
            Villages = [Village("6202071001", "Baamang Hulu", 800, 790, 230), Village("6202072005", "Baamang Barat", 600, 590, 170), Village("6202072006", "Tinduk", 0, 0, 0)],
            Unplaced = new VillageFigures(20, 20, 10),
        };
        var seranau = new DistrictQuarter(AreaCode.Parse("620215"), "Seranau", Figures((300, 280), inFamily: 580, families: 160, undetermined: 0, (2, 400), (10, 180)));
        var unplaced = Figures((5, 4), inFamily: 9, families: 3, undetermined: 9);
        return new RegencyQuarter(
            AreaCode.Parse("6202"), "Kabupaten Kotawaringin Timur", baamang.Figures + seranau.Figures + unplaced, [baamang, seranau], unplaced,
            new Reporting(
                ReportingStatus.OnTime, new DateOnly(2025, 12, 30), new DateOnly(2026, 1, 10), FilesTaken: 2, FilesOnHold: 1, FilesRefused: 1,
                RowsRead: 2105, RowsTaken: 2060, RowsHeld: 31, RowsMended: 5, RowsRefused: 9,
                new ReportedPersons(
                    IdentityConflicts: 1, AlsoElsewhere: 2, CountedElsewhere: 3,
                    new Dictionary<PersonStatus, Count> { [PersonStatus.Died] = 4, [PersonStatus.Moved] = 3, [PersonStatus.Prospered] = 12 },
                    new Dictionary<PersonStatus, Count> { [PersonStatus.Died] = 1, [PersonStatus.Moved] = 2 },
                    Returned: 5))
            {
                Quality = new ListQuality(
                    [new OpenRows(new Quarter(2025, 3), 4), new OpenRows(new Quarter(2025, 4), 31)],
                    [new FaultCount(FindingCode.NikRounded, 17), new FaultCount(FindingCode.NikFormat, 12)]),
            });
    }

    private static VillageQuarter Village(string code, string name, long persons, long targeted, long families) =>
        new(AreaCode.Parse(code), name, new VillageFigures(persons, targeted, families));

    private static RegencyQuarter Silent()
    {
        var district = new DistrictQuarter(AreaCode.Parse("627101"), "Pahandut", Figures((90, 110), inFamily: 190, families: 55, undetermined: 100, (3, 100)));
        return new RegencyQuarter(AreaCode.Parse("6271"), "Kota Palangka Raya", district.Figures, [district], AreaFigures.None, NothingSent);
    }

    // A tenth of the families is undetermined, the rest of desil 1: enough to see that each stands in its column.
    private static AreaFigures Figures((long Male, long Female) sex, long inFamily, long families, long undetermined, params (int Desil, long Persons)[] byDesil)
    {
        var persons = sex.Male + sex.Female;
        var classes = new long[DesilCounts.Classes];
        classes[0] = undetermined;
        foreach (var (desil, count) in byDesil)
        {
            classes[desil] = count;
        }

        Assert.Equal(persons, classes.Sum());
        var familyClasses = new long[DesilCounts.Classes];
        familyClasses[0] = families / 10;
        familyClasses[1] = families - familyClasses[0];
        long[] ages = [persons / 50, persons / 9, persons / 8, persons / 16, persons / 17];
        var elderly = persons / 14;
        return new AreaFigures(persons, families, persons - inFamily, sex.Male, sex.Female, 0, [.. classes], [.. familyClasses], [.. ages, persons - ages.Sum() - elderly, elderly]);
    }
}
