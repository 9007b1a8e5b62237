using System.Text.Json;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>How many were on the lists from quarter to quarter, in <c>ringkasan.csv</c> and <c>ringkasan.json</c>.</summary>
internal static class TrendFigures
{
    public static IEnumerable<SummaryFigure> Of(IReadOnlyList<TrendPoint> trend) =>
        trend.Select(point => new SummaryFigure("trend_persons", "quarter", point.Quarter.ToString(), point.Persons));

    public static void Write(Utf8JsonWriter json, IReadOnlyList<TrendPoint> trend)
    {
        json.WriteStartArray("trend");
        foreach (var point in trend)
        {
            json.WriteStartObject();
            json.WriteString("quarter", point.Quarter.ToString());
            json.WriteNumber("persons", point.Persons);
            json.WriteNumber("senders", point.Senders);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
