using System.Globalization;

namespace Pipeline.Assistance;

/// <summary>Which number in a row a word says: <c>II</c>, <c>2</c>, <c>kedua</c>, <c>dua</c>.</summary>
internal static class OrdinalWord
{
    private static readonly string[][] Words =
    [
        ["I", "PERTAMA", "SATU", "KESATU"], ["II", "KEDUA", "DUA"], ["III", "KETIGA", "TIGA"], ["IV", "KEEMPAT", "EMPAT"], ["V", "KELIMA", "LIMA"],
        ["VI", "KEENAM", "ENAM"], ["VII", "KETUJUH", "TUJUH"], ["VIII", "KEDELAPAN", "DELAPAN"], ["IX", "KESEMBILAN", "SEMBILAN"],
        ["X", "KESEPULUH", "SEPULUH"], ["XI", "KESEBELAS", "SEBELAS"], ["XII", "KEDUABELAS", "DUABELAS"],
    ];

    /// <summary>1 to 12, or null.</summary>
    public static int? Number(string word)
    {
        var text = word.ToUpperInvariant();
        var number = text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : Array.FindIndex(Words, spellings => spellings.Contains(text)) + 1;
        return number is >= 1 and <= 12 ? number : null;
    }
}
