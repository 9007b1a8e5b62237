namespace Pipeline.Formats.Writing;

/// <summary>What the words of <c>ringkasan.csv</c> mean, in Bahasa Indonesia: read from docs/ringkasan-kolom.md itself, so that the two are one.</summary>
public sealed class FigureMeanings
{
    private readonly Dictionary<string, string> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Dimension, string Category), string> _categories = [];

    private FigureMeanings(IEnumerable<string> lines)
    {
        var heading = "";
        foreach (var line in lines)
        {
            heading = line.StartsWith("## ", StringComparison.Ordinal) ? line : heading;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (heading.StartsWith("## Ukuran", StringComparison.Ordinal) && cells is ["", ['`', ..] measure, var meaning, _, ""])
            {
                _measures[measure.Trim('`')] = Plain(meaning);
            }
            else if (heading.StartsWith("## Rincian", StringComparison.Ordinal) && cells is ["", ['`', ..] dimension, var category, var part, _, ""])
            {
                _categories[(dimension.Trim('`'), category.Trim('`'))] = Plain(part);
            }
        }
    }

    private static readonly Lazy<FigureMeanings> Embedded = new(() => new FigureMeanings(ReadLines()));

    public static FigureMeanings Shipped => Embedded.Value;

    public IReadOnlyCollection<string> Measures => _measures.Keys;

    /// <summary>What is counted; null for a measure that the dictionary does not have.</summary>
    public string? MeaningOf(string measure) => _measures.GetValueOrDefault(measure);

    /// <summary>Which part of it; null where the category is a code or a date of its own, or there is none.</summary>
    public string? MeaningOf(string dimension, string category) => _categories.GetValueOrDefault((dimension, category));

    private static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal);

    private static IEnumerable<string> ReadLines()
    {
        using var stream = typeof(FigureMeanings).Assembly.GetManifestResourceStream("ringkasan-kolom.md")
            ?? throw new InvalidOperationException("The data dictionary is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
