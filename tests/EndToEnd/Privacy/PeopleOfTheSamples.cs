using System.Text.RegularExpressions;
using Pipeline.EndToEnd.Naive;

namespace Pipeline.EndToEnd.Privacy;

/// <summary>Who is in the samples: every number of a person or family and every full name, as the files have them.</summary>
internal static partial class PeopleOfTheSamples
{
    // A NIK and a No. KK, and those that lost a digit or have one too many: they are somebody's all the same.
    private const int Shortest = 15;
    private const int Longest = 17;

    private const int MostWords = 6;

    /// <summary>Digits alone.</summary>
    public static IReadOnlySet<string> Numbers { get; } = Sent.Samples
        .SelectMany(file => file.Sheets).SelectMany(sheet => sheet.Rows).SelectMany(row => row)
        .SelectMany(cell => DigitsOf(cell.Text)).Where(digits => digits.Length is >= Shortest and <= Longest)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Upper-case words with one blank between them.</summary>
    public static IReadOnlySet<string> Names { get; } = Sent.Samples
        .SelectMany(file => file.Rows).Select(row => string.Join(' ', WordsOf(row[Column.Name]))).Where(name => name.Contains(' ', StringComparison.Ordinal))
        .ToHashSet(StringComparer.Ordinal);

    // Few words of a summary begin a name: the others need no look.
    private static readonly HashSet<string> FirstNames = Names.Select(name => name.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Who of them is named in a text.</summary>
    public static IEnumerable<string> In(string text) => NumbersIn(text).Concat(NamesIn(text));

    private static IEnumerable<string> NumbersIn(string text) =>
        from digits in DigitsOf(text)
        from length in Enumerable.Range(Shortest, Longest - Shortest + 1)
        from start in Enumerable.Range(0, Math.Max(0, digits.Length - length + 1))
        let number = digits.Substring(start, length)
        where Numbers.Contains(number)
        select number;

    private static IEnumerable<string> NamesIn(string text)
    {
        var words = WordsOf(text);
        return from start in Enumerable.Range(0, words.Length)
               where FirstNames.Contains(words[start])
               from length in Enumerable.Range(2, MostWords - 1)
               where start + length <= words.Length
               let name = string.Join(' ', words, start, length)
               where Names.Contains(name)
               select name;
    }

    private static IEnumerable<string> DigitsOf(string text) =>
        Grouped().Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)));

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value.ToUpperInvariant())];

    /// <summary>A long number, also with what people put between its groups.</summary>
    [GeneratedRegex("[0-9][0-9 .'-]{13,}[0-9]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
