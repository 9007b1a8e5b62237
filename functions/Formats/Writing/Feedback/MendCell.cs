using System.Globalization;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>Writes a stored cell again as what it was, so that the mended row is read as the first one would have been.</summary>
internal static class MendCell
{
    // Excel's calendar has a 29 February 1900; from the day after it on, its day numbers are right.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private static readonly string[] Errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];

    /// <param name="asText">The column holds NIK or KK: whatever was stored there is kept digit by digit as text.</param>
    public static void Write(SheetWriter rows, int column, Cell cell, Shade shade, bool asText)
    {
        switch (cell.Kind)
        {
            case CellKind.Number when !asText && SpreadsheetText.IsNumber(cell.Text):
                rows.Number(column, cell.Text, (cell.IsPercent ? CellStyle.Percent : CellStyle.General).In(shade));
                break;
            case CellKind.Date when !asText && DayNumber(cell.Text) is { } day:
                rows.Number(column, day, CellStyle.Date.In(shade));
                break;
            case CellKind.Boolean when !asText && cell.Text is "0" or "1":
                rows.Boolean(column, cell.Text, CellStyle.General.In(shade));
                break;
            case CellKind.Error when !asText && Errors.Contains(cell.Text, StringComparer.Ordinal):
                rows.Error(column, cell.Text, CellStyle.General.In(shade));
                break;
            case CellKind.Blank when !asText && shade == Shade.None:
                break;
            default:
                // Text format also keeps 001 and 03/02/1990 from turning into a number or a date when the cell is edited.
                rows.Text(column, cell.Text, CellStyle.Text.In(shade));
                break;
        }
    }

    private static string? DayNumber(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FirstSafeDay
            ? (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture)
            : null;
}
