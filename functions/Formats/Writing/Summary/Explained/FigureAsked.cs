using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Formats.Writing;

/// <summary>A figure as somebody names it: a row of <c>ringkasan.csv</c> pasted whole, or its words one by one.</summary>
/// <param name="Value">What the pasted row has as its value; null where none was pasted.</param>
public sealed record FigureAsked(AreaCode Province, Quarter Quarter, FigureCell Cell, string? Value)
{
    private const int ValueIndex = 8;

    private static readonly string[] Separators = ["\t", ";", ","];

    private static readonly string[] Levels = ["province", "regency", "district", "village"];

    /// <summary>Reads it; null where it is neither.</summary>
    /// <param name="words">One word with the whole row as the file or Excel has it, or
    /// <c>62 2025-Q4 [level] area measure [dimension category]</c>.</param>
    public static FigureAsked? Read(string[] words) => words switch
    {
        [var row] when Split(row) is { } cells => OfRow(cells),
        [var province, var quarter, var level, var area, .. var what] when Levels.Contains(level) => Of(province, quarter, level, area, what),
        [var province, var quarter, var area, .. var what] => Of(province, quarter, LevelOf(area), area, what),
        _ => null,
    };

    private static FigureAsked? OfRow(string[] cells) =>
        cells is [var province, var quarter, var level, var area, _, var measure, var dimension, var category, ..]
        && Of(province, quarter, level, area, dimension.Length + category.Length == 0 ? [measure] : [measure, dimension, category]) is { } asked
            ? asked with { Value = cells.ElementAtOrDefault(ValueIndex) }
            : null;

    private static FigureAsked? Of(string province, string quarter, string level, string area, string[] what) =>
        AreaCode.TryParse(province, out var of) && of.Level == AreaLevel.Province && Quarter.TryParse(quarter, out var when) && AreaCode.TryParse(area, out var where)
        && (what.Length is 1 or 3)
            ? new FigureAsked(of, when, new FigureCell(level, where.ToString(), what[0], what.ElementAtOrDefault(1) ?? "", what.ElementAtOrDefault(2) ?? ""), null)
            : null;

    // What is not settled stands under the code of the area around it: whoever means that names the level.
    private static string LevelOf(string area) => AreaCode.TryParse(area, out var code)
        ? code.Level switch { AreaLevel.Province => "province", AreaLevel.Regency => "regency", AreaLevel.District => "district", _ => "village" }
        : "";

    private static string[]? Split(string row)
    {
        var separator = Separators.FirstOrDefault(row.Contains);
        if (separator is null)
        {
            return null;
        }

        using var text = new StringReader(row.TrimStart('\uFEFF'));
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator, BadDataFound = null });
        return parser.Read() ? [.. parser.Record!.Select(cell => cell.Trim())] : null;
    }
}
