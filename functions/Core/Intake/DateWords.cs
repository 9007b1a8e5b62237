using System.Collections.Frozen;

namespace Pipeline.Intake;

/// <summary>Month names as written in Indonesia: Indonesian, old spelling, shortened, English.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int> Months = Build();

    /// <summary>The months' spellings, longest first, for use within a regular expression.</summary>
    public static string Pattern { get; } = string.Join('|', Months.Keys.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal));

    private static readonly FrozenSet<string> Days = FrozenSet.Create(
        "SENIN", "SELASA", "RABU", "KAMIS", "JUMAT", "JUM'AT", "SABTU", "MINGGU", "AHAD", "TGL", "TANGGAL", "HARI");

    /// <summary>Whether a word stands before a date and says nothing that the date does not: a day of the week, «tgl.».</summary>
    public static bool IsDay(string word) => Days.Contains(word.TrimEnd('.').ToUpperInvariant());

    /// <summary>1 to 12, or null for no month.</summary>
    public static int? Month(string word) => Months.TryGetValue(word.TrimEnd('.').ToUpperInvariant(), out var month) ? month : null;

    private static FrozenDictionary<string, int> Build()
    {
        string[] spellings =
        [
            "JANUARI|JAN|JANUARY", "FEBRUARI|FEB|FEBRUARY|PEBRUARI|PEB|FEBUARI", "MARET|MAR|MARCH|MRT", "APRIL|APR", "MEI|MAY", "JUNI|JUN|JUNE", "JULI|JUL|JULY",
            "AGUSTUS|AGU|AGT|AGS|AGUST|AUGUST|AUG", "SEPTEMBER|SEP|SEPT", "OKTOBER|OKT|OCTOBER|OCT", "NOVEMBER|NOV|NOPEMBER|NOP", "DESEMBER|DES|DECEMBER|DEC",
        ];
        return spellings
            .SelectMany((words, index) => words.Split('|').Select(word => (word, month: index + 1)))
            .ToFrozenDictionary(entry => entry.word, entry => entry.month);
    }
}
