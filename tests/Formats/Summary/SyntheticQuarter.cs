using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>A province's quarter with every regency and district of the table and figures that hang together, from a seed.</summary>
public static class SyntheticQuarter
{
    public static ProvinceQuarter Of(string province, int seed, int mostPersonsInDistrict = 2500)
    {
        var random = new Random(seed);
        var code = AreaCode.Parse(province);
        var regencies = AreaTable.Kemendagri.Regencies(code)
            .Select((regency, index) => Regency(regency, index, random, mostPersonsInDistrict))
            .ToArray();
        var nowhere = Figures(random, random.Next(0, 3) * 7);
        var total = regencies.Aggregate(nowhere, (sum, regency) => sum + regency.Figures);
        return new ProvinceQuarter(
            code, AreaTable.Kemendagri.Find(code)!.DisplayName, new Quarter(2025, 4), seed % 2 == 0,
            new DateTimeOffset(2026, 1, 14, 16, 20, 0, TimeSpan.FromHours(7)), total, regencies, []);
    }

    /// <summary>The same with every section that a page can have; the help of the regencies is left out.</summary>
    public static ProvinceQuarter Full(string province, int seed)
    {
        var random = new Random(seed);
        var (quarter, small) = (Of(province, seed), SampleQuarters.Small());
        RegencyQuarter[] regencies =
        [
            .. quarter.Regencies.Select((regency, index) => regency with
            {
                Dtsen = index % 3 == 1 ? null : Dtsen(regency.Regency, random),
                Movements = index % 4 == 3 ? [] : small.Movements,
                Trend = index % 4 == 3 ? [] : small.Trend,
                Plan = small.Plan,
                Indicators = small.Regencies[0].Indicators,
            }),
        ];
        return quarter with
        {
            Regencies = regencies,
            Dtsen = new DtsenQuarter(
                regencies.Select(regency => regency.Dtsen?.Persons).OfType<DtsenPersons>().Aggregate((sum, other) => sum + other),
                regencies.Select(regency => regency.Dtsen?.Families).OfType<DtsenFamilies>().Aggregate((sum, other) => sum + other)),
            Movements = small.Movements,
            Trend = small.Trend,
            Plan = small.Plan,
            Indicators = small.Indicators,
            Help = Help(random),
            Groups = Groups(random),
        };
    }

    /// <summary>The same with every section that the pages of its regencies can have.</summary>
    public static ProvinceQuarter FullOfRegencies(string province, int seed)
    {
        var random = new Random(seed);
        var quarter = Full(province, seed);
        return quarter with
        {
            Regencies =
            [
                .. quarter.Regencies.Select(regency => !regency.Figures.Persons.IsAny ? regency with { Movements = [], Plan = PlanQuarter.None, Dtsen = null } : regency with
                {
                    Help = Help(random),
                    Groups = Groups(random),
                    UnplacedMovements = regency.Movements,
                    UnplacedDtsen = regency.Dtsen,
                    Districts = [.. regency.Districts.Select(district => district with { Movements = regency.Movements, Dtsen = regency.Dtsen })],
                }),
            ],
        };
    }

    private static GroupFigures[] Groups(Random random) =>
        [.. GroupFigures.None.Select(group => group with { Persons = random.Next(0, 90_000), Families = 40_000, FamiliesWithoutHelp = random.Next(0, 40_000) })];

    // Families whose extract is the province's, and one regency of which only persons are known.
    private static DtsenQuarter Dtsen(AreaCode regency, Random random)
    {
        var byDesil = Split(random, 9_000, DesilCounts.Classes);
        return new DtsenQuarter(
            new DtsenPersons(new Dictionary<AreaCode, DtsenSource> { [regency] = new(regency, new Quarter(2025, 4)) }, random.Next(0, 20_000), random.Next(0, 4_000), random.Next(0, 4_000)),
            regency.ToString().EndsWith('3') ? null : new DtsenFamilies(
                new Dictionary<AreaCode, DtsenSource> { [regency] = new(regency.Province, new Quarter(2025, 3)) }, 7_000, random.Next(0, 2_000), 2_000, random.Next(0, 900), [.. byDesil]));
    }

    private static HelpQuarter Help(Random random)
    {
        var without = Split(random, 90_000, DesilCounts.Classes);
        return new HelpQuarter(
            [.. ProgrammeTable.Seed.Programmes.Take(12).Select(programme => new ProgrammeHelp(
                ProgrammeKey.Of(programme.Code), programme, programme.Name,
                new HelpFigures(0, 4_000, random.Next(0, 3_000), 900, 100, 5_000, 4_100, 4_000m * random.Next(100_000, 1_000_000), random.Next(0, 90), random.Next(0, 90))))],
            [.. without], DesilCounts.None)
        {
            ByStrategy = Each<PovertyStrategy>(random),
            BySector = Each<ProgrammeSector>(random),
            ByGroup = Each<ProgrammeGroup>(random),
            BySource = Each<FundingSource>(random),
        };
    }

    private static HelpReach Reach(Random random, int most)
    {
        var (inTarget, outside, unweighed) = (random.Next(0, most), random.Next(0, most), random.Next(0, most));
        return new HelpReach(inTarget + outside + unweighed, inTarget, outside, unweighed, inTarget + random.Next(0, most));
    }

