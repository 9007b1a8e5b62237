using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>Tells lists exported from what came before DTSEN: BDT 2015, DTKS, PPKS (FACTS 2.5). They are read as lists of residents.</summary>
internal static partial class DtksEra
{
    private const int FewestNumbered = 3;
    private const int LongestTitle = 150;
    private const int LongestShown = 60;

    // Nothing else numbers or ranks households so.
    private static readonly FrozenSet<string> Columns =
        "ID BDT|No ID BDT|Nomor ID BDT|ID BDT ART|ID DTKS|No ID DTKS|Nomor ID DTKS|ID PPKS|percentile|Persentil".Split('|').Select(HeaderText.Key).ToFrozenSet();

    // The words of the household questionnaire, which other lists use too, but not with numbers behind them.
    private static readonly FrozenSet<string> Questions =
        "ID rumah tangga|Nama KRT|Nama ART|HubKRT|Nama SLS|Jumlah ART|ID ART".Split('|').Select(HeaderText.Key).ToFrozenSet();

    /// <summary>What tells that the table is such an export, as an operator would find it; null where nothing does.</summary>
    public static string? SignIn(TableHeader header) =>
        header.Columns.FirstOrDefault(column => Columns.Contains(HeaderText.Key(column.Header))) is { } column ? $"kolom '{Shown(column.Header)}'"
        : NumberedIn(header) is { } numbered ? $"judul kolom bernomor seperti '{Shown(numbered)}'"
        : TitleIn(header) is { } title ? $"judul '{Shown(title)}'"
        : null;

    private static string? NumberedIn(TableHeader header)
    {
        var numbered = header.Columns.Select(column => column.Header).Where(text => Number().IsMatch(text)).ToArray();
        return numbered.Length < FewestNumbered ? null : Array.Find(numbered, text => Questions.Contains(HeaderText.Key(text)));
    }

    private static string? TitleIn(TableHeader header) => header.Above
        .SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Text).Select(cell => PlainText.Of(cell.Text))
        .FirstOrDefault(text => text.Length <= LongestTitle && Before().IsMatch(text) && !Now().IsMatch(text));

    private static string Shown(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}...";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\(\s*[0-9]{1,3}\s*\)\s*$", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(DTKS|BDT|PPKS)\b", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"\bDTSEN\b", Options)]
    private static partial Regex Now();
}
