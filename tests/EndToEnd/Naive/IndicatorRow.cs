using System.Globalization;

namespace Pipeline.EndToEnd.Naive;

/// <summary>One published figure, as a file of a province brings it.</summary>
/// <param name="Name">p0 or poor.</param>
internal sealed record IndicatorRow(Sent File, bool IsTarget, string Area, int Year, string Name, decimal Value, string Source)
{
    /// <summary>Of a longer source ringkasan.csv has the beginning.</summary>
    private const int LongestSource = 500;

    /// <summary>All figures of a file; none where it has no such table.</summary>
    public static IEnumerable<IndicatorRow> Of(Sent file) => file.Has(Column.P0)
        ? file.Rows.SelectMany(row => new[] { (Column.Poor, "poor"), (Column.P0, "p0") }.SelectMany(column => Of(file, isTarget: false, row[Column.Regency], row[Column.Year], column.Item2, row[column.Item1], row[Column.Source])))
        : file.Sheets.SelectMany(sheet => OfYears(file, sheet));

    // Years as columns. Above them stands which figure it is («Jumlah …», «Persentase …»), or only the title says it.
    private static IEnumerable<IndicatorRow> OfYears(Sent file, RawSheet sheet)
    {
        var years = sheet.Rows.FirstOrDefault(row => row.Count(cell => int.TryParse(cell.Text, out var year) && year is >= 2000 and <= 2100) >= 3);
        if (years is null)
        {
            return [];
        }

        var above = sheet.Rows.TakeWhile(row => row != years).Last();
        var at = sheet.Rows.TakeWhile(row => row != years).Count();
        return sheet.Rows.Skip(at + 1).SelectMany(row => Enumerable.Range(1, row.Count - 1).SelectMany(column => Of(
            file, file.Title.StartsWith("TARGET", StringComparison.Ordinal), row[0].Text, years[column].Text, NameOf(column), row[column].Text, Headers.Of(above[^1].Text) == Column.Source ? row[^1].Text : "")));

        string NameOf(int column) =>
            above.Take(column + 1).Select(cell => cell.Text).LastOrDefault(text => text.Length > 0, file.Title).StartsWith("Jumlah", StringComparison.OrdinalIgnoreCase) ? "poor" : "p0";
    }

    private static IEnumerable<IndicatorRow> Of(Sent file, bool isTarget, string area, string year, string name, string value, string source)
    {
        var code = area.StartsWith("Provinsi ", StringComparison.Ordinal) ? file.Sender : Areas.Regency(area);
        var number = file.FileName == "bps_kalteng.csv" ? value : value.Replace(',', '.');
        return code is not null && int.TryParse(year, out var of) && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            ? [new IndicatorRow(file, isTarget, code, of, name, figure, source[..Math.Min(source.Length, LongestSource)])]
            : [];
    }
}
