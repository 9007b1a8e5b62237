using Pipeline.Assistance;

namespace Pipeline.Rollups;

/// <summary>How many of something are to be reached.</summary>
/// <param name="Unit">In capitals as plans write it, people's units by one name each; empty where none is written.</param>
public sealed record PlanTarget(string Unit, decimal Number);

/// <summary>What is planned and spent for one programme, beside whom it reached.</summary>
/// <param name="Programme">Null for a name that is no known programme's.</param>
/// <param name="Name">The programme's, or the first in order of those written.</param>
/// <param name="Targets">One a unit: what is counted in different units is never added.</param>
/// <param name="Persons">Persons whom deliveries of the quarter name for it.</param>
/// <param name="Families">The same of families.</param>
public sealed record ProgrammePlan(
    ProgrammeKey Key, Programme? Programme, string Name, PlanFigures Figures, IReadOnlyList<PlanTarget> Targets, Count Persons, Count Families)
{
    internal static ProgrammePlan Of(ProgrammeKey key, Programme? programme, IReadOnlyList<PlacedLine> lines, HelpQuarter help)
    {
        var reached = help.Programmes.FirstOrDefault(delivered => delivered.Key == key)?.Figures ?? HelpFigures.None;
        return new ProgrammePlan(
            key,
            programme,
            programme?.Name ?? lines[0].Values.Programme ?? key.ToString(),
            PlanFigures.Sum(lines.Select(line => PlanFigures.Of(line.Values))),
            [.. lines.Where(line => line.Values.Target is not null)
                .GroupBy(line => UnitOf(line.Values.TargetUnit), line => line.Values.Target!.Value)
                .OrderBy(unit => unit.Key, StringComparer.Ordinal)
                .Select(unit => new PlanTarget(unit.Key, unit.Sum()))],
            reached.Persons,
            reached.Families);
    }

    // «KPM», «KK» and «Keluarga» are one unit, and «jiwa» and «orang»; a kilometre is none of them.
    private static string UnitOf(string? written) => written is null ? ""
        : TaxonomyWords.Units.Find(written) is { } unit and not RecipientUnit.Area ? unit.Label().ToUpperInvariant()
        : written;
}
