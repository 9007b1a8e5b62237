using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;

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
            json.WriteNumber("counting", InputsId.Counting);
            json.WriteString("inputsId", InputsId.Of(quarter.Inputs, quarter.ClosesOn, quarter.References, new SuppressionRule(quarter.Suppressed.Below), quarter.PocketRule));
            json.WriteNumber("suppressBelow", quarter.Suppressed.Below);
            json.WriteNumber("pocketShare", quarter.PocketRule.Share);
            json.WriteStartObject("references");
            json.WriteString("programmes", quarter.References.Programmes?.ToString());
            json.WriteString("rules", quarter.References.Rules?.ToString());
            json.WriteEndObject();
            WriteInputs(json, quarter);
            WriteFiles(json, files);
            json.WriteEndObject();
        }

        return new SummaryFile(SummaryFileNames.Manifest, "application/json", output.ToArray());
    }

    /// <summary>Reads back what <see cref="Of"/> wrote.</summary>
    /// <param name="figures">The <c>ringkasan.csv</c> of the same version.</param>
    public static VersionBefore Read(ReadOnlyMemory<byte> manifest, ReadOnlyMemory<byte> figures)
    {
        using var json = JsonDocument.Parse(manifest);
        var root = json.RootElement;
        var references = root.GetProperty("references");
        return new VersionBefore(
            root.GetProperty("version").GetInt32(),
            root.GetProperty("provisional").GetBoolean(),
            root.TryGetProperty("counting", out var counting) ? counting.GetInt32() : null,
            new ReferenceVersions(HashIn(references, "programmes"), HashIn(references, "rules")),
            [.. root.GetProperty("inputs").EnumerateArray().Select(ReadInput)],
            figures)
        {
            // Before there was such a limit nothing was hidden.
            SuppressBelow = root.TryGetProperty("suppressBelow", out var below) ? below.GetInt32() : 0,
            PocketShare = root.TryGetProperty("pocketShare", out var share) ? share.GetInt32() : null,
        };
    }

    private static void WriteInputs(Utf8JsonWriter json, ProvinceQuarter quarter)
    {
        json.WriteStartArray("inputs");
        foreach (var input in quarter.Inputs.Select(ManifestInput.Of))
        {
            json.WriteStartObject();
            json.WriteString("regency", input.Regency.ToString());
            json.WriteString("quarter", input.Quarter.ToString());
            json.WriteString("submittedOn", input.SubmittedOn);
            json.WriteString("sha256", input.Hash.ToString());
            json.WriteString("state", input.State.ToString());
            json.WriteNumber("rowsRead", input.RowsRead);
            json.WriteString("mapping", input.Mapping?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ManifestInput ReadInput(JsonElement input) => new(
        AreaCode.Parse(input.GetProperty("regency").GetString()),
        Quarter.Parse(input.GetProperty("quarter").GetString()),
        input.GetProperty("submittedOn").GetDateTimeOffset(),
        ContentHash.Parse(input.GetProperty("sha256").GetString()!),
        Enum.Parse<SubmissionState>(input.GetProperty("state").GetString()!),
        input.GetProperty("rowsRead").GetInt32(),
        HashIn(input, "mapping"));

    // A property that an earlier manifest did not have is as one that says nothing.
    private static ContentHash? HashIn(JsonElement json, string name) =>
        json.TryGetProperty(name, out var hash) && hash.GetString() is { } hex ? ContentHash.Parse(hex) : null;

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
