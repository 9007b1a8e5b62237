namespace Pipeline.Formats.Reading.Csv;

/// <summary>The character between two values, and whether the first record says so itself (<c>sep=;</c>).</summary>
internal readonly record struct Delimiter(char Character, bool Declared)
{
    private const string Declaration = "sep=";
    private const int SampleRecords = 100;

    // In the order of preference where they do equally well: with semicolons the comma is the decimal sign.
    private static readonly char[] Candidates = [';', '\t', '|', ','];

    /// <summary>Finds the delimiter in the beginning of a file.</summary>
    public static Delimiter Of(ReadOnlySpan<char> text) => Declares(text) ?? new Delimiter(Detect(text), Declared: false);

    private static Delimiter? Declares(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var line = (end < 0 ? text : text[..end]).TrimStart('"');
        return line.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase)
            && line.Length > Declaration.Length
            && line[Declaration.Length] is var mark and not ('"' or '\0')
            && (mark == '\t' || char.IsPunctuation(mark) || char.IsSymbol(mark))
                ? new Delimiter(mark, Declared: true)
                : null;
    }

    /// <summary>
    /// The candidate that most records have equally often. Whoever reaches its usual number first, that is in the header,
    /// counts fourfold: decimal commas and commas in addresses may be regular too, but begin below the header.
    /// </summary>
    private static char Detect(ReadOnlySpan<char> text)
    {
        var records = DelimiterCount.PerRecord(text, Candidates, SampleRecords);
        var usual = Array.ConvertAll(Candidates, candidate => DelimiterCount.Usual(records, Array.IndexOf(Candidates, candidate)));
        var earliest = usual.Where(one => one.Records > 0).Select(one => one.FirstRecord).DefaultIfEmpty(0).Min();
        var best = ',';
        var bestScore = 0;
        for (var i = 0; i < Candidates.Length; i++)
        {
            var score = usual[i].Records * usual[i].Count * (usual[i].FirstRecord == earliest ? 4 : 1);
            if (score > bestScore)
            {
                (best, bestScore) = (Candidates[i], score);
            }
        }

        return best;
    }
}
