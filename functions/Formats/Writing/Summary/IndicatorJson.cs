using System.Text.Json;
using Pipeline.Indicators;
using Pipeline.Intake;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What is published of an area, beside its targets, in <c>ringkasan.json</c>: every figure with its date and its source.</summary>
internal static class IndicatorJson
{
    public static void Write(Utf8JsonWriter json, IndicatorQuarter indicators)
    {
        json.WriteStartArray("indicators");
        foreach (var figures in indicators.Figures)
        {
            json.WriteStartObject();
            json.WriteString("indicator", figures.Indicator.Key());
            json.WriteString("name", figures.Indicator.Label());
            json.WriteString("unit", figures.Indicator.Unit().Label());
            Write(json, "current", figures.Current);
            Write(json, "yearBefore", figures.YearBefore);
            Write(json, "target", figures.Target);
            Write(json, "lastTarget", figures.LastTarget);
            Write(json, "distance", figures.Distance);
            Write(json, "lastDistance", figures.LastDistance);
            Write(json, "rank", figures.Rank);
            json.WriteStartArray("series");
            foreach (var figure in figures.Series)
            {
                Write(json, figure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, PublishedFigure? figure)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        Write(json, figure);
    }

    private static void Write(Utf8JsonWriter json, PublishedFigure figure)
    {
        json.WriteStartObject();
        json.WriteNumber("value", figure.Value);
        json.WriteString("reference", figure.Reference.ToString());
        json.WriteString("source", figure.Source);
        json.WriteString("sender", figure.Sender.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
