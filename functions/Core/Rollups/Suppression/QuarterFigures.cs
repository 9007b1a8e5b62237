using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups.Suppression;

/// <summary>Where a figure of a quarter stands.</summary>
/// <param name="IsUnplaced">Whether it is of those alone of whom nothing deeper than the area is known.</param>
internal readonly record struct FigureArea(AreaCode Code, bool IsUnplaced = false)
{
    /// <summary>Whether it is a district, or those of a regency who are in none.</summary>
    public bool IsDistrict => Code.Level == (IsUnplaced ? AreaLevel.Regency : AreaLevel.District);

    /// <summary>Whether it is a village, or those of a district who are in none.</summary>
    public bool IsVillage => Code.Level == AreaLevel.Village || (Code.Level == AreaLevel.District && IsUnplaced);
}

/// <summary>A figure about people in a quarter: where, what is counted, and which part of it; empty for the whole.</summary>
internal readonly record struct FigureKey(FigureArea Area, string Measure, string Part = "");

/// <summary>Goes through every figure about people in a quarter, and gives the quarter with what came of each.</summary>
/// <remarks>What is not gone through here is published as it is: files and rows, plans and money planned, published indicators and targets.</remarks>
internal sealed class QuarterFigures(Func<FigureKey, Count, Count> count, Func<FigureKey, Rupiah, Rupiah> amount)
{
    public ProvinceQuarter Of(ProvinceQuarter quarter)
    {
        var area = new FigureArea(quarter.Province);
        var help = Of(area, quarter.Help);
        return quarter with
        {
            Total = Of(area, quarter.Total),
            Unplaced = Of(area with { IsUnplaced = true }, quarter.Unplaced),
            Movements = Of(area, quarter.Movements),
            Trend = Of(area, quarter.Trend),
            Reported = Of(area, quarter.Reported),
            Help = help,
            Groups = Of(area, quarter.Groups),
            Plan = Beside(quarter.Plan, help),
            Dtsen = Of(area, quarter.Dtsen),
            Regencies = [.. quarter.Regencies.Select(Of)],
        };
    }

    private RegencyQuarter Of(RegencyQuarter regency)
    {
        var area = new FigureArea(regency.Regency);
        var unplaced = area with { IsUnplaced = true };
        var help = Of(area, regency.Help);
        return regency with
        {
            Figures = Of(area, regency.Figures),
            Unplaced = Of(unplaced, regency.Unplaced),
            Movements = Of(area, regency.Movements),
            Trend = Of(area, regency.Trend),
            UnplacedMovements = Of(unplaced, regency.UnplacedMovements),
            Reporting = regency.Reporting with { Persons = Of(area, regency.Reporting.Persons) },
            Help = help,
            Groups = Of(area, regency.Groups),
            Plan = Beside(regency.Plan, help),
            Dtsen = Of(area, regency.Dtsen),
            UnplacedDtsen = Of(unplaced, regency.UnplacedDtsen),
            Districts = [.. regency.Districts.Select(Of)],
        };
    }

    private DistrictQuarter Of(DistrictQuarter district)
    {
        var area = new FigureArea(district.District);
        return district with
        {
            Figures = Of(area, district.Figures),
            Villages = [.. district.Villages.Select(village => village with { Figures = Of(new FigureArea(village.Village), village.Figures) })],
            Unplaced = Of(area with { IsUnplaced = true }, district.Unplaced),
            Movements = Of(area, district.Movements),
            Dtsen = Of(area, district.Dtsen),
        };
    }

    private VillageFigures Of(FigureArea area, VillageFigures figures) => new(
        count(new(area, Measures.Persons), figures.Persons),
        count(new(area, Measures.Persons, Measures.Targeted), figures.Targeted),
        count(new(area, Measures.Families), figures.Families));

    private AreaFigures Of(FigureArea area, AreaFigures figures)
    {
        var (persons, families) = (count(new(area, Measures.Persons), figures.Persons), count(new(area, Measures.Families), figures.Families));
        return new(
            persons,
            families,
            count(new(area, Measures.WithoutFamily), figures.PersonsWithoutFamily),
            count(new(area, Measures.Persons, Measures.Male), figures.Male),
            count(new(area, Measures.Persons, Measures.Female), figures.Female),
            count(new(area, Measures.Persons, Measures.SexUnknown), figures.SexUnknown),
            ByDesil(area, Measures.Persons, figures.PersonsByDesil, persons),
            ByDesil(area, Measures.Families, figures.FamiliesByDesil, families),
            [.. figures.PersonsByAge.Zip(Measures.Ages, (of, age) => count(new(area, Measures.Persons, age), of))]);
    }

