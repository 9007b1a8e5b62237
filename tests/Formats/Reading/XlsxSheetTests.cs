using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

public class XlsxSheetTests
{
    [Theory]
    [InlineData("""<row><c><v>1</v></c></row><row><c><v>2</v></c></row>""", "1: N:1", "2: N:2")]
    [InlineData("""<row r="3"><c><v>1</v></c></row><row><c><v>2</v></c></row><row r="9"><c><v>3</v></c></row>""", "3: N:1", "4: N:2", "9: N:3")]
    [InlineData("""<row r="1"><c r="B1"><v>1</v></c><c><v>2</v></c><c r="AA1"><v>3</v></c></row>""", "1: _|N:1|N:2|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|_|N:3")]
    [InlineData("""<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>""", "1: N:1|_|N:3", "2: _|N:2")]
    [InlineData("""<row r="1" spans="1:3" s="4" customFormat="1" ht="15"/><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"/></row>""", "2: N:1")]
    [InlineData("")]
    public void Rows_Addresses_CountOnWhereMissing(string rows, params string[] expected) =>
        Assert.Equal(expected, Opened.Rows(XlsxBuilder.OfRows(rows).Build()));

    [Fact]
    public void Rows_PrefixedAndStrict_ReadAlike()
    {
        const string strict = "http://purl.oclc.org/ooxml/";
        var xlsx = new XlsxBuilder
        {
            Parts = new()
            {
                ["_rels/.rels"] = $"<p:Relationships xmlns:p=\"{XlsxBuilder.Transitional}package/2006/relationships\"><p:Relationship Id=\"a\" Type=\"{strict}officeDocument/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/></p:Relationships>",
                ["xl/workbook.xml"] = $"<x:workbook xmlns:x=\"{strict}spreadsheetml/main\" xmlns:q=\"{strict}officeDocument/relationships\"><x:sheets><x:sheet name=\"Data\" sheetId=\"5\" q:id=\"s\"/></x:sheets></x:workbook>",
                ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{XlsxBuilder.Transitional}package/2006/relationships\"><Relationship Id=\"s\" Type=\"{strict}officeDocument/relationships/worksheet\" Target=\"../xl/./Worksheets/Sheet1.xml\"/>"
                    + $"<Relationship Id=\"t\" Type=\"{strict}officeDocument/relationships/sharedStrings\" Target=\"/xl/teks%20bersama.xml\"/></Relationships>",
                ["xl/teks bersama.xml"] = $"<x:sst xmlns:x=\"{strict}spreadsheetml/main\"><x:si><x:t>Siti</x:t></x:si></x:sst>",
                ["xl/worksheets/sheet1.xml"] = $"<x:worksheet xmlns:x=\"{strict}spreadsheetml/main\"><x:sheetData><x:row r=\"2\"><x:c r=\"B2\" t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>",
            },
        };

        Assert.Equal(["2: _|T:Siti"], Opened.Rows(xlsx.Build()));
    }

    [Fact]
    public void Sheets_SeveralTabs_InTheirOrderWithTheirState()
    {
        var xlsx = SeveralSheets();
        using var workbook = Opened.Bytes(xlsx.Build());

        Assert.Equal(
            [
                new WorkbookSheet(0, "Kedua & lain", Hidden: false),
                new WorkbookSheet(1, "Pertama", Hidden: true),
                new WorkbookSheet(2, "Rahasia", Hidden: true),
            ],
            workbook.Sheets);
        Assert.Equal(["1: N:2"], Opened.Rows(workbook, 0));
        Assert.Equal(["1: N:1"], Opened.Rows(workbook, 1));

        // A chart's tab has no rows.
        Assert.Empty(Opened.Rows(workbook, 2));
        Assert.Throws<ArgumentException>(() => workbook.ReadRows(new WorkbookSheet(3, "x", Hidden: false)));
    }

    [Fact]
    public void ReadRows_OneSheetTwiceInTurns_GivesTheSame()
    {
        var rows = string.Concat(Enumerable.Range(1, 5_000).Select(number => $"<row><c><v>{number}</v></c></row>"));
        using var workbook = Opened.Bytes((SeveralSheets() with { Rows = rows }).Build());

        var pairs = workbook.ReadRows(workbook.Sheets[1]).Zip(workbook.ReadRows(workbook.Sheets[1])).ToList();

        Assert.Equal(5_000, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(Opened.Line(pair.First), Opened.Line(pair.Second)));
    }

