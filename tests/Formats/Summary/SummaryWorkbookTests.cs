using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Formats.Tests.Writing;
using Pipeline.Rollups;
using Pipeline.Rollups.Suppression;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>The workbook as a file: what stands in it, and whether programs take it.</summary>
public sealed class SummaryWorkbookTests
{
    [Fact]
    public async Task Write_SmallQuarter_IsTheWorkbookThatWasLookedAt() =>
        GoldenFile.Matches("ringkasan.xlsx.txt", WorkbookText.Dump((await SummaryFiles.OfAsync(SampleQuarters.Small(), version: 3)).Workbook));

    [Fact]
    public async Task Write_AnyQuarter_IsValidOpenXml()
    {
        foreach (var quarter in Quarters())
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream((await SummaryFiles.OfAsync(quarter)).Workbook), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        }
    }

    private static ProvinceQuarter[] Quarters() =>
    [
        SampleQuarters.Small(),
        SampleQuarters.Empty(),
        SampleQuarters.WithRegencyNamed("=HYPERLINK(\"http://x\")"),
        SyntheticQuarter.Full("62", seed: 3),
        SuppressQuarter.Of(SyntheticQuarter.Full("64", seed: 4), new SuppressionRule()),
    ];
}
