using System.Buffers;
using System.Globalization;

namespace Pipeline.Intake;

/// <summary>What a cell says as text, freed of how a spreadsheet marks and pads it.</summary>
internal static class CellText
{
    // What people and programs write into a cell to say that they have nothing to say (FACTS 3).
    private static readonly HashSet<string> SaysNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "--", "---", "–", "—", ".", "..", "...", "?", "*", "_", "NULL", "(NULL)", "NIL", "NAN", "NONE", "N/A", "#N/A", "NA", "TIDAK ADA", "TDK ADA",
        "NIHIL", "KOSONG", "BELUM ADA", "TIDAK ADA DATA", "TIDAK DIISI", "00/00/0000", "0000-00-00", "00-00-0000",
    };

    private static readonly int LongestThatSaysNothing = SaysNothing.Max(text => text.Length);

    // With what those begin, in either case: asked of every cell, and of most it tells without a search for the whole text.
    private static readonly SearchValues<char> BeginsAsThatDoes = SearchValues.Create([.. SaysNothing.SelectMany(text => new[] { text[0], char.ToLowerInvariant(text[0]) }).Distinct()]);

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(['\'', '`', '’', '‘', '´']);

    /// <summary>The text that counts, on one line; empty where the cell says nothing.</summary>
    public static string Of(Cell cell)
    {
        var text = Unmarked(cell);
        return text.Length > 0 && text.Length <= LongestThatSaysNothing && BeginsAsThatDoes.Contains(text[0]) && SaysNothing.Contains(text) ? "" : text;
    }

    /// <summary>The text as <see cref="Of"/> gives it, but with «tidak ada» and its like left standing.</summary>
    public static string Unmarked(Cell cell) => cell.Kind switch
    {
        CellKind.Blank => "",
        CellKind.Number => Whole(cell.Text),
        CellKind.Boolean => cell.Text == "1" ? "TRUE" : "FALSE",
        _ => WithoutMarks(PlainText.Of(cell.Text)),
    };

    /// <summary>What stands in the cell, for showing it to people: nothing is taken off but line breaks.</summary>
    public static string AsWritten(Cell cell) => cell.Kind == CellKind.Blank ? "" : PlainText.Of(cell.Text);

    // ="0012" is how programs keep a leading zero in a CSV; a leading apostrophe is how people do it in Excel.
    private static string WithoutMarks(string text)
    {
        if (text.Length >= 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"')
        {
            text = text[2..^1].Trim();
        }

        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
        {
            text = text[1..^1].Trim();
        }

        return text.Length > 0 && (Apostrophes.Contains(text[0]) || char.IsWhiteSpace(text[0])) ? text.TrimStart(['\'', '`', '’', '‘', '´']).TrimStart() : text;
    }

    // 8.0 and 8E0 are how programs store the 8 that people see.
    private static string Whole(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == decimal.Truncate(value)
            ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture)
            : number.Trim();
}
