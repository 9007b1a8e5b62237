using System.Text.Json;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Writing;
using Pipeline.Intake;

namespace Pipeline.Fuzz.Tests;

/// <summary>Runs a case through all that an upload meets, and says what did not hold.</summary>
internal static class WholeIntake
{
    private const int RepeatedEvery = 5;

    private static readonly WorkbookOpener Opener = new();
    private static readonly FeedbackWriter Feedback = new(area => area.ToString());

    /// <summary>What came of a case. Any exception is a finding that we failed to make.</summary>
    public static FuzzOutcome Of(FuzzCase one)
    {
        var report = Check(one);
        var (workbook, json) = Write(report);
        return new FuzzOutcome(
            report.Rows.Read > 0 ? FuzzOutcome.Read : report.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Code.ToString() ?? "",
            AddsUp(report)
                ?? Says(report)
                ?? ReadsBack(report, workbook)
                ?? (IsJson(json, report) ? null : "hasil.json does not say what the report says")
                ?? (one.Number % RepeatedEvery == 0 ? Repeats(one, workbook, json) : null));
    }

    private static FileReport Check(FuzzCase one) => CheckFile.Run(Opener, new MemoryStream(one.Bytes, writable: false), one.Origin);

    private static (byte[] Workbook, byte[] Json) Write(FileReport report)
    {
        var workbook = new MemoryStream();
        var json = new MemoryStream();
        Feedback.WriteWorkbook(report, workbook);
        Feedback.WriteJson(report, json);
        return (workbook.ToArray(), json.ToArray());
    }

    private static string? AddsUp(FileReport report)
    {
        var sheets = report.Sheets.Aggregate(RowCounts.None, (sum, sheet) => sum + sheet.Rows);
        return report.Rows.Read != report.Rows.Accepted + report.Rows.Held + report.Rows.Refused ? "the outcomes do not add up"
            : sheets != report.Rows ? "the sheets do not add up to the file"
            : !IsAllToMend(report) ? "rows to mend are not the held and refused ones"
            : report.ToMend.Any(row => row.Findings.All(finding => finding.Severity != Severity.Error)) ? "a row to mend has no error"
            : null;
    }

    // Figures of one row are mended in one row.
    private static bool IsAllToMend(FileReport report)
    {
        var notTaken = report.Rows.Held + report.Rows.Refused;
        return report.DataSet is DataSet.Indicators or DataSet.Targets
            ? report.ToMend.Count <= notTaken && report.ToMend.Count > 0 == notTaken > 0
            : report.ToMend.Count == notTaken;
    }

    private static string? Says(FileReport report) =>
        report.DataSet is null && report.Findings.All(finding => finding.Severity != Severity.Error) ? "refused whole without a reason"
        : report.Findings.Any(finding => finding.Message.Length == 0) ? "a finding without a message"
        : null;

    /// <summary>What we write, we can read: each sheet of the feedback, and the rows to mend as an upload again.</summary>
    private static string? ReadsBack(FileReport report, byte[] workbook)
    {
        using (var opened = Opener.Open(new MemoryStream(workbook, writable: false), "hasil.xlsx"))
        {
            foreach (var sheet in opened.Sheets)
            {
                _ = opened.ReadRows(sheet).Count();
            }
        }

        var again = CheckFile.Run(Opener, new MemoryStream(workbook, writable: false), new SubmissionOrigin(
            "hasil.xlsx", report.Regency, report.Quarter, QuarterSource.Path, report.Quarter ?? new People.Quarter(2025, 4)));

        // A row of figures comes back whole, with those of its figures that were taken.
        var isWhole = report.DataSet is DataSet.Indicators or DataSet.Targets ? again.Rows.Read >= report.ToMend.Count : again.Rows.Read == report.ToMend.Count;
        return isWhole ? null : $"{report.ToMend.Count} rows to mend, but {again.Rows.Read} are read of Perbaiki";
    }

    private static bool IsJson(byte[] json, FileReport report)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return root.GetProperty("rows").GetProperty("read").GetInt32() == report.Rows.Read
            && root.GetProperty("findings").GetArrayLength() == report.Findings.Count;
    }

    private static string? Repeats(FuzzCase one, byte[] workbook, byte[] json)
    {
        var (workbookAgain, jsonAgain) = Write(Check(one));
        return workbook.AsSpan().SequenceEqual(workbookAgain) && json.AsSpan().SequenceEqual(jsonAgain) ? null : "twice the same file, two results";
    }
}

/// <summary>What came of a case.</summary>
/// <param name="Ended">Whether rows were read, else the code that says why not.</param>
/// <param name="Fault">What did not hold; null where all does.</param>
internal sealed record FuzzOutcome(string Ended, string? Fault)
{
    public const string Read = "read";
}