    [Fact]
    public void Rows_StyledToTheEndOfTheSheet_OnlyThoseWithValues()
    {
        var rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
            + string.Concat(Enumerable.Range(2, 200_000).Select(number => $"<row r=\"{number}\" s=\"1\"><c r=\"A{number}\" s=\"1\"/><c r=\"B{number}\" s=\"1\"/></row>"));

        Assert.Equal(["1: N:1"], Opened.Rows(XlsxBuilder.OfRows(rows).Build()));
    }

    [Theory]
    [InlineData("""<row r="4"><c r="A4"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>""", "nomor baris yang tidak berurutan", 4)]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c></row><row r="x"><c><v>1</v></c></row>""", "alamat sel atau nomor baris yang tidak dapat dibaca", 1)]
    [InlineData("""<row r="2"><c r="5"><v>1</v></c></row>""", "alamat sel atau nomor baris yang tidak dapat dibaca", 2)]
    [InlineData("""<row r="2"><c r="B"><v>1</v></c></row>""", "alamat sel atau nomor baris yang tidak dapat dibaca", 2)]
    [InlineData("""<row r="2"><c r="ABCD2"><v>1</v></c></row>""", "alamat sel atau nomor baris yang tidak dapat dibaca", 2)]
    [InlineData("""<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>""", "satu sel yang tertulis dua kali", 2)]
    [InlineData("""<row r="3"><c r="A3" t="s"><v>1</v></c></row>""", "rujukan ke teks bersama yang tidak ada", 3)]
    [InlineData("""<row r="3"><c r="A3" t="s"><v>-1</v></c></row>""", "rujukan ke teks bersama yang tidak ada", 3)]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c><v>2</c></row>""", "satu bagian isi berkas .xlsx tidak utuh", 2)]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c><v>&x;</v></c></row>""", "satu bagian isi berkas .xlsx tidak utuh", 2)]
    public void Rows_Contradictions_DamagedFromThatRow(string rows, string detail, int row)
    {
        var refusal = Opened.Refusal((XlsxBuilder.OfRows(rows) with { SharedStrings = "<si><t>x</t></si>" }).Build());

        Assert.Equal((UnreadableReason.Damaged, detail, "Data", row), (refusal.Reason, refusal.Detail, refusal.Sheet, refusal.RowNumber));
    }

    [Theory]
    [InlineData("""<row r="1048576"><c r="A1048576"><v>1</v></c></row>""", null)]
    [InlineData("""<row r="1048577"><c r="A1"><v>1</v></c></row>""", "lebih dari 1.048.576 baris")]
    [InlineData("""<row r="1"><c r="XFD1"><v>1</v></c></row>""", null)]
    [InlineData("""<row r="1"><c r="XFE1"><v>1</v></c></row>""", "lebih dari 16.384 kolom")]
    public void Rows_BeyondExcel_TooLarge(string rows, string? detail)
    {
        var bytes = XlsxBuilder.OfRows(rows).Build();
        if (detail is null)
        {
            Assert.Single(Opened.Rows(bytes));
            return;
        }

        var refusal = Opened.Refusal(bytes);
        Assert.Equal((UnreadableReason.TooLarge, detail), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Cell_LongerThanExcelAllows_ReadUpToTheLimit()
    {
        Assert.Single(Opened.Rows(Text(1 << 20)));

        var refusal = Opened.Refusal(Text((1 << 20) + 1));
        Assert.Equal((UnreadableReason.TooLarge, "satu sel dengan lebih dari 1.048.576 karakter", 1), (refusal.Reason, refusal.Detail, refusal.RowNumber));

        static byte[] Text(int length) => XlsxBuilder.OfRows($"<row><c t=\"str\"><v>{new string('x', length)}</v></c></row>").Build();
    }

    private static XlsxBuilder SeveralSheets() => new()
    {
        Rows = "<row><c><v>1</v></c></row>",
        Sheets = """
            <sheet name="Kedua &amp; lain" sheetId="2" r:id="rId2"/><sheet name="Pertama" state="hidden" sheetId="1" r:id="rId1"/>
            <sheet name="Rahasia" state="veryHidden" sheetId="3" r:id="rId3"/>
            """,
        Parts = new()
        {
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{XlsxBuilder.Transitional}package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{XlsxBuilder.RelationshipType}worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"rId2\" Type=\"{XlsxBuilder.RelationshipType}worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                + $"<Relationship Id=\"rId3\" Type=\"{XlsxBuilder.RelationshipType}chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>",
            ["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>",
            ["xl/chartsheets/sheet1.xml"] = "<chartsheet/>",
        },
    };
}
