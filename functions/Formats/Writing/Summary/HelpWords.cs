using Pipeline.Assistance;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>How the page words whom help reached; null where it is hidden.</summary>
internal static class HelpWords
{
    private const string Unknown = "Program tidak dikenal";

    /// <summary>Help by each way of telling programmes apart, with its name and the names of its kinds.</summary>
    public static IEnumerable<(string Title, IEnumerable<(string Name, HelpTotal Total)> Rows)> ByKind(HelpQuarter help) =>
    [
        ("Strategi", RowsOf(help.ByStrategy, strategy => strategy.Label(), Unknown)),
        ("Kelompok program", RowsOf(help.ByGroup, group => group.Label(), Unknown)),
        ("Sektor", RowsOf(help.BySector, sector => sector.Label(), Unknown)),
        ("Sumber dana", RowsOf(help.BySource, source => source.Label(), "Tidak disebut")),
    ];

    /// <summary><c>3 dari 4 (75,0%)</c>; an en dash where nobody in particular is meant.</summary>
    public static string? Reached(Count inTarget, Count target) =>
        target == 0 ? "–" : inTarget.Value is { } reached && target.Value is { } meant ? $"{Number(reached)} dari {Number(meant)} ({Percent((decimal)reached / meant)})" : null;

    /// <summary><c>1 (25,0%)</c>; an en dash where nobody could be weighed.</summary>
    public static string? Outside(Count inTarget, Count outside) =>
        inTarget == 0 && outside == 0 ? "–"
        : outside.Value is not { } missed ? null
        : (inTarget + outside).Value is { } weighed ? $"{Number(missed)} ({Percent((decimal)missed / weighed)})"
        : Number(missed);

    private static IEnumerable<(string Name, HelpTotal Total)> RowsOf<TKind>(HelpTotals<TKind> totals, Func<TKind, string> label, string unknown)
        where TKind : struct =>
        totals.ByKind.Select(of => (of.Kind is { } kind ? SummaryWords.Capital(label(kind)) : unknown, of.Total));
}
