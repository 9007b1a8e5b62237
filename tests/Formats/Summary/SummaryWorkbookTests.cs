using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Formats.Tests.Writing;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>The workbook as a file: what stands in it, and whether programs take it.</summary>
public sealed class SummaryWorkbookTests
{
    public static TheoryData<string> Cases => ["small", "empty", "hostile", "full"];

    [Fact]
    public async Task Write_SmallQuarter_IsTheWorkbookThatWasLookedAt() =>
        GoldenFile.Matches("ringkasan.xlsx.txt", WorkbookText.Dump((await SummaryFiles.OfAsync(SampleQuarters.Small(), version: 3)).Workbook));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Write_AnyQuarter_IsValidOpenXml(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WorkbookAsync(name)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    // Nothing that Excel would work out, fetch or run.
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Write_AnyQuarter_HasNoFormulaAndNoLinkOutOfTheFile(string name)
    {
        var workbook = await WorkbookAsync(name);
        using var package = new ZipArchive(new MemoryStream(workbook));
        Assert.All(package.Entries, entry => Assert.Matches(@"^(\[Content_Types\]\.xml|_rels/\.rels|xl/(workbook|styles)\.xml|xl/_rels/workbook\.xml\.rels|xl/worksheets/sheet\d+\.xml)$", entry.FullName));
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
        {
            Assert.Empty(part.Worksheet.Descendants<CellFormula>());
            Assert.Empty(part.ExternalRelationships);
            Assert.Empty(part.HyperlinkRelationships);
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Cover_ListOfSheets_LeadsToEveryOtherSheet(string name)
    {
        var workbook = await WorkbookAsync(name);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var cover = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().First().Id!);
        var sheets = WorkbookText.SheetNames(workbook);
        Assert.Equal(sheets.Skip(1).Select(sheet => $"'{sheet}'!A1"), cover.Worksheet.Descendants<Hyperlink>().Select(link => link.Location!.Value));
        Assert.All(sheets, sheet => Assert.Matches(@"^[^:\\/?*\[\]'&]{1,31}$", sheet));
    }

    // One page across, for a table that is taped together is read by nobody.
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Write_AnyQuarter_PrintsOnePageWideWithItsHeaderOnEach(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WorkbookAsync(name)), isEditable: false);
        var part = document.WorkbookPart!;
        Assert.All(part.WorksheetParts.Select(sheet => sheet.Worksheet.Elements<PageSetup>().Single()), page =>
            Assert.Equal((9u, "landscape", 1u), (page.PaperSize!.Value, page.Orientation!.InnerText, page.FitToWidth!.Value)));
        Assert.Equal(
            part.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!).Skip(1).SkipLast(1),
            part.Workbook.DefinedNames!.Elements<DefinedName>().Where(titles => titles.Text.EndsWith("!$1:$3", StringComparison.Ordinal)).Select(titles => titles.Text.Split('\'')[1]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task Write_NameLikeAFormula_IsTextThatStaysText(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream((await SummaryFiles.OfAsync(SampleQuarters.WithRegencyNamed(name))).Workbook), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var named = document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).Where(cell => cell.InnerText == name).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, cell => Assert.True(cell.DataType!.Value == CellValues.InlineString && formats[(int)cell.StyleIndex!.Value].QuotePrefix!.Value, cell.CellReference!.Value));
    }

    [Fact]
    public async Task Write_Provisional_SaysSoAboveEveryTable()
    {
        const string Mark = "ANGKA SEMENTARA";
        foreach (var isProvisional in new[] { true, false })
        {
            var workbook = (await SummaryFiles.OfAsync(SampleQuarters.Small() with { IsProvisional = isProvisional })).Workbook;
            var sheets = WorkbookText.SheetNames(workbook).SkipLast(1).ToArray();
            Assert.Equal(isProvisional ? sheets : [], sheets.Where(sheet => WorkbookText.Rows(workbook, sheet)[1][0].StartsWith(Mark, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Cover_NoListWasThereBefore_SaysNoChange()
    {
        var rows = WorkbookText.Rows(await WorkbookAsync("empty"), "Ringkasan");
        Assert.Contains(rows, row => row is ["Angka", "Triwulan IV 2025", "Sejak triwulan sebelumnya", "Persen", "Sejak setahun sebelumnya", "Persen", "Keterangan"]);
        Assert.Contains(rows, row => row is ["Orang dalam daftar", "0", "–", "–", "–", "–", ""]);
    }

    [Fact]
    public async Task Regencies_NotReported_StandWithWhatTheirFiguresAre()
    {
        var sheet = WorkbookSheet.Of(await WorkbookAsync("small"), "Kabupaten-kota");
        Assert.Equal(
            ["6202 Kotawaringin Timur: Tepat waktu", "6271 Kota Palangka Raya: Belum melapor; angka triwulan sebelumnya", "62 Kabupaten/kota belum jelas: ", "62 Jumlah provinsi: 1 dari 2 melapor"],
            sheet.Rows.Select(row => $"{row["Kode"]} {row["Kabupaten/kota"]}: {row["Laporan triwulan ini"]}"));
    }

    private static async Task<byte[]> WorkbookAsync(string name) => (await SummaryFiles.OfAsync(name switch
    {
        "small" => SampleQuarters.Small(),
        "empty" => SampleQuarters.Empty(),
        "hostile" => SampleQuarters.WithRegencyNamed("=HYPERLINK(\"http://x\")"),
        _ => SyntheticQuarter.Full("64", seed: 3),
    })).Workbook;
}
