using System.Text;

namespace Pipeline.Areas;

/// <summary>An area's name taken apart: upper case, no punctuation, blanks collapsed, common abbreviations written out.</summary>
internal sealed class AreaName
{
    // Longer than any name of the table (38 letters); a cell beyond it holds something else.
    private const int Longest = 80;

    private AreaName(IReadOnlyList<string> words, IReadOnlyList<bool> shortened)
    {
        Words = [.. words];
        Shortened = [.. shortened];
        Canonical = [.. words.Select(AreaVocabulary.Canonical)];
        Plain = string.Join(' ', Words);
        Compact = string.Concat(Words);
        Key = string.Concat(Canonical);
    }

    /// <summary>The words as written, in upper case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>For each word, whether a full stop stands behind it: "Ment. Hilir".</summary>
    public IReadOnlyList<bool> Shortened { get; }

    public IReadOnlyList<string> Canonical { get; }

    public string Plain { get; }

    /// <summary>Without blanks: "Batang Kawa" and "Batangkawa" are one.</summary>
    public string Compact { get; }

    /// <summary>The canonical words without blanks: "Sei Rahayu II" and "Sungai Rahayu 2" are one.</summary>
    public string Key { get; }

    public bool IsEmpty => Words.Count == 0;

    public static AreaName Of(string? text)
    {
        var words = new List<string>();
        var shortened = new List<bool>();
        var word = new StringBuilder();
        foreach (var letter in text.AsSpan(0, Math.Min(text?.Length ?? 0, Longest)))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(Unaccented(char.ToUpperInvariant(letter)));
            }
            else if (!IsWithinWord(letter))
            {
                End(letter == '.');
            }
        }

        End(dotted: false);
        return new AreaName(words, shortened);

        void End(bool dotted)
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                shortened.Add(dotted);
                word.Clear();
            }
        }
    }

    /// <summary>The name without its first word.</summary>
    public AreaName WithoutFirst() => new([.. Words.Skip(1)], [.. Shortened.Skip(1)]);

    // Apostrophes of every kind (Manta'a) and characters without width; U+FFFD is what is left of one after a wrong decoding.
    private static bool IsWithinWord(char letter) =>
        letter is '\'' or '`' or '´' or '‘' or '’' or 'ʼ' or '\uFFFD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    private static char Unaccented(char letter) => letter switch
    {
        'À' or 'Á' or 'Â' or 'Ã' or 'Ä' => 'A',
        'È' or 'É' or 'Ê' or 'Ë' => 'E',
        'Ì' or 'Í' or 'Î' or 'Ï' => 'I',
        'Ò' or 'Ó' or 'Ô' or 'Õ' or 'Ö' => 'O',
        'Ù' or 'Ú' or 'Û' or 'Ü' => 'U',
        >= 'Ａ' and <= 'Ｚ' => (char)(letter - 'Ａ' + 'A'),
        >= '０' and <= '９' => (char)(letter - '０' + '0'),
        _ => letter,
    };
}
