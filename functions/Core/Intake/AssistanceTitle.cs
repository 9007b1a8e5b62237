using System.Text.RegularExpressions;
using Pipeline.Assistance;

namespace Pipeline.Intake;

/// <summary>What stands above a list of recipients, or on a sheet of its own: the programme and the period of all of its rows.</summary>
/// <param name="Programme">As written; null where nothing names one.</param>
/// <param name="Period">As written; null where nothing names one.</param>
internal sealed partial record AssistanceTitle(string? Programme, string? Period)
{
    // No programme's name is longer, and a title has more words than its name.
    private const int MostWords = 7;
    private const int RowsSearched = 40;

    // Each run of words of a title is looked up; a letter above the table is none.
    private const int LongestTitle = 150;

    public static readonly AssistanceTitle None = new(null, null);

    /// <summary>What the lines above a table say.</summary>
    public static AssistanceTitle Of(IReadOnlyList<SheetRow> above) => new(
        above.Select(LabelledProgramme).Concat(above.SelectMany(Texts).Select(NamedIn)).FirstOrDefault(programme => programme is not null),
        above.SelectMany(Texts).Select(text => PeriodIn().Match(text)).Where(match => match.Success).Select(match => match.Value).FirstOrDefault());

    /// <summary>What a sheet of labels and values says of the list beside it: «Nama Program | PKH».</summary>
    public static AssistanceTitle OfSheet(IEnumerable<SheetRow> rows) =>
        new(rows.Take(RowsSearched).Select(LabelledProgramme).FirstOrDefault(programme => programme is not null), null);

    /// <summary>Whether a title names the recipients of a programme that is known.</summary>
    public static bool NamesRecipients(IReadOnlyList<SheetRow> above) =>
        above.SelectMany(Texts).Any(text => Recipients().IsMatch(text) && NamedIn(text) is not null);

    /// <summary>Whether the lines above a table name the recipients of a programme, or say that it is of one.</summary>
    public static bool NamesHelp(IReadOnlyList<SheetRow> above) =>
        NamesRecipients(above) || above.Any(row => LabelledProgramme(row) is not null);

    public AssistanceTitle Or(AssistanceTitle other) => new(Programme ?? other.Programme, Period ?? other.Period);

    private static IEnumerable<string> Texts(SheetRow row) =>
        row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => PlainText.Of(cell.Text)).Where(text => text.Length is > 0 and <= LongestTitle);

    private static string? LabelledProgramme(SheetRow row)
    {
        var texts = Texts(row).ToArray();
        for (var index = 0; index < texts.Length; index++)
        {
            if (Label().Match(texts[index]) is { Success: true } label)
            {
                var value = label.Groups["value"].Value.Trim();
                return value.Length > 0 ? value : texts.Skip(index + 1).Select(text => text.TrimStart(':', ' ')).FirstOrDefault(text => text.Length > 0);
            }
        }

        return null;
    }

    // «DAFTAR PENERIMA MANFAAT PKH TAHAP 1 TAHUN 2025»: the longest run of its words that is a programme.
    private static string? NamedIn(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(MostWords, words.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var run = string.Join(' ', words.AsSpan(start, length).ToArray()).Trim('(', ')', ',', '.', ':', '-');
                if (ProgrammeTable.Seed.Names.Resolve(run) is ProgrammeMatch.Known)
                {
                    return run;
                }
            }
        }

        return null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(PENERIMA|KPM)\b", Options)]
    private static partial Regex Recipients();

    [GeneratedRegex(@"^(NAMA\s+)?(PROGRAM|BANTUAN|BANSOS|JENIS\s+BANTUAN|PROGRAM\s+BANTUAN)\s*([:=]\s*(?<value>.*))?$", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(TAHAP|TRIWULAN|TW|SEMESTER|BULAN|PERIODE|ALOKASI|TAHUN|TA)\b.*$", Options)]
    private static partial Regex PeriodIn();
}
