using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>
/// Names one row of one submission: what a row to mend carries, so that whoever reads it again knows which row it mends.
/// A function of the content and the place alone; it says nothing of a person.
/// </summary>
/// <param name="Submission">Quarter and short content hash, as in the ledger: <c>2025-Q4-0123456789abcdef</c>.</param>
/// <param name="SheetNumber">The position of the sheet's tab, from 1.</param>
/// <param name="RowNumber">The row number that Excel shows.</param>
public sealed partial record RowToken(string Submission, int SheetNumber, int RowNumber)
{
    /// <summary>Reads the last token in square brackets: <c>Data, baris 12 [2025-Q4-0123456789abcdef-1-12]</c>; null where there is none.</summary>
    public static RowToken? In(string text) =>
        Bracketed().Match(text) is { Success: true, Groups: var parts }
        && int.TryParse(parts["sheet"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var sheet)
        && int.TryParse(parts["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new RowToken(parts["submission"].Value, sheet, row)
            : null;

    /// <summary>The column from 1, where a row is one cell of a table of figures; null for a whole row, as sheets to mend carry it.</summary>
    public int? ColumnNumber { get; init; }

    public static RowToken Of(string submission, RowPlace place) => new(submission, place.SheetIndex + 1, place.RowNumber) { ColumnNumber = place.ColumnIndex + 1 };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Submission}-{SheetNumber}-{RowNumber}");

    // From the right: a sheet's name stands before it, and may hold anything.
    [GeneratedRegex(@"\[\s*(?<submission>[0-9]{4}-Q[1-4]-[0-9a-f]{16})-(?<sheet>[0-9]{1,4})-(?<row>[0-9]{1,7})\s*\]", RegexOptions.RightToLeft | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();
}
