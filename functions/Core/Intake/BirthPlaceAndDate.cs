namespace Pipeline.Intake;

/// <summary>Takes «Sampit, 03-02-1990» apart: one column that says where and when.</summary>
internal static class BirthPlaceAndDate
{
    /// <summary>The place and the cell of the date; either may say nothing.</summary>
    public static (string Place, Cell Date) Split(Cell cell)
    {
        if (cell.Kind != CellKind.Text)
        {
            return ("", cell);
        }

        var text = CellText.Of(cell);
        var firstDigit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (firstDigit < 0)
        {
            return (text.Trim(' ', ',', '/'), Cell.Blank);
        }

        return (text[..firstDigit].Trim(' ', ',', '/', '-', '.', ';', ':'), Cell.OfText(text[firstDigit..]));
    }
}
