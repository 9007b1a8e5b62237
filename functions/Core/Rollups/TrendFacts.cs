using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>Persons who counted in a regency at the end of a quarter.</summary>
/// <param name="Regency">A province where it submitted them itself and left the regency open.</param>
public readonly record struct TrendCell(AreaCode Regency, Quarter Quarter);

/// <summary>How many persons the lists of a province had at the ends of the quarter and of those before. Adds up like all facts.</summary>
public sealed class TrendFacts
{
    private const string Name = "trend";

    private readonly Dictionary<TrendCell, long> _cells = [];

    public IReadOnlyDictionary<TrendCell, long> Cells => _cells;

    public void Add(TrendFacts other)
    {
        foreach (var (cell, count) in other._cells)
        {
            Count(cell, count);
        }
    }

    /// <summary>The trend of a shard's partial.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray(Name);
        foreach (var (cell, count) in _cells.OrderBy(pair => pair.Key.Regency).ThenBy(pair => pair.Key.Quarter))
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Regency.ToString());
            json.WriteStringValue(cell.Quarter.ToString());
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    internal void Read(JsonElement root)
    {
        foreach (var cell in root.GetProperty(Name).EnumerateArray())
        {
            Count(new TrendCell(AreaCode.Parse(cell[0].GetString()), Quarter.Parse(cell[1].GetString())), cell[2].GetInt64());
        }
    }

    internal void Count(TrendCell cell, long count = 1) => _cells.Count(cell, count);
}
