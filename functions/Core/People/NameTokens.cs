namespace Pipeline.People;

/// <summary>The words of a person's name that tell people apart: upper case, without titles and punctuation.</summary>
internal static class NameTokens
{
    /// <summary>Titles of pilgrimage, study, rank and descent that come and go between two writings of one name.</summary>
    private static readonly HashSet<string> Titles =
        ["H", "HJ", "HAJI", "HAJJAH", "DR", "DRS", "DRA", "IR", "SE", "SH", "SPD", "SAG", "ST", "MM", "MSI", "ALM", "ALMH", "BIN", "BINTI"];

    /// <summary>The words; a name made of titles alone keeps them.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = name.ToUpperInvariant()
            .Split([' ', '.', ',', '-', '/', '\'', '`', '’', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Titles.Contains(word)).ToArray();
        return telling.Length > 0 ? telling : words;
    }

    /// <summary>How many words of the shorter name find one of their own in the longer.</summary>
    public static int Matching(IReadOnlyList<string> shorter, IReadOnlyList<string> longer)
    {
        // Equal words pair first, so that an initial cannot take the partner of a whole word.
        var free = longer.ToList();
        var open = shorter.Where(word => !free.Remove(word)).ToList();
        var matching = shorter.Count - open.Count;
        foreach (var word in open.OrderByDescending(word => word.Length))
        {
            var partner = free.FindIndex(other => AreAlike(word, other));
            if (partner >= 0)
            {
                free.RemoveAt(partner);
                matching++;
            }
        }

        return matching;
    }

    private static bool AreAlike(string left, string right)
    {
        if (left.Length == 1 || right.Length == 1)
        {
            return left[0] == right[0];
        }

        return left.Length >= 4 && right.Length >= 4 && OneSlip.Apart(left, right);
    }
}
