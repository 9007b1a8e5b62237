using System.Globalization;

namespace Pipeline.Intake;

/// <summary>The row below a header that numbers its columns: 1 2 3, (1) (2) (3) and what Excel makes of it (-1 -2 -3), A B C, I II III.</summary>
internal static class NumberingRow
{
    private const int Fewest = 3;

    private static readonly string[] Roman =
    [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
        "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
    ];

    public static bool Is(SheetRow row)
    {
        var texts = row.Cells.Where(cell => !cell.IsBlank).Select(Bare).ToList();
        if (texts.Count > Fewest && texts[0].Equals("KOLOM", StringComparison.OrdinalIgnoreCase))
        {
            texts.RemoveAt(0);
        }

        return texts.Count >= Fewest && (Counts(texts, Arabic) || Counts(texts, Letter, from: 1) || Counts(texts, RomanNumber, from: 1));
    }

    // «(6=4+5)» says how a column is worked out, and is the sixth.
    private static string Bare(Cell cell)
    {
        var text = CellText.Unmarked(cell).Trim('(', ')', '-', '[', ']', '.', ' ');
        var formula = text.IndexOf('=', StringComparison.Ordinal);
        return formula > 0 ? text[..formula].TrimEnd() : text;
    }

    private static bool Counts(List<string> texts, Func<string, int> numberOf, int? from = null)
    {
        var first = numberOf(texts[0]);
        return first >= 0 && (from is null || first == from) && texts.Index().All(text => numberOf(text.Item) == first + text.Index);
    }

    private static int Arabic(string text) =>
        text.Length is > 0 and <= 3 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    private static int Letter(string text) => text.Length == 1 && char.IsAsciiLetter(text[0]) ? char.ToUpperInvariant(text[0]) - 'A' + 1 : -1;

    private static int RomanNumber(string text) => Array.FindIndex(Roman, roman => roman.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index + 1 : -1;
}
