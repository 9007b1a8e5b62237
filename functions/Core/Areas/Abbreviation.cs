namespace Pipeline.Areas;

/// <summary>Whether a name was shortened: "MB Ketapang", "Ment. Hilir Utara", "Kahayan Hlr", "MHS".</summary>
internal static class Abbreviation
{
    private const int LettersThatIdentify = 3;

    /// <param name="written">What was written.</param>
    /// <param name="full">The official name.</param>
    /// <param name="initials">Whether all of the name may be shortened to the first letters of its words.</param>
    public static bool Shortens(AreaName written, AreaName full, bool initials)
    {
        var keepsAWord = written.Canonical.Any(word => word.Length >= LettersThatIdentify && full.Canonical.Contains(word));
        return keepsAWord
            ? Matches(written, 0, full, 0)
            : initials && written.Words.Count == 1 && full.Words.Count >= LettersThatIdentify && full.Canonical.All(word => !AreaVocabulary.IsNumeral(word))
                && written.Plain == string.Concat(full.Words.Select(word => word[0]));
    }

    private static bool Matches(AreaName written, int w, AreaName full, int f)
    {
        if (w == written.Words.Count || f == full.Words.Count)
        {
            return w == written.Words.Count && f == full.Words.Count;
        }

        var (word, target) = (written.Canonical[w], full.Canonical[f]);
        if (word == target || (LooksShortened(written, w, target) && IsShortFor(word, target)))
        {
            return Matches(written, w + 1, full, f + 1);
        }

        // One written word for several: the MB of "MB Ketapang".
        return LooksShortened(written, w, target)
            && word.Length >= 2
            && f + word.Length <= full.Words.Count
            && Enumerable.Range(0, word.Length).All(i => full.Words[f + i][0] == word[i])
            && Matches(written, w + 1, full, f + word.Length);
    }

    // What has vowels and no full stop is a name of its own, though another begins with it: Asa and Asam, Baru and Barunang.
    private static bool LooksShortened(AreaName written, int w, string target)
    {
        var word = written.Canonical[w];
        if (word.Length == 1 && !char.IsDigit(word[0]))
        {
            return written.Shortened[w] || w < written.Words.Count - 1 || AreaVocabulary.Distinguishing.Contains(target);
        }

        return !AreaVocabulary.Distinguishing.Contains(word)
            && !AreaVocabulary.Generic.Contains(word)
            && !AreaVocabulary.IsNumeral(word)
            && (written.Shortened[w] || !word.AsSpan().ContainsAny("AIUEO"));
    }

    // The letters of the short word in their order, from the first: TBG of TUMBANG.
    private static bool IsShortFor(string word, string target)
    {
        if (AreaVocabulary.IsNumeral(target) || word.Length >= target.Length || word[0] != target[0])
        {
            return false;
        }

        var next = 0;
        foreach (var letter in target)
        {
            if (next < word.Length && letter == word[next])
            {
                next++;
            }
        }

        return next == word.Length;
    }
}
