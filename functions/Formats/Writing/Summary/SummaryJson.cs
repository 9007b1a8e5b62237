using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>ringkasan.json</c>: province, regencies, districts, villages, as docs/ringkasan.schema.json says.</summary>
internal static class SummaryJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(ProvinceQuarter quarter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            WriteArea(json, quarter.Province.ToString(), quarter.ProvinceName);
            json.WriteString("quarter", quarter.Quarter.ToString());
            json.WriteBoolean("provisional", quarter.IsProvisional);
            json.WriteString("closesOn", quarter.ClosesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("latestSubmission", quarter.LatestSubmission?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteStartObject("suppressed");
            json.WriteNumber("below", quarter.Suppressed.Below);
            json.WriteNumber("figures", quarter.Suppressed.All);
            json.WriteEndObject();
            WriteFigures(json, "figures", quarter.Total);
            WriteFigures(json, "unplaced", quarter.Unplaced);
            MovementFigures.Write(json, quarter.Movements);
            TrendFigures.Write(json, quarter.Trend);
            WriteProvinceReporting(json, quarter);
            HelpJson.Write(json, quarter.Help);
            HelpJson.Write(json, quarter.Groups);
            PlanJson.Write(json, quarter.Plan);
            IndicatorJson.Write(json, quarter.Indicators);
            DtsenJson.Write(json, quarter.Dtsen);
            PocketsJson.Write(json, quarter.Pockets);
            json.WriteStartArray("regencies");
            foreach (var regency in quarter.Regencies)
            {
                WriteRegency(json, regency);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    private static void WriteRegency(Utf8JsonWriter json, RegencyQuarter regency)
    {
        json.WriteStartObject();
        WriteArea(json, regency.Regency.ToString(), regency.Name);
        WriteFigures(json, "figures", regency.Figures);
        WriteFigures(json, "unplaced", regency.Unplaced);
        MovementFigures.Write(json, regency.Movements);
        TrendFigures.Write(json, regency.Trend);
        json.WriteStartObject("reporting");
        json.WriteString("status", SummaryKeys.Of(regency.Reporting.Status));
        json.WriteString("firstReportedOn", Day(regency.Reporting.FirstReportedOn));
        json.WriteString("lastReportedOn", Day(regency.Reporting.LastReportedOn));
        WriteCounts(json, ReportingCounts.Of(regency.Reporting), regency.Reporting.Quality, regency.Reporting.Persons);
        json.WriteEndObject();
        HelpJson.Write(json, regency.Help);
        HelpJson.Write(json, regency.Groups);
        PlanJson.Write(json, regency.Plan);
        IndicatorJson.Write(json, regency.Indicators);
        DtsenJson.Write(json, regency.Dtsen);
        json.WriteStartArray("districts");
        foreach (var district in regency.Districts)
        {
            json.WriteStartObject();
            WriteArea(json, district.District.ToString(), district.Name);
            WriteFigures(json, "figures", district.Figures);
            VillageJson.Write(json, district);
            MovementFigures.Write(json, district.Movements);
            DtsenJson.Write(json, district.Dtsen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProvinceReporting(Utf8JsonWriter json, ProvinceQuarter quarter)
    {
        json.WriteStartObject("reporting");
        json.WriteNumber("regencies", quarter.Regencies.Count);
        json.WriteStartObject("regenciesByStatus");
        foreach (var status in SummaryKeys.Statuses)
        {
            json.WriteNumber(SummaryKeys.Of(status), quarter.Regencies.Count(regency => regency.Reporting.Status == status));
        }

        json.WriteEndObject();
        WriteCounts(json, ProvinceSums.Reporting(quarter.Regencies), ProvinceSums.Quality(quarter.Regencies), quarter.Reported);
        json.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter json, string code, string name)
    {
        json.WriteString("code", code);
        json.WriteString("name", name);
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, AreaFigures figures)
    {
        json.WriteStartObject(name);
        json.WriteNumber("persons", figures.Persons);
        json.WriteNumber("families", figures.Families);
        json.WriteNumber("personsWithoutKk", figures.PersonsWithoutFamily);
        json.WriteStartObject("personsBySex");
        json.WriteNumber("male", figures.Male);
        json.WriteNumber("female", figures.Female);
        json.WriteNumber("unknown", figures.SexUnknown);
        json.WriteEndObject();
        WriteByDesil(json, "personsByDesil", figures.PersonsByDesil);
        WriteByDesil(json, "familiesByDesil", figures.FamiliesByDesil);
        json.WriteStartObject("personsByAge");
        foreach (var band in AgeWords.InOrder)
        {
            json.WriteNumber(AgeWords.Key(band), figures.PersonsByAge[(int)band]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteByDesil(Utf8JsonWriter json, string name, DesilCounts byDesil)
    {
        json.WriteStartObject(name);
        json.WriteNumber("all", byDesil.All);
        json.WriteNumber("desil1To4", byDesil.Targeted);
        foreach (var desil in DesilClass.InOrder)
        {
            json.WriteNumber(DesilClass.Key(desil), byDesil[desil]);
        }

        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ReportingCounts counts, ListQuality quality, ReportedPersons persons)
    {
        json.WriteNumber("filesTaken", counts.FilesTaken);
        json.WriteNumber("filesOnHold", counts.FilesOnHold);
        json.WriteNumber("filesRefused", counts.FilesRefused);
        json.WriteNumber("rowsRead", counts.RowsRead);
        json.WriteNumber("rowsTaken", counts.RowsTaken);
        json.WriteNumber("rowsHeld", counts.RowsHeld);
        json.WriteNumber("rowsMended", counts.RowsMended);
        json.WriteNumber("rowsRefused", counts.RowsRefused);
        json.WriteStartArray("rowsOpen");
        foreach (var open in quality.Open)
        {
            json.WriteStartObject();
            json.WriteString("quarter", open.Quarter.ToString());
            json.WriteNumber("rows", open.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var fault in quality.Faults)
        {
            json.WriteStartObject();
            json.WriteString("code", fault.Code.Text);
            json.WriteNumber("times", fault.Times);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("identityConflicts", persons.IdentityConflicts);
        json.WriteNumber("alsoElsewhere", persons.AlsoElsewhere);
        json.WriteNumber("countedElsewhere", persons.CountedElsewhere);
        WriteByReason(json, "left", persons.Left);
        WriteByReason(json, "presentElsewhere", persons.PresentElsewhere);
        json.WriteNumber("returned", persons.Returned);
    }

    private static void WriteByReason(Utf8JsonWriter json, string name, IReadOnlyDictionary<PersonStatus, Count> byReason)
    {
        json.WriteStartObject(name);
        foreach (var reason in ReportingCounts.LeavingReasons)
        {
            json.WriteNumber(SummaryKeys.Of(reason), byReason.GetValueOrDefault(reason));
        }

        json.WriteEndObject();
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
