using Pipeline.Areas;
using Pipeline.Assistance;

namespace Pipeline.Rollups;

/// <summary>What was planned for a quarter's year and spent of it, as known at the quarter's end. How each figure is worked out is in docs/rencana.md.</summary>
/// <param name="Agencies">By sender, and of each by the OPD's key.</param>
/// <param name="Programmes">In the order of their keys; unknown ones last.</param>
/// <param name="Strategies">Every strategy, and null for what neither the plan nor the table says one of.</param>
/// <param name="Sectors">The same by sector.</param>
/// <param name="Groups">The same by group.</param>
/// <param name="Sources">By the source of funds that the plan names.</param>
public sealed record PlanQuarter(
    PlanFigures Total,
    IReadOnlyList<AgencyPlan> Agencies,
    IReadOnlyList<ProgrammePlan> Programmes,
    IReadOnlyList<PlanPart<PovertyStrategy>> Strategies,
    IReadOnlyList<PlanPart<ProgrammeSector>> Sectors,
    IReadOnlyList<PlanPart<ProgrammeGroup>> Groups,
    IReadOnlyList<PlanPart<FundingSource>> Sources)
{
    /// <summary>No plan.</summary>
    public static readonly PlanQuarter None = Of([], new CountedProgrammes(ProgrammeTable.Seed), HelpQuarter.None);

    /// <summary>Adds lines up.</summary>
    /// <param name="counted">Under which programmes they count.</param>
    /// <param name="help">The help that reached the same area in the quarter, to stand beside the targets.</param>
    public static PlanQuarter Of(IReadOnlyCollection<PlanLine> lines, CountedProgrammes counted, HelpQuarter help)
    {
        var placed = lines.OrderBy(line => line.Key.Sender).ThenBy(line => line.Key).Select(line => PlacedLine.Of(line, counted)).ToArray();
        return new PlanQuarter(
            PlanFigures.Sum(placed.Select(line => PlanFigures.Of(line.Values))),
            [.. placed.GroupBy(line => (line.Key.Sender, line.Key.Agency))
                .Select(agency => new AgencyPlan(
                    agency.Key.Sender, agency.Key.Agency, agency.First().Values.Agency ?? agency.Key.Agency, PlanFigures.Sum(agency.Select(line => PlanFigures.Of(line.Values)))))],
            [.. placed.GroupBy(line => line.Counted)
                .OrderBy(programme => programme.Key.Code is null).ThenBy(programme => programme.Key.ToString(), StringComparer.Ordinal)
                .Select(programme => ProgrammePlan.Of(programme.Key, counted.Find(programme.Key), [.. programme], help))],
            PartsOf(placed, line => line.Strategy, line => line.Values.Strategy is null),
            PartsOf(placed, line => line.Sector, line => line.Values.Sector is null),
            PartsOf(placed, line => line.Group, line => line.Values.Group is null),
            PartsOf(placed, line => line.Key.Source, _ => false));
    }

    private static PlanPart<T>[] PartsOf<T>(PlacedLine[] lines, Func<PlacedLine, T?> partOf, Func<PlacedLine, bool> isByTable)
        where T : struct, Enum =>
    [
        .. Enum.GetValues<T>().Cast<T?>().Append(null).Select(part => new PlanPart<T>(part, PlanFigures.Sum(lines
            .Where(line => EqualityComparer<T?>.Default.Equals(partOf(line), part))
            .Select(line => PlanFigures.Of(line.Values, isByTable: part is not null && isByTable(line)))))),
    ];
}

/// <summary>A part of a plan: of one strategy, sector, group or source.</summary>
/// <param name="Part">Null for what is in none.</param>
public sealed record PlanPart<T>(T? Part, PlanFigures Figures)
    where T : struct, Enum;

/// <summary>What one OPD planned and spent.</summary>
/// <param name="Key">By which it is known among those of its sender.</param>
/// <param name="Name">As the first of its lines writes it.</param>
public sealed record AgencyPlan(AreaCode Sender, string Key, string Name, PlanFigures Figures);

/// <summary>A line with what it counts as.</summary>
/// <param name="Strategy">The plan's own word, or else the programme table's; so are sector and group.</param>
internal sealed record PlacedLine(
    Plans.PlanKey Key, Plans.PlanValues Values, ProgrammeKey Counted, PovertyStrategy? Strategy, ProgrammeSector? Sector, ProgrammeGroup? Group)
{
    public static PlacedLine Of(PlanLine line, CountedProgrammes programmes)
    {
        var counted = programmes.KeyOf(line.Key.Programme, line.Values.Programme, line.Values.Activity);
        var programme = programmes.Find(counted);
        return new PlacedLine(
            line.Key, line.Values, counted,
            line.Values.Strategy ?? programme?.Strategy, line.Values.Sector ?? programme?.Sector, line.Values.Group ?? programme?.Group);
    }
}
