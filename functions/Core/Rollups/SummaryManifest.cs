using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Rollups;

/// <summary><c>manifest.json</c>: what a summary was made from and what it consists of, so that it can be checked and made again.</summary>
public static class SummaryManifest
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest of a summary's files. No clock: the same inputs give the same bytes.</summary>
    /// <remarks>Names the province's own submissions alone. What other provinces claim shows in the figures, or not at all: else the
    /// same figures would have another manifest when somebody elsewhere sent something.</remarks>
    public static SummaryFile Of(ProvinceQuarter quarter, int version, IReadOnlyList<SummaryFile> files)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartObject();
            json.WriteString("province", quarter.Province.ToString());
            json.WriteString("quarter", quarter.Quarter.ToString());
            json.WriteNumber("version", version);
            json.WriteBoolean("provisional", quarter.IsProvisional);
            json.WriteString("inputsId", InputsId.Of(quarter.Inputs, quarter.IsProvisional, quarter.References));
            json.WriteStartObject("references");
            json.WriteString("programmes", quarter.References.Programmes?.ToString());
            json.WriteString("rules", quarter.References.Rules?.ToString());
            json.WriteEndObject();
            WriteInputs(json, quarter);
            WriteFiles(json, files);
            json.WriteEndObject();
        }

        return new SummaryFile("manifest.json", "application/json", output.ToArray());
    }

    private static void WriteInputs(Utf8JsonWriter json, ProvinceQuarter quarter)
    {
        json.WriteStartArray("inputs");
        foreach (var input in quarter.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("regency", input.Regency.ToString());
            json.WriteString("quarter", input.Key.Quarter.ToString());
            json.WriteString("submittedOn", input.Key.SubmittedOn);
            json.WriteString("sha256", input.Hash.ToString());
            json.WriteString("state", input.State.ToString());
            json.WriteNumber("rowsRead", input.Rows.Read);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<SummaryFile> files)
    {
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("bytes", file.Content.Length);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
