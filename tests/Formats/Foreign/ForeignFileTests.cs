using System.Text.Json;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Foreign;

/// <summary>
/// Intake judged by files that our own writers did not make. What is expected of each follows from what was planted in it
/// (tests/ForeignFiles/cases) and is the whole of it: a finding more is as wrong as a finding less.
/// </summary>
public class ForeignFileTests
{
    public static TheoryData<string> Names => new(ForeignFile.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_ForeignFile_FindsWhatWasPlantedAndNothingElse(string name)
    {
        using var file = ForeignFile.Open(name);

        var report = file.Check();

        AssertSame(Expected(file.Expected), Found(report, file.Expected));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_ForeignFile_SaysOfEachRowWhatWasWritten(string name)
    {
        using var file = ForeignFile.Open(name);

        var rows = file.Read();

        var reads = file.Expected.GetProperty("reads").EnumerateObject()
            .SelectMany(sheet => sheet.Value.EnumerateObject().Select(row => (Sheet: sheet.Name, Row: int.Parse(row.Name), Values: row.Value)))
            .ToList();
        AssertSame(
            reads.Select(read => $"{read.Sheet} {read.Row}: {string.Join(", ", read.Values.EnumerateObject().Select(value => $"{value.Name}={value.Value.GetString()}"))}"),
            reads.Select(read => $"{read.Sheet} {read.Row}: {Said(read.Values, rows.GetValueOrDefault((read.Sheet, read.Row)))}"));
    }

    // As the lines that differ: a list of a hundred lines says nothing by its first difference.
    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (planted, seen) = (expected.ToList(), found.ToList());
        var differing = planted.Except(seen).Select(line => $"missing    {line}").Concat(seen.Except(planted).Select(line => $"unexpected {line}")).ToList();
        Assert.True(differing.Count == 0, string.Join('\n', differing));
        Assert.Equal(planted.Count, seen.Count);
    }

    private static string Said(JsonElement asked, Func<string, string?>? row) =>
        string.Join(", ", asked.EnumerateObject().Select(value => $"{value.Name}={row?.Invoke(value.Name)}"));

    private static List<string> Expected(JsonElement expected)
    {
        List<string> lines = [$"dataset {expected.GetProperty("dataset").GetString()}", $"rows {Counts(expected.GetProperty("rows"))}"];
        lines.AddRange(expected.GetProperty("sheets").EnumerateObject().Select(sheet => $"sheet {sheet.Name}: {Counts(sheet.Value)}"));
        lines.AddRange(SheetsWithColumns(expected).SelectMany(sheet => sheet.Value.EnumerateObject().Select(column =>
            $"column {sheet.Name} {column.Name}: {string.Join(' ', column.Value.EnumerateArray().Select(field => field.GetString()))}")));
        lines.AddRange(expected.GetProperty("findings").EnumerateArray().Select(finding => Line(
            finding.GetProperty("sheet").GetString(), Number(finding.GetProperty("row")), finding.GetProperty("column").GetString(),
            finding.GetProperty("code").GetString()!, finding.GetProperty("severity").GetString()!, finding.GetProperty("field").GetString())).Order(StringComparer.Ordinal));
        return lines;
    }

    // A sheet of several tables has several headers; its rows tell which column was what.
    private static IEnumerable<JsonProperty> SheetsWithColumns(JsonElement expected) =>
        expected.GetProperty("columns").EnumerateObject().Where(sheet => sheet.Value.ValueKind == JsonValueKind.Object);

    private static List<string> Found(FileReport report, JsonElement expected)
    {
        var sheets = SheetsWithColumns(expected).Select(sheet => sheet.Name).ToList();
        List<string> lines = [$"dataset {report.DataSet?.ToString().ToLowerInvariant()}", $"rows {Counts(report.Rows)}"];
        lines.AddRange(report.Sheets.Select(sheet => $"sheet {sheet.Sheet}: {Counts(sheet.Rows)}"));
        lines.AddRange(report.Columns.Where(column => sheets.Contains(column.Sheet)).GroupBy(column => (column.Sheet, column.Column)).Select(column =>
            $"column {column.Key.Sheet} {column.Key.Column}: {string.Join(' ', column.Select(entry => entry.Field))}"));
        lines.AddRange(report.Findings
            .Select(finding => Line(finding.Sheet, finding.Row, finding.Column, finding.Code.Text, finding.Severity.ToString().ToLowerInvariant(), finding.Field))
            .Order(StringComparer.Ordinal));
        return lines;
    }

    private static string Line(string? sheet, int? row, string? column, string code, string severity, string? field) =>
        $"{sheet} row {row} column {column}: {code} {severity} {field}";

    private static int? Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? null : number.GetInt32();

    private static string Counts(JsonElement rows) => string.Join(' ', rows.EnumerateObject().Select(count => $"{count.Name} {count.Value}"));

    private static string Counts(RowCounts rows) =>
        $"read {rows.Read} accepted {rows.Accepted} held {rows.Held} refused {rows.Refused} warned {rows.Warned}";
}
