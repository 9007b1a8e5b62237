using Pipeline.Areas;
using Pipeline.Benchmarks.Intake;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Writing;
using Pipeline.Intake;

namespace Pipeline.Benchmarks.Feedback;

/// <summary>One way to write the feedback on a file.</summary>
/// <param name="Name">By which a process of its own is told to run it.</param>
/// <param name="Says">What it does, for the table.</param>
/// <param name="Write">Writes a report.</param>
internal sealed record FeedbackContender(string Name, string Says, Action<FileReport, Stream> Write)
{
    /// <summary>Ours, which the aims are about.</summary>
    public const string Workbook = "workbook";

    /// <summary>The first is the floor by which the others are measured; the last writes nothing, and shows what the report alone holds.</summary>
    public static readonly IReadOnlyList<FeedbackContender> All =
    [
        new("plain", "floor: the cells of Perbaiki as plain XML in a zip", PlainWorkbook.Write),
        new("openxml", "the same cells by OpenXmlWriter", OpenXmlWorkbook.Write),
        new(Workbook, "hasil.xlsx: all sheets, styles, notes, rules", (report, output) =>
            FeedbackWorkbook.Write(report, output, area => AreaTable.Kemendagri.Find(area)?.DisplayName, includeRegistryOutcomes: true)),
        new("json", "hasil.json", (report, output) => FeedbackJson.Write(report, output, includeRegistryOutcomes: true)),
        new("nothing", "nothing: the report in memory alone", (_, _) => { }),
    ];

    /// <summary>The report on a file, as the offline check makes it.</summary>
    public static FileReport ReportOn(string path)
    {
        var origin = new SubmissionOrigin(
            Path.GetFileName(path), AreaCode.Parse(IntakeContender.Regency), IntakeContender.Quarter, QuarterSource.Option, IntakeContender.Quarter);
        return CheckFile.Run(new WorkbookOpener(), File.OpenRead(path), origin);
    }

    /// <summary>The cells of a row to mend as both peers write them: what the operator wrote, then the reason and the suggestion.</summary>
    public static IEnumerable<string> TextsOf(RowToMend row) =>
    [
        .. row.Cells.Unpack().Select(cell => cell.Text),
        string.Join('\n', row.Findings.Select(finding => finding.Message)),
        string.Join('\n', row.Findings.Select(finding => finding.Suggestion).OfType<string>()),
        row.Held ? "Ditahan" : "Ditolak",
        FeedbackSheets.Origin(row.Place, row.Token),
    ];
}
