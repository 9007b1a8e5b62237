namespace Pipeline.Intake;

/// <summary>Tells a cell that was meant for a NIK, whatever became of it.</summary>
internal static class NikCell
{
    /// <summary>14 to 17 digits, in a text or a number, however padded: whatever else the row holds, somebody's NIK is in it.</summary>
    public static bool IsLike(Cell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            return (NumberCell.Digits(cell)?.Length ?? 0) >= 14;
        }

        if (cell.Kind != CellKind.Text)
        {
            return false;
        }

        var clean = SixteenDigits.Clean(cell.Text, "NIK");
        return (clean.Length is >= 14 and <= 17 && (!clean.AsSpan().ContainsAnyExceptInRange('0', '9') || clean.Count(char.IsAsciiDigit) >= 14))
            || NumberCell.IsScientific(clean);
    }
}
