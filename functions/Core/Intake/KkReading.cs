using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads a No. KK. One that cannot be right is left blank: it decides who counts as one family.</summary>
internal static class KkReading
{
    /// <param name="nikDigits">The row's NIK as cleaned: a KK equal to it was copied into the wrong column.</param>
    public static ParsedValue Read(Cell cell, string nikDigits)
    {
        if (cell.Kind != CellKind.Number && CellText.Of(cell).Length == 0)
        {
            return ParsedValue.Nothing;
        }

        var digits = Digits(cell);
        if (digits is "" or "0")
        {
            return ParsedValue.Nothing;
        }

        // A number ending in 0 lost its last digit as often as not.
        var cutOff = cell.Kind == CellKind.Number && (NumberCell.IsBeyondExact(cell) || digits is null || digits[^1] == '0');
        return !cutOff && cell.Kind is CellKind.Text or CellKind.Number && digits is not null && digits != nikDigits && FamilyCardNumber.TryParse(digits, out _)
            ? ParsedValue.Of(digits)
            : ParsedValue.Unreadable;
    }

    /// <summary>Whether the cell holds the NIK of its row.</summary>
    public static bool IsSame(Cell cell, string nikDigits) => nikDigits.Length > 0 && Digits(cell) == nikDigits;

    private static string? Digits(Cell cell) => cell.Kind == CellKind.Number
        ? NumberCell.Digits(cell)
        : SixteenDigits.Clean(cell.Text, "NOMORKARTUKELUARGA", "NOMORKK", "NOKK", "KK");
}
