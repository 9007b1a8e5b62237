using System.IO.Compression;
using System.Xml.Linq;
using Pipeline.Areas;
using Pipeline.Formats.Writing;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>Excel refuses a sheet whose parts stand in another order than the schema's; most other programs do not care.</summary>
public sealed class WorksheetOrderTests
{
    // ECMA-376 part 1, 18.3.1.99, CT_Worksheet.
    private static readonly string[] Sequence =
    [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
        "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks",
        "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
        "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ];

    public static TheoryData<string> Workbooks => ["mixed", "refused", "clean", "template", "summary"];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Write_EverySheet_FollowsTheSequenceOfTheSchema(string name)
    {
        var sheets = Sheets(Workbook(name));

        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet =>
        {
            var places = sheet.Elements().Select(element => Array.IndexOf(Sequence, element.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order().Distinct(), places);
        });
    }

    // What Excel takes at most; beyond it, it offers to repair the file and drops the rules.
    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Write_EveryRule_IsShortEnoughForExcel(string name)
    {
        var rules = Sheets(Workbook(name)).SelectMany(sheet => sheet.Descendants().Where(element => element.Name.LocalName == "dataValidation"));

        Assert.All(rules, rule =>
        {
            Assert.InRange((rule.Attribute("error")?.Value ?? "").Length, 0, 255);
            Assert.InRange((rule.Attribute("prompt")?.Value ?? "").Length, 0, 255);
            Assert.InRange((rule.Attribute("errorTitle")?.Value ?? "").Length, 0, 32);
            Assert.InRange(rule.Value.Length, 1, 257); // a list may have 255, and its two quotes
        });
    }

    private static List<XElement> Sheets(byte[] workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook));
        return [.. package.Entries
            .Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry => XElement.Load(entry.Open()))];
    }

    private static byte[] Workbook(string name)
    {
        using var output = new MemoryStream();
        switch (name)
        {
            case "template":
                DataSetTemplate.Write("people", AreaCode.Parse("6202"), output);
                break;
            case "summary":
                output.Write(SummaryWorkbook.Write(Summary.SampleQuarters.Small(), version: 1));
                break;
            default:
                var report = name switch { "mixed" => SampleReports.Mixed(), "refused" => SampleReports.RefusedWhole(), _ => SampleReports.Clean() };
                new FeedbackWriter(SampleReports.AreaName).WriteWorkbook(report, output);
                break;
        }

        return output.ToArray();
    }
}