    private IReadOnlyList<Movement> Of(FigureArea area, IReadOnlyList<Movement> movements) => [.. movements.Select(movement =>
    {
        var span = movement.Span;
        return movement with
        {
            Before = count(new(area, Measures.Before(span)), movement.Before),
            Entered = count(new(area, Measures.Entered(span)), movement.Entered),
            MovedIn = count(new(area, Measures.MovedIn(span)), movement.MovedIn),
            MovedOut = count(new(area, Measures.MovedOut(span)), movement.MovedOut),
            AllLeft = count(new(area, Measures.LeftSince(span)), movement.AllLeft),
            Left = ByReason(area, Measures.LeftSince(span), movement.Left),
            After = count(new(area, Measures.After(span)), movement.After),
        };
    })];

    private IReadOnlyList<TrendPoint> Of(FigureArea area, IReadOnlyList<TrendPoint> trend) =>
        [.. trend.Select(point => point with { Persons = count(new(area, Measures.Trend, $"{point.Quarter}"), point.Persons) })];

    private ReportedPersons Of(FigureArea area, ReportedPersons persons) => new(
        count(new(area, Measures.IdentityConflicts), persons.IdentityConflicts),
        count(new(area, Measures.AlsoElsewhere), persons.AlsoElsewhere),
        count(new(area, Measures.CountedElsewhere), persons.CountedElsewhere),
        ByReason(area, Measures.Left, persons.Left),
        ByReason(area, Measures.PresentElsewhere, persons.PresentElsewhere),
        count(new(area, Measures.Returned), persons.Returned))
    {
        AllLeft = count(new(area, Measures.Left), persons.AllLeft),
        AllPresentElsewhere = count(new(area, Measures.PresentElsewhere), persons.AllPresentElsewhere),
    };

    private IReadOnlyList<GroupFigures> Of(FigureArea area, IReadOnlyList<GroupFigures> groups) => [.. groups.Select(group => group with
    {
        Persons = count(new(area, Measures.GroupPersons, $"{group.Group}"), group.Persons),
        Families = count(new(area, Measures.GroupFamilies, $"{group.Group}"), group.Families),
        FamiliesWithoutHelp = count(new(area, Measures.GroupWithoutHelp, $"{group.Group}"), group.FamiliesWithoutHelp),
    })];

    private HelpQuarter Of(FigureArea area, HelpQuarter help) => new(
        [.. help.Programmes.Select(programme => programme with { Figures = Of(area, $"{programme.Key}", programme.Figures) })],
        WithAll(area, Measures.FamiliesWithoutHelp, help.FamiliesWithoutHelp),
        WithAll(area, Measures.PersonsWithoutHelp, help.PersonsWithoutHelp))
    {
        Amount = amount(new(area, Measures.Amount), help.Amount),
        ByStrategy = Of(area, help.ByStrategy),
        BySector = Of(area, help.BySector),
        ByGroup = Of(area, help.ByGroup),
        BySource = Of(area, help.BySource),
    };

    private HelpTotals<TKind> Of<TKind>(FigureArea area, HelpTotals<TKind> totals)
        where TKind : struct => new([.. totals.ByKind.Select(of => (of.Kind, Of(area, Measures.KindOf(of.Kind), of.Total)))]);

    private DtsenQuarter? Of(FigureArea area, DtsenQuarter? dtsen) => dtsen is null ? null : new(
        dtsen.Persons is not { } persons ? null : persons with
        {
            Both = count(new(area, Measures.DtsenPersons, Measures.Both), persons.Both),
            OnlyList = count(new(area, Measures.DtsenPersons, Measures.OnlyList), persons.OnlyList),
            OnlyDtsen = count(new(area, Measures.DtsenPersons, Measures.OnlyDtsen), persons.OnlyDtsen),
        },
        dtsen.Families is not { } families ? null : Of(area, families));

