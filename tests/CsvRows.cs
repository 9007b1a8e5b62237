using System.Globalization;
using CsvHelper;

namespace Pipeline.Testing;

/// <summary>A CSV's rows, each by the names of its columns.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<Dictionary<string, string>> Of(string text)
    {
        using var csv = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!));
        }

        return rows;
    }
}