    private static HelpTotals<TKind> Each<TKind>(Random random)
        where TKind : struct, Enum =>
        new([.. Enum.GetValues<TKind>().Select(kind => ((TKind?)kind, new HelpTotal(Reach(random, 9_000), Reach(random, 90_000), 120_000, 120_000m * random.Next(0, 1_000_000), random.Next(0, 90), random.Next(0, 90))))]);

    /// <summary>Figures of so many persons, at random, that add up.</summary>
    public static AreaFigures Figures(Random random, long persons)
    {
        var sexes = Split(random, persons, 3);
        var families = persons / random.Next(2, 5);
        return new AreaFigures(
            persons, families, persons == 0 ? 0 : random.NextInt64(0, (persons / 10) + 1), sexes[0], sexes[1], sexes[2],
            [.. Split(random, persons, DesilCounts.Classes)], [.. Split(random, families, DesilCounts.Classes)], [.. Split(random, persons, AgeBands.All.Count)]);
    }

    private static RegencyQuarter Regency(Area regency, int index, Random random, int mostPersonsInDistrict)
    {
        // One of each kind that is not well, and the rest in time.
        var status = index switch
        {
            2 or 6 => ReportingStatus.Silent,
            3 => ReportingStatus.OnlyOnHold,
            4 => ReportingStatus.OnlyRefused,
            5 or 9 => ReportingStatus.Late,
            _ => ReportingStatus.OnTime,
        };
        var isEmpty = index == 6;
        var districts = AreaTable.Kemendagri.Districts(regency.Code)
            .Select(district => WithVillages(random, new DistrictQuarter(
                district.Code, district.DisplayName, Figures(random, isEmpty ? 0 : random.Next(0, mostPersonsInDistrict)))))
            .ToArray();
        var unplaced = Figures(random, isEmpty ? 0 : random.Next(0, 40));
        var figures = districts.Aggregate(unplaced, (sum, district) => sum + district.Figures);
        return new RegencyQuarter(regency.Code, regency.DisplayName, figures, districts, unplaced, Reporting(status, random, figures.Persons.Value!.Value));
    }

    private static DistrictQuarter WithVillages(Random random, DistrictQuarter district)
    {
        var villages = AreaTable.Kemendagri.Villages(district.District);
        var whole = VillageFigures.Of(district.Figures);
        var targeted = Split(random, whole.Targeted.Value!.Value, villages.Count + 1);
        var others = Split(random, whole.Persons.Value!.Value - whole.Targeted.Value.Value, villages.Count + 1);
        var families = Split(random, whole.Families.Value!.Value, villages.Count + 1);
        return district with
        {
            Villages = [.. villages.Select((village, index) => new VillageQuarter(village.Code, village.DisplayName, Of(index)))],
            Unplaced = Of(villages.Count),
        };

        VillageFigures Of(int index) => new(targeted[index] + others[index], targeted[index], families[index]);
    }

    private static Reporting Reporting(ReportingStatus status, Random random, long persons)
    {
        var reported = status is ReportingStatus.OnTime or ReportingStatus.Late;
        var taken = reported ? persons + random.Next(0, 50) : 0;
        var held = reported || status == ReportingStatus.OnlyOnHold ? random.Next(0, 400) : 0;
        var mended = reported ? random.Next(0, 200) : 0;
        var refused = reported ? random.Next(0, 60) : 0;
        var first = reported ? new DateOnly(2025, 12, 3).AddDays(status == ReportingStatus.Late ? 50 : random.Next(0, 30)) : (DateOnly?)null;
        return new Reporting(
            status, first, first?.AddDays(random.Next(0, 9)), reported ? random.Next(1, 4) : 0,
            status == ReportingStatus.OnlyOnHold ? 1 : random.Next(0, 2) * (reported ? 1 : 0),
            status == ReportingStatus.OnlyRefused ? 2 : random.Next(0, 2) * (reported ? 1 : 0),
            taken + held + mended + refused, taken, held, mended, refused,
            new ReportedPersons(random.Next(0, 5), random.Next(0, 9), random.Next(0, 9), new Dictionary<PersonStatus, Count>
            {
                [PersonStatus.Died] = random.Next(0, 40),
                [PersonStatus.Moved] = random.Next(0, 30),
                [PersonStatus.Prospered] = random.Next(0, 90),
            },
            new Dictionary<PersonStatus, Count> { [PersonStatus.Died] = random.Next(0, 4), [PersonStatus.Moved] = random.Next(0, 9) },
            random.Next(0, 6)))
        {
            Quality = reported
                ? new ListQuality([new OpenRows(new Quarter(2025, 2), 1 + held % 7), new OpenRows(new Quarter(2025, 4), 1 + held)], [.. FindingCode.All.Take(12).Select(code => new FaultCount(code, 1 + held))])
                : ListQuality.None,
        };
    }

    private static long[] Split(Random random, long whole, int parts)
    {
        var split = new long[parts];
        for (var index = 0; index < parts - 1; index++)
        {
            split[index] = random.NextInt64(0, (2 * whole / (parts - index)) + 1);
            split[index] = Math.Min(split[index], whole);
            whole -= split[index];
        }

        split[^1] = whole;
        return split;
    }
}
