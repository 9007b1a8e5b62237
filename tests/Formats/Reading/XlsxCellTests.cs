using System.IO.Compression;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

public class XlsxCellTests
{
    [Theory]
    [InlineData("""<c r="A1"><v>6202011503850000</v></c>""", "N:6202011503850000")]
    [InlineData("""<c r="A1" t="n"><v>6.2020115038500007E+15</v></c>""", "N:6.2020115038500007E+15")]
    [InlineData("""<c r="A1"><v>007.50</v></c>""", "N:007.50")]
    [InlineData("""<c r="A1"><v>abc</v></c>""", "T:abc")]
    [InlineData("""<c r="A1" t="s"><v>1</v></c>""", "T:dua")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>Siti</t></is></c>""", "T:Siti")]
    [InlineData("""<c r="A1" t="inlineStr"><v>Siti</v></c>""", "T:Siti")]
    [InlineData("""<c r="A1" t="str"><f>B1&amp;"x"</f><v>hasil &lt;x&gt;</v></c>""", "T:hasil <x>")]
    [InlineData("""<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>""", "T:a<b")]
    [InlineData("""<c r="A1"><f>1+1</f><v>2</v></c>""", "N:2")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", "B:1")]
    [InlineData("""<c r="A1" t="b"><v>true</v></c>""", "B:1")]
    [InlineData("""<c r="A1" t="b"><v>0</v></c>""", "B:0")]
    [InlineData("""<c r="A1" t="e"><v>#REF!</v></c>""", "E:#REF!")]
    [InlineData("""<c r="A1" t="d"><v>1990-02-03</v></c>""", "D:1990-02-03")]
    [InlineData("""<c r="A1" t="d"><v>1990-02-03T10:30:00Z</v></c>""", "D:1990-02-03")]
    [InlineData("""<c r="A1" t="d"><v>3 Feb</v></c>""", "T:3 Feb")]
    [InlineData("""<c r="A1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c>""", "N:1")]
    public void Cell_StoredType_KindAndRawText(string cell, string expected)
    {
        var xlsx = XlsxBuilder.OfRows($"<row r=\"1\">{cell}</row>") with { SharedStrings = "<si><t>satu</t></si><si><t>dua</t></si>" };

        Assert.Equal([$"1: {expected}"], Opened.Rows(xlsx.Build()));
    }

    [Fact]
    public void Cell_PlainlyWrittenOrNot_IsTheSame()
    {
        string[] types = ["", " t=\"n\"", " t=\"s\"", " t=\"str\"", " t=\"b\"", " t=\"e\"", " t=\"d\"", " t=\"inlineStr\"", " t=\"\""];
        string[] styles = ["", " s=\"0\"", " s=\"1\"", " s=\"2\"", " s=\"9\"", " s=\"-1\"", " s=\"\""];
        string[] references = ["", " r=\"A1\"", " r=\"c1\"", " r=\"XFE1\"", " r=\"1\"", " r=\"\"", " r=\"$A$1\""];
        string[] values =
        [
            "", "<v></v>", "<v>0</v>", "<v>1</v>", "<v>7</v>", "<v>6202011503850000</v>", "<v>6.2E+15</v>", "<v>007.50</v>", "<v>-1</v>", "<v>32907.5</v>", "<v>1990-02-03</v>", "<v>true</v>",
            "<v>#REF!</v>", "<v>a b</v>", "<v> </v>", "<v>é</v>", "<v>a&amp;b</v>", "<v>a]b</v>", "<v>a_x0041_</v>", "<v>a>b</v>", "<v>99999999999999999999</v>", "<is><t>x</t></is>",
        ];
        foreach (var (type, style, reference, value) in
            from type in types from style in styles from reference in references from value in values select (type, style, reference, value))
        {
            var plain = Read($"<c{reference}{style}{type}>{value}</c>", $"<c{reference}{style}{type}/>", value);
            var odd = Read($"<c {reference}{style}{type}>{value}</c >", $"<c {reference}{style}{type} ></c>", value);

            Assert.Equal(odd, plain);
        }

        static string Read(string written, string empty, string value)
        {
            var rows = $"<row>{(value.Length > 0 ? written : empty)}<c><v>8</v></c></row>";
            var xlsx = XlsxBuilder.OfRows(rows) with { SharedStrings = "<si><t>satu</t></si><si><t>dua</t></si>", Styles = XlsxBuilder.StylesOf([0, 14, 9]), Compression = CompressionLevel.NoCompression };
            try
            {
                return string.Join('\n', Opened.Rows(xlsx.Build()));
            }
            catch (UnreadableWorkbookException refusal)
            {
                return $"{refusal.Reason} {refusal.Detail} {refusal.RowNumber}";
            }
        }
    }

    [Theory]
    [InlineData("""<c r="A1"/>""")]
    [InlineData("""<c r="A1" s="1"/>""")]
    [InlineData("""<c r="A1"><v></v></c>""")]
    [InlineData("""<c r="A1"><v/></c>""")]
    [InlineData("""<c r="A1"><f>A2</f></c>""")]
    [InlineData("""<c r="A1" t="s"><v>0</v></c>""")]
    [InlineData("""<c r="A1" t="inlineStr"><is/></c>""")]
    [InlineData("""<c r="A1" t="str"><v></v></c>""")]
    public void Cell_WithoutValue_RowIsLeftOut(string cell)
    {
        var xlsx = XlsxBuilder.OfRows($"<row r=\"1\">{cell}</row><row r=\"2\"><c><v>1</v></c></row>") with { SharedStrings = "<si/>" };

        Assert.Equal(["2: N:1"], Opened.Rows(xlsx.Build()));
    }

    [Theory]
    [InlineData("<si><r><t>Siti </t></r><r><rPr><b/></rPr><t>Aminah</t></r></si>", "Siti Aminah")]
    [InlineData("<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>", "東京")]
    [InlineData("<si><t xml:space=\"preserve\"> x </t></si>", " x ")]
    [InlineData("<si><t xml:space=\"preserve\"> </t></si>", " ")]
    [InlineData("<si><t>a_x000D__x000A_b</t></si>", "a\r\nb")]
    [InlineData("<si><t>_x005F_x0041_ _x00zz_ _x41_ _x</t></si>", "_x0041_ _x00zz_ _x41_ _x")]
    [InlineData("<si><t>__x0041_</t></si>", "_A")]
    [InlineData("<si><t>&#x1F600;&amp;&#10;</t></si>", "😀&\n")]
    public void SharedString_Shapes_OneText(string item, string expected)
    {
        var xlsx = XlsxBuilder.OfRows("<row><c t=\"s\"><v>0</v></c></row>") with { SharedStrings = item };

        Assert.Equal([$"1: T:{expected}"], Opened.Rows(xlsx.Build()));
    }

    [Theory]
    // Both sides of the 29 February 1900 that never was, and the ends of the range.
    [InlineData("1", "D:1900-01-01")]
    [InlineData("59", "D:1900-02-28")]
    [InlineData("60", "N:60")]
    [InlineData("61", "D:1900-03-01")]
    [InlineData("32907", "D:1990-02-03")]
    [InlineData("32907.75", "D:1990-02-03")]
    [InlineData("2958465", "D:9999-12-31")]
    [InlineData("2958465.9", "D:9999-12-31")]
    [InlineData("2958466", "N:2958466")]
    [InlineData("0", "N:0")]
    [InlineData("0.5", "N:0.5")]
    [InlineData("-1", "N:-1")]
    [InlineData("6202011503850001", "N:6202011503850001")]
    public void Date_Serial1900_IsoOrNumber(string serial, string expected) => Assert.Equal([$"1: {expected}"], RowsWithDate(serial, ""));

    [Theory]
    [InlineData("0", "D:1904-01-01")]
    [InlineData("31445", "D:1990-02-03")]
    [InlineData("2957003", "D:9999-12-31")]
    [InlineData("2957004", "N:2957004")]
    [InlineData("-1", "N:-1")]
    public void Date_Serial1904_IsoOrNumber(string serial, string expected)
    {
        Assert.Equal([$"1: {expected}"], RowsWithDate(serial, "<workbookPr date1904=\"1\"/>"));
        Assert.Equal([$"1: {expected}"], RowsWithDate(serial, "<workbookPr date1904=\"true\"/>"));
    }

    [Fact]
    public void Date_BuiltInFormats_AreThoseOfTheStandard()
    {
        var styles = XlsxBuilder.StylesOf([.. Enumerable.Range(0, 100)]);
        var cells = string.Concat(Enumerable.Range(0, 100).Select(style => $"<c s=\"{style}\"><v>32907</v></c>"));
        using var workbook = Opened.Bytes((XlsxBuilder.OfRows($"<row>{cells}</row>") with { Styles = styles }).Build());

        var dates = workbook.ReadRows(workbook.Sheets[0]).Single().Cells.Index().Where(cell => cell.Item.Kind == CellKind.Date).Select(cell => cell.Index);

        Assert.Equal([.. Enumerable.Range(14, 9), .. Enumerable.Range(27, 10), 45, 46, 47, .. Enumerable.Range(50, 9)], dates);
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("[$-421]dd mmmm yyyy;@", true)]
    [InlineData("DD-MMM-YY", true)]
    [InlineData("h:mm", true)]
    [InlineData("General", false)]
    [InlineData("0.00E+00", false)]
    [InlineData("#,##0", false)]
    [InlineData("\"Rp\"#,##0", false)]
    [InlineData("[$Rp-421]#,##0.00;[Red]-0", false)]
    [InlineData("0 \"hari\"", false)]
    [InlineData("0\\d", false)]
    [InlineData("0_d*m", false)]
    [InlineData("[hijau]0", false)]
    [InlineData("0\"tanpa akhir dmy", false)]
    [InlineData("[dmy", false)]
    [InlineData("\\", false)]
    [InlineData("", false)]
    [InlineData("@", false)]
    public void Date_CustomFormat_ByItsPlaceholders(string code, bool isDate)
    {
        var format = $"<numFmt numFmtId=\"164\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>";
        var xlsx = XlsxBuilder.OfRows("<row><c s=\"1\"><v>32907</v></c></row>") with { Styles = XlsxBuilder.StylesOf([0, 164], format) };

        Assert.Equal([isDate ? "1: D:1990-02-03" : "1: N:32907"], Opened.Rows(xlsx.Build()));
    }

    [Theory]
    [InlineData("0.0%", "N:0.0552%")]
    [InlineData("0,00\\ %", "N:0.0552%")]
    [InlineData("[Red]0%;-0%", "N:0.0552%")]
    [InlineData("0\\%", "N:0.0552")]
    [InlineData("0 \"%\"", "N:0.0552")]
    [InlineData("dd/mm/yyyy\\%", "N:0.0552")]
    public void Percent_CustomFormat_IsKeptBesideTheStoredNumber(string code, string expected)
    {
        var format = $"<numFmt numFmtId=\"164\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>";
        var xlsx = XlsxBuilder.OfRows("<row><c s=\"1\"><v>0.0552</v></c></row>") with { Styles = XlsxBuilder.StylesOf([0, 164], format) };

        Assert.Equal([$"1: {expected}"], Opened.Rows(xlsx.Build()));
    }

    [Fact]
    public void Percent_BuiltInFormats_AreThoseOfTheStandard()
    {
        var styles = XlsxBuilder.StylesOf([.. Enumerable.Range(0, 100)]);
        var cells = string.Concat(Enumerable.Range(0, 100).Select(style => $"<c s=\"{style}\"><v>0.0552</v></c>"));
        using var workbook = Opened.Bytes((XlsxBuilder.OfRows($"<row>{cells}</row>") with { Styles = styles }).Build());

        Assert.Equal([9, 10], workbook.ReadRows(workbook.Sheets[0]).Single().Cells.Index().Where(cell => cell.Item.IsPercent).Select(cell => cell.Index));
    }

    [Fact]
    public void Date_StyleThatDoesNotExist_IsANumber()
    {
        var xlsx = XlsxBuilder.OfRows("<row><c s=\"7\"><v>1</v></c><c s=\"-1\"><v>2</v></c></row>") with { Styles = XlsxBuilder.StylesOf([0]) };

        Assert.Equal(["1: N:1|N:2"], Opened.Rows(xlsx.Build()));
    }

    private static string[] RowsWithDate(string serial, string workbookProperties) =>
        Opened.Rows((XlsxBuilder.OfRows($"<row><c s=\"1\"><v>{serial}</v></c></row>") with
        {
            Styles = XlsxBuilder.StylesOf([0, 14]),
            WorkbookProperties = workbookProperties,
        }).Build());
}
