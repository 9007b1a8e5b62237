using System.Globalization;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>A cell's address, <c>B12</c>.</summary>
internal static class CellReference
{
    private const int Letters = 26;
    private const int LongestColumn = 3;
    private const int LowerCase = 0x20;

    /// <summary>A whole address as row number and 0-based column; <c>$</c> is passed over. False where it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> reference, out int rowNumber, out int columnIndex)
    {
        (rowNumber, columnIndex) = (0, -1);
        var length = 0;
        reference = reference.TrimStart('$');
        while (length < reference.Length && char.IsAsciiLetter(reference[length]) && length < LongestColumn)
        {
            columnIndex = ((columnIndex + 1) * Letters) + (char.ToUpperInvariant(reference[length]) - 'A');
            length++;
        }

        return length > 0 && int.TryParse(reference[length..].TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out rowNumber) && rowNumber > 0;
    }

    /// <summary>The 0-based column of an address; the row's own number is on the row.</summary>
    public static int ColumnIndex(ReadOnlySpan<byte> reference)
    {
        var number = 0;
        var length = 0;
        while (length < reference.Length && char.IsAsciiLetter((char)reference[length]))
        {
            number = (number * Letters) + ((reference[length] | LowerCase) - 'a') + 1;
            if (++length > LongestColumn)
            {
                throw Unreadable.Damaged(UnreadableDetail.BadReference);
            }
        }

        return length == 0 || length == reference.Length || reference[length..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? throw Unreadable.Damaged(UnreadableDetail.BadReference)
            : number - 1;
    }
}
