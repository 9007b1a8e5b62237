using System.Text;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>The area tables, read straight from the embedded files: what the samples expect must not come from the lookups under test.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, string> _regencies = Read("regencies.csv").ToDictionary(row => row[0], row => row[^1]);
    private readonly Dictionary<string, string> _districts = Read("districts.csv").ToDictionary(row => row[0], row => row[^1]);
    private readonly Lazy<ILookup<string, string[]>> _villages = new(() => Read("villages.csv").ToLookup(row => row[0][..5].Replace(".", "")));

    public bool HasRegency(string code) => _regencies.ContainsKey(Dotted(code));

    /// <summary>Whether six digits are a district of today.</summary>
    public bool HasDistrict(string code) => _districts.ContainsKey(Dotted(code));

    public string RegencyName(string code) => _regencies[Dotted(code)];

    /// <summary>The district codes of a regency, six digits each, in order.</summary>
    public IReadOnlyList<string> Districts(string regency) =>
        [.. _districts.Keys.Where(code => code.StartsWith(Dotted(regency), StringComparison.Ordinal)).Select(code => code.Replace(".", "")).Order()];

    /// <summary>The villages of a regency, in order of code.</summary>
    public IReadOnlyList<Place> Villages(string regency) =>
        [.. _villages.Value[regency]
            .Select(row => new Place(row[0].Replace(".", ""), row[^1], _districts[row[1]], RegencyName(regency)))
            .OrderBy(place => place.Code, StringComparer.Ordinal)];

    private static string Dotted(string code) =>
        string.Join('.', code.Chunk(2).Select(pair => new string(pair)));

    private static List<string[]> Read(string fileName)
    {
        using var stream = typeof(Nik).Assembly.GetManifestResourceStream($"Pipeline.Areas.Data.{fileName}")
            ?? throw new InvalidOperationException($"The embedded area table {fileName} is missing from this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            // Only a name is ever quoted, and it stands last.
            rows.Add([.. line.Split(',', 3).Select(field => field.Trim('"'))]);
        }

        return rows;
    }
}
