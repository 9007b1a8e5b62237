using System.Globalization;
using System.Text;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Suppression;

/// <summary>What an attacker knows: the rows of a <c>ringkasan.csv</c>, and what docs/ringkasan-kolom.md says must hold between them.
/// Written without a look at how figures are hidden.</summary>
internal sealed class PublishedFigures
{
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<decimal?> _values = [];
    private readonly List<int[]> _equations = [];

    private PublishedFigures(IEnumerable<Dictionary<string, string>> rows, decimal hideBelow)
    {
        foreach (var row in rows)
        {
            // Rows of what is not settled bear the code of the area around it, at the level below.
            var area = $"{row["level"]} {row["area_code"]}";
            Areas.Add(area);
            var value = row["note"] == "suppressed" ? (decimal?)null : decimal.Parse(row["value"], CultureInfo.InvariantCulture);
            Add(Name(area, row["measure"], row["dimension"], row["category"]), value > 0 && value < hideBelow && CountsPeople(row["measure"]) ? null : value);
        }

        WrittenCount = _names.Count;
    }

    public SortedSet<string> Areas { get; } = new(StringComparer.Ordinal);

    /// <summary>How many of the figures are written; the rest is what follows from them.</summary>
    public int WrittenCount { get; }

    public IReadOnlyList<string> Names => _names;

    /// <summary>Null where it is hidden, and where nobody writes it.</summary>
    public IReadOnlyList<decimal?> Values => _values;

    /// <summary>Each adds up to nought: an index plus one, negative for what is subtracted.</summary>
    public IReadOnlyList<int[]> Equations => _equations;

    /// <param name="hideBelow">Small figures are taken as hidden that the file has.</param>
    public static PublishedFigures Of(ReadOnlyMemory<byte> csv, decimal hideBelow = 0)
    {
        var figures = new PublishedFigures(CsvRows.Of(Encoding.UTF8.GetString(csv.Span)), hideBelow);
        KnownRelations.State(figures);
        return figures;
    }

    public static string Name(string area, string measure, string dimension = "", string category = "") => $"{area}|{measure}|{dimension}|{category}";

    public bool Has(string name) => _indexOf.ContainsKey(name);

    /// <summary>One side is as much as the other; nothing is known where a figure of either is not there.</summary>
    public void Equal(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right)
    {
        if (left.Count > 0 && right.Count > 0 && left.Concat(right).All(Has))
        {
            _equations.Add([.. left.Select(name => _indexOf[name] + 1), .. right.Select(name => -_indexOf[name] - 1)]);
        }
    }

    /// <summary>The parts are no more than the whole: what remains is a figure, too.</summary>
    public void Within(IReadOnlyCollection<string> whole, IReadOnlyCollection<string> parts, string rest)
    {
        if (whole.Count > 0 && parts.Count > 0 && whole.Concat(parts).All(Has))
        {
            Add(rest, null);
            Equal(whole, [.. parts, rest]);
        }
    }

    private static bool CountsPeople(string measure) =>
        !new[] { "plan_", "indicator_", "target_", "files_", "rows_", "regencies", "help_amount" }.Any(start => measure.StartsWith(start, StringComparison.Ordinal));

    private void Add(string name, decimal? value)
    {
        _indexOf.Add(name, _names.Count);
        _names.Add(name);
        _values.Add(value);
    }
}
