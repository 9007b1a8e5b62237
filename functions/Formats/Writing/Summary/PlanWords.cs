using Pipeline.Assistance;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>How a summary words plans.</summary>
internal static class PlanWords
{
    /// <summary>The plan by each way of dividing it, with the word for it and the names of its parts; parts without a line are left out.</summary>
    public static IEnumerable<(string By, IEnumerable<(string Name, PlanFigures Figures)> Rows)> Parts(PlanQuarter plan) =>
    [
        ("strategi", RowsOf(plan.Strategies, strategy => strategy.Label())),
        ("sektor", RowsOf(plan.Sectors, sector => sector.Label())),
        ("kelompok program", RowsOf(plan.Groups, group => group.Label())),
        ("sumber dana", RowsOf(plan.Sources, source => source.Label())),
    ];

    /// <summary>Whether no line says what was spent: which is not the same as nothing spent.</summary>
    public static bool IsSilent(PlanFigures figures) => figures.Lines > 0 && figures.Unreported == figures.Lines;

    /// <summary>Who sent an OPD's plan.</summary>
    public static string Sender(ProvinceQuarter quarter, AgencyPlan agency) =>
        quarter.Regencies.FirstOrDefault(regency => regency.Regency == agency.Sender) is { } regency ? SummaryWords.Short(regency) : SummaryWords.Province(quarter);

    /// <summary><c>4.500 keluarga; 12 unit</c>; null where the plan sets none.</summary>
    public static string? Targets(ProgrammePlan programme) => programme.Targets.Count == 0 ? null
        : string.Join("; ", programme.Targets.Select(target => $"{Number(target.Number, target.Number == decimal.Truncate(target.Number) ? 0 : 2)} {target.Unit.ToLowerInvariant()}".TrimEnd()));

    private static IEnumerable<(string Name, PlanFigures Figures)> RowsOf<T>(IReadOnlyList<PlanPart<T>> parts, Func<T, string> label)
        where T : struct, Enum => parts
            .Where(part => part.Figures.Lines > 0)
            .Select(part => (part.Part is { } known ? SummaryWords.Capital(label(known)) : "Tidak disebut", part.Figures));
}
