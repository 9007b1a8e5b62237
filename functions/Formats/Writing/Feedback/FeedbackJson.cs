using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>hasil.json</c> and <c>check --json</c>: the contract of DESIGN.md, member by member; what is not known is null.</summary>
public static class FeedbackJson
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Names keep their letters; the file is never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the report; the same report gives the same bytes. The stream is left open.</summary>
    /// <param name="includeRegistryOutcomes">Adds to each <c>rows</c> what only the registry knows: added, changed, unchanged.</param>
    public static void Write(FileReport report, Stream output, bool includeRegistryOutcomes)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", report.File);
            json.WriteString("dataset", report.DataSet?.ContractName());
            json.WriteString("regency", report.Regency?.ToString());
            json.WriteString("quarter", report.Quarter?.ToString());
            json.WriteString("quarterFrom", QuarterSourceName(report.QuarterFrom));
            WriteRows(json, report.Rows, includeRegistryOutcomes);
            if (report.Mends is { } mends)
            {
                json.WriteStartObject("mending");
                json.WriteNumber("mended", mends.Mended);
                json.WriteNumber("heldAgain", mends.HeldAgain);
                json.WriteNumber("open", mends.Open);
                json.WriteEndObject();
            }

            WriteArray(json, "sheets", report.Sheets, sheet =>
            {
                json.WriteString("sheet", sheet.Sheet);
                json.WriteString("dataset", sheet.DataSet?.ContractName());
                WriteRows(json, sheet.Rows, includeRegistryOutcomes);
            });
            WriteArray(json, "columns", report.Columns, column =>
            {
                json.WriteString("sheet", column.Sheet);
                json.WriteString("column", column.Column);
                json.WriteString("header", column.Header);
                json.WriteString("field", column.Field);
            });
            WriteArray(json, "findings", report.Findings, finding => WriteFinding(json, finding));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteRows(Utf8JsonWriter json, RowCounts rows, bool includeRegistryOutcomes)
    {
        json.WriteStartObject("rows");
        json.WriteNumber("read", rows.Read);
        json.WriteNumber("accepted", rows.Accepted);
        json.WriteNumber("held", rows.Held);
        json.WriteNumber("refused", rows.Refused);
        json.WriteNumber("warned", rows.Warned);
        if (includeRegistryOutcomes)
        {
            json.WriteNumber("added", rows.Added);
            json.WriteNumber("changed", rows.Changed);
            json.WriteNumber("unchanged", rows.Unchanged);
        }

        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code.Text);
        json.WriteString("severity", SeverityName(finding.Severity));
        json.WriteString("sheet", finding.Sheet);
        if (finding.Row is { } row)
        {
            json.WriteNumber("row", row);
        }
        else
        {
            json.WriteNull("row");
        }

        json.WriteString("column", finding.Column);
        json.WriteString("field", finding.Field);
        json.WriteString("value", finding.Value);
        json.WriteString("message", finding.Message);
        json.WriteString("suggestion", finding.Suggestion);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static string? QuarterSourceName(QuarterSource? source) => source switch
    {
        QuarterSource.Option => "option",
        QuarterSource.Path => "path",
        QuarterSource.Title => "title",
        QuarterSource.Column => "column",
        QuarterSource.UploadTime => "upload-time",
        null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "A source without a name in the contract."),
    };

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Fixed => "fixed",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity without a name in the contract."),
    };
}
