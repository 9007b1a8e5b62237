namespace Pipeline.Areas;

/// <summary>How far a written name is from an official one, and whether the difference can be a slip at all.</summary>
internal static class Misspelling
{
    private const int ShortName = 5;
    private const int LongName = 8;
    private const int MostSlips = 2;

    /// <summary>How a written name stands to an official one: the slips between them, or none when it cannot be a misspelling of it.</summary>
    /// <param name="Slips">Letters left out, added, exchanged or swapped.</param>
    /// <param name="TouchesDistinguishingWord">A slip lies in a word such as UTARA: safe only where no neighbour is near.</param>
    public readonly record struct Verdict(int? Slips, bool TouchesDistinguishingWord);

    public static Verdict Judge(AreaName written, AreaName official, AreaLevel level)
    {
        if (Math.Abs(written.Key.Length - official.Key.Length) > MostSlips)
        {
            return default;
        }

        var distance = Distance(written.Key, official.Key);
        if (distance > Allowed(written, official, level)
            || !Numerals(written).SequenceEqual(Numerals(official)))
        {
            return default;
        }

        var (asWritten, asOfficial) = (DistinguishingWords(written), DistinguishingWords(official));
        if (asWritten.SequenceEqual(asOfficial))
        {
            return new Verdict(distance, TouchesDistinguishingWord: false);
        }

        var missing = asOfficial.Except(asWritten).ToList();
        var mistyped = asWritten.All(asOfficial.Contains) && missing.TrueForAll(word =>
            written.Canonical.Any(other => !AreaVocabulary.Distinguishing.Contains(other) && Distance(other, word) == 1));
        return mistyped ? new Verdict(distance, TouchesDistinguishingWord: true) : default;
    }

    // One slip in a name of up to five letters, two beyond; the words that half the villages share do not make a name long:
    // "Tumbang Taei" and "Tumbang Dakei" are neighbours.
    // Of a regency's districts every one is in the table and few are alike, so that there the whole name counts: «Jekn Rya».
    private static int Allowed(AreaName written, AreaName official, AreaLevel level) =>
        level != AreaLevel.Village && official.Key.Length >= LongName ? MostSlips
        : Math.Min(OwnLetters(written), OwnLetters(official)) <= ShortName ? 1 : MostSlips;

    private static int OwnLetters(AreaName name)
    {
        var own = name.Canonical
            .Where(word => !AreaVocabulary.Generic.Contains(word) && !AreaVocabulary.Distinguishing.Contains(word))
            .Sum(word => word.Length);
        return own > 0 ? own : name.Key.Length;
    }

    private static IEnumerable<string> Numerals(AreaName name) => name.Canonical.Where(AreaVocabulary.IsNumeral);

    private static List<string> DistinguishingWords(AreaName name) =>
        [.. name.Canonical.Where(AreaVocabulary.Distinguishing.Contains)];

    /// <summary>Damerau-Levenshtein distance (optimal string alignment): a swap of two neighbours is one slip.</summary>
    public static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchanged = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(exchanged, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }
}