    private DtsenFamilies Of(FigureArea area, DtsenFamilies families)
    {
        var both = count(new(area, Measures.DtsenFamilies, Measures.Both), families.Both);
        var onlyDtsen = count(new(area, Measures.DtsenFamilies, Measures.OnlyDtsen), families.OnlyDtsen);
        return families with
        {
            Both = both,
            OnlyList = count(new(area, Measures.DtsenFamilies, Measures.OnlyList), families.OnlyList),
            OnlyDtsen = onlyDtsen,
            DesilDiffers = count(new(area, Measures.DtsenDiffers), families.DesilDiffers),
            ByDesil = ByDesil(area, Measures.DtsenFamilies, families.ByDesil, both + onlyDtsen),
        };
    }

    // The same figures under another name.
    private static PlanQuarter Beside(PlanQuarter plan, HelpQuarter help) => plan with
    {
        Programmes = [.. plan.Programmes.Select(programme => help.Programmes.FirstOrDefault(reached => reached.Key == programme.Key)?.Figures is { } reached
            ? programme with
            {
                Persons = reached.Persons.IsHidden ? reached.Persons : programme.Persons,
                Families = reached.Families.IsHidden ? reached.Families : programme.Families,
            }
            : programme)],
    };

    private DesilCounts WithAll(FigureArea area, string measure, DesilCounts byDesil) => ByDesil(area, measure, byDesil, count(new(area, measure), byDesil.All));

    // All of them may be a figure of another name. Families of a district are told to be of desil 1 to 4 where their desils are: as a
    // figure of its own, which no page has, it would hide the number of families of one district more in ten (tried out on the samples).
    private DesilCounts ByDesil(FigureArea area, string measure, DesilCounts byDesil, Count all)
    {
        DesilCounts parts = [.. byDesil.Select((of, desil) => count(new(area, measure, Measures.Desil(desil)), of))];
        return parts.WithSums(
            all, area.IsDistrict && measure != Measures.Persons ? parts.Targeted : count(new(area, measure, Measures.Targeted), byDesil.Targeted));
    }

    private SortedDictionary<PersonStatus, Count> ByReason(FigureArea area, string measure, IReadOnlyDictionary<PersonStatus, Count> byReason) =>
        new(byReason.ToDictionary(of => of.Key, of => count(new(area, measure, $"{of.Key}"), of.Value)));

    private HelpFigures Of(FigureArea area, string part, HelpFigures figures) => new(
        count(new(area, Measures.HelpPersons, part), figures.Persons),
        count(new(area, Measures.HelpFamilies, part), figures.Families),
        count(new(area, Measures.InTarget, part), figures.InTarget),
        count(new(area, Measures.OutsideTarget, part), figures.OutsideTarget),
        count(new(area, Measures.Unweighed, part), figures.Unweighed),
        count(new(area, Measures.Target, part), figures.Target),
        count(new(area, Measures.Deliveries, part), figures.Deliveries),
        amount(new(area, Measures.Amount, part), figures.Amount),
        count(new(area, Measures.Duplicates, part), figures.Duplicates),
        count(new(area, Measures.Overlaps, part), figures.Overlaps));

    private HelpTotal Of(FigureArea area, string part, HelpTotal total) => new(
        Of(area, Measures.HelpPersons, part, total.Persons),
        Of(area, Measures.HelpFamilies, part, total.Families),
        count(new(area, Measures.Deliveries, part), total.Deliveries),
        amount(new(area, Measures.Amount, part), total.Amount),
        count(new(area, Measures.Duplicates, part), total.Duplicates),
        count(new(area, Measures.Overlaps, part), total.Overlaps));

    private HelpReach Of(FigureArea area, string unit, string part, HelpReach reach) => new(
        count(new(area, unit, part), reach.Recipients),
        count(new(area, Measures.InTarget, $"{part} {unit}"), reach.InTarget),
        count(new(area, Measures.OutsideTarget, $"{part} {unit}"), reach.OutsideTarget),
        count(new(area, Measures.Unweighed, $"{part} {unit}"), reach.Unweighed),
        count(new(area, Measures.Target, $"{part} {unit}"), reach.Target));
}
