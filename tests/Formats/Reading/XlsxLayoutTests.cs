using Pipeline.Formats.Reading;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>Merged cells, what is hidden, and macros.</summary>
public class XlsxLayoutTests
{
    private const string Row = """<row r="1"><c r="A1"><v>1</v></c></row>""";

    [Theory]
    [InlineData("""<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="$B$1:$AB$1"/></mergeCells>""", "2-4 0-0", "1-1 1-27")]
    [InlineData("""<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>""", "1-1048576 0-16383")] // absurd, and kept as one range
    [InlineData("""<mergeCells><mergeCell ref="A4:A2"/><mergeCell ref="B2"/><mergeCell ref="2:3"/><mergeCell ref="A0:A3"/><mergeCell ref="ABCD1:ABCD9"/><mergeCell ref="A1:A99999999999"/><mergeCell/></mergeCells>""")]
    [InlineData("")]
    public void LayoutOf_MergedCells_AreTheirRangesAndNothingElse(string afterRows, params string[] expected)
    {
        foreach (var rowsFirst in new[] { true, false })
        {
            using var workbook = Opened.Bytes(Sheet("", Row, afterRows));
            if (rowsFirst)
            {
                _ = Opened.Rows(workbook, 0); // the layout comes with the rows
            }

            Assert.Equal(expected, workbook.LayoutOf(workbook.Sheets[0]).Merged.Select(range => $"{range.FirstRow}-{range.LastRow} {range.FirstColumn}-{range.LastColumn}"));
            Assert.Equal(["1: N:1"], Opened.Rows(workbook, 0));
        }
    }

    [Theory]
    [InlineData("""<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/></cols>""", "1 2 4")]
    [InlineData("""<cols><col min="2" max="2" hidden="true"/><col min="2" max="2" hidden="1"/></cols>""", "1")]
    [InlineData("""<cols><col min="x" max="3" hidden="1"/><col hidden="1"/><col min="9" max="3" hidden="1"/></cols>""", "")]
    [InlineData("""<cols><col min="16384" max="2000000000" hidden="1"/></cols>""", "16383")]
    public void LayoutOf_HiddenColumns_AreListed(string beforeRows, string expected)
    {
        using var workbook = Opened.Bytes(Sheet(beforeRows, Row, ""));

        Assert.Equal(expected, string.Join(' ', workbook.LayoutOf(workbook.Sheets[0]).HiddenColumns));
    }

    [Fact]
    public void ReadRows_HiddenRows_AreReadAndKnown()
    {
        const string cell = "<c><v>1</v></c></row>";
        using var workbook = Opened.Bytes(Sheet("", $"""<row>{cell}<row hidden="1">{cell}<row hidden="0" ht="15">{cell}<row ht="0" customHeight="1">{cell}""", ""));

        Assert.Equal([false, true, false, true], workbook.ReadRows(workbook.Sheets[0]).Select(row => row.IsHidden));
    }

    [Fact]
    public void LayoutOf_MoreMergedCellsThanAreKept_RefusesTheFile()
    {
        var ranges = string.Concat(Enumerable.Range(1, 6).Select(number => $"<mergeCell ref=\"A{number}:B{number}\"/>"));
        using var workbook = Opened.Bytes(Sheet("", Row, $"<mergeCells>{ranges}</mergeCells>"), limits: ReadingLimits.Default with { MergedRanges = 5 });

        var refusal = Assert.Throws<UnreadableWorkbookException>(() => workbook.LayoutOf(workbook.Sheets[0]));
        Assert.Equal((UnreadableReason.TooLarge, "lebih dari 5 sel gabungan", "Data"), (refusal.Reason, refusal.Detail, refusal.Sheet));
        Assert.Throws<UnreadableWorkbookException>(() => Opened.Rows(workbook, 0));
    }

    [Theory]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/vbaProject", true)]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", true)]
    [InlineData("http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme", false)]
    public void Workbook_OfMacros_IsReadAndSaysSo(string type, bool expected)
    {
        var builder = XlsxBuilder.OfRows(Row) with { MainType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" };
        builder.Parts["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{XlsxBuilder.Transitional}package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{XlsxBuilder.RelationshipType}worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{type}\" Target=\"vbaProject.bin\"/></Relationships>";
        builder.Parts["xl/vbaProject.bin"] = "Shell";
        using var workbook = Opened.Bytes(builder.Build());

        Assert.Equal(expected, workbook.HasMacros);
        Assert.Equal(["1: N:1"], Opened.Rows(workbook, 0));
    }

    [Fact]
    public void Csv_HasNoLayoutAndNoMacros()
    {
        using var workbook = Opened.Bytes("a,b\n"u8.ToArray());

        Assert.Same(SheetLayout.Plain, workbook.LayoutOf(workbook.Sheets[0]));
        Assert.False(workbook.HasMacros);
    }

    private static byte[] Sheet(string beforeRows, string rows, string afterRows)
    {
        var builder = new XlsxBuilder();
        builder.Parts["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns=\"{XlsxBuilder.Transitional}spreadsheetml/2006/main\">{beforeRows}<sheetData>{rows}</sheetData>{afterRows}</worksheet>";
        return builder.Build();
    }
}
