using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Intake;

namespace Pipeline.Assistance;

/// <summary>A programme's name as written, taken apart into words: runs of letters and runs of digits, in upper case.</summary>
internal sealed partial class ProgrammeName
{
    // A cell beyond it holds a sentence.
    private const int Longest = 200;

    private static readonly HashSet<string> SayThatItIsOne = new(StringComparer.Ordinal)
    {
        "PROGRAM", "PROGRAMME", "PROG", "BANTUAN", "BANT", "BANSOS", "SOSIAL", "PENERIMA", "MANFAAT", "KPM", "BNBA", "DATA", "DAFTAR", "KEGIATAN",
    };

    private static readonly HashSet<string> OfTime = new(StringComparer.Ordinal)
    {
        "TAHUN", "THN", "TH", "TA", "ANGGARAN", "PERIODE", "BULAN", "BLN",
    };

    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "TAHAP", "THP", "TERMIN", "GELOMBANG", "SEMESTER", "SEM", "SMT", "Q", "BULAN", "BLN",
    };

    private static readonly HashSet<string> Quarters = new(QuarterText.Words.Split('|'), StringComparer.Ordinal);

    private static readonly HashSet<string> Denying = new(StringComparer.Ordinal) { "NON", "BUKAN", "TIDAK", "TDK", "BELUM", "BLM", "EKS", "MANTAN", "TANPA" };

    private ProgrammeName(IReadOnlyList<string> words)
    {
        Words = words;
        Key = string.Concat(words);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words without blanks: «BLT-DD», «BLT DD» and «B.L.T. D.D.» are one.</summary>
    public string Key { get; }

    /// <summary>Whether it says of whom the programme is not: such a name means no programme, and resembles none.</summary>
    public bool Denies => Words.Any(Denying.Contains);

    public static ProgrammeName Of(string text) =>
        text.Length > Longest ? new ProgrammeName([]) : new ProgrammeName([.. Word().Matches(PlainText.Of(text).ToUpperInvariant()).Select(word => word.Value)]);

    /// <summary>The name as written and ever shorter: without the time at its end, then without each word before it that only says that it is a programme.</summary>
    public IEnumerable<ProgrammeName> Shorter()
    {
        yield return this;
        var words = WithoutTime();
        yield return new ProgrammeName(words);
        for (var start = 1; start <= words.Count && SayThatItIsOne.Contains(words[start - 1]); start++)
        {
            yield return new ProgrammeName(words[start..]);
        }
    }

    /// <summary>The shortest of <see cref="Shorter"/>: what the name has of its own; without words where it has nothing.</summary>
    public ProgrammeName Own() => Shorter().Last();

    // «PKH Tahap 2 2025», «BLT DD TA 2025», «BPNT Januari s/d Maret 2025», «PIP 2025-Q4».
    private List<string> WithoutTime()
    {
        var words = Words.ToList();
        while (LengthOfTimeAtEnd(words) is > 0 and var length)
        {
            words.RemoveRange(words.Count - length, length);
        }

        return words;
    }

    private static int LengthOfTimeAtEnd(List<string> words)
    {
        string At(int fromEnd) => words.Count >= fromEnd ? words[^fromEnd] : "";
        var last = At(1);
        return last switch
        {
            _ when IsYear(last) || OfTime.Contains(last) || DateWords.Month(last) is not null => 1,
            "A" when At(2) == "T" => 2,
            // What stood between two months, of which the later is gone.
            "D" when At(2) == "S" && DateWords.Month(At(3)) is not null => 2,
            "SD" or "SAMPAI" or "HINGGA" when DateWords.Month(At(2)) is not null => 1,
            _ when OrdinalWord.Number(last) is not null && IsCounted(At(2)) => 2,
            _ when OrdinalWord.Number(last) is not null && At(2) == "KE" && IsCounted(At(3)) => 3,
            _ => 0,
        };
    }

    private static bool IsCounted(string word) => Counted.Contains(word) || Quarters.Contains(word);

    private static bool IsYear(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2099;

    [GeneratedRegex(@"\p{L}+|[0-9]+")]
    private static partial Regex Word();
}
