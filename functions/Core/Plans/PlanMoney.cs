using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Intake;

namespace Pipeline.Plans;

/// <summary>Reads pagu and realisasi in whole rupiah, in whatever scale the table is written.</summary>
internal static partial class PlanMoney
{
    // Beyond the budget of any region: a number of something else stands in the column.
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>The columns that hold money.</summary>
    public static IReadOnlyList<ColumnField> Fields { get; } = [ColumnField.Budget, ColumnField.Realisation];

    /// <summary>The scale of a column: its header's own, or else that of the lines above the table.</summary>
    public static MoneyScale ScaleOf(SettledTable table, ColumnField field, PlanTitle title) =>
        table.Header.Columns.Where(column => column.Index == table.IndexOf(field)).Select(column => MoneyScales.OfHeader(column.Header)).FirstOrDefault()
            ?? title.Scale ?? MoneyScale.Rupiah;

    /// <summary>The rupiah of a cell; null where nothing is written, or with what is wrong with it.</summary>
    public static (decimal? Rupiah, ValueProblem Problem) Read(Cell cell, MoneyScale scale)
    {
        var text = CellText.Of(cell);
        if (text.Length == 0)
        {
            return (null, ValueProblem.None);
        }

        if (cell.Kind == CellKind.Number && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored))
        {
            return Whole(stored, scale);
        }

        // In millions «36,500» may be thirty-six and a half or thirty-six thousand.
        if (IncomeReading.AmountOf(text) is not { } amount || (scale != MoneyScale.Rupiah && OneComma().IsMatch(text)) || AMonth().IsMatch(text))
        {
            return (null, ValueProblem.Format);
        }

        return Whole(amount, OwnScale().IsMatch(text) ? MoneyScale.Rupiah : scale);
    }

    private static (decimal? Rupiah, ValueProblem Problem) Whole(decimal figure, MoneyScale scale) =>
        figure < 0 || figure > Most / (long)scale
            ? (null, ValueProblem.Range)
            : (decimal.Round(figure * (long)scale, 0, MidpointRounding.AwayFromZero), ValueProblem.None);

    [GeneratedRegex(@"^\D*[0-9]{1,3},[0-9]{3}\D*$")]
    private static partial Regex OneComma();

    [GeneratedRegex(@"\b(?:bulan|bln)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AMonth();

    [GeneratedRegex("(?:juta|jt|ribu|rb)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnScale();
}
