using System.IO.Compression;
using Pipeline.Formats.Reading;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

public class HostileFileTests
{
    private static readonly XlsxBuilder Small = XlsxBuilder.OfRows("<row><c t=\"s\"><v>0</v></c></row>") with { SharedStrings = "<si><t>Siti</t></si><si><t>Budi</t></si>" };

    public static TheoryData<ReadingLimits, string> TightLimits => new()
    {
        { new ReadingLimits { FileBytes = 100 }, "berkas lebih dari 0 MB" },
        { new ReadingLimits { ExpandedBytes = 500 }, "isi berkas lebih dari 0 MB setelah dibuka" },
        { new ReadingLimits { DescriptionBytes = 100 }, "isi berkas lebih dari 0 MB setelah dibuka" },
        { new ReadingLimits { ZipEntries = 3 }, "arsip dengan lebih dari 3 bagian" },
        { new ReadingLimits { ZipDirectoryBytes = 100 }, "arsip dengan lebih dari 10.000 bagian" },
        { new ReadingLimits { SharedStringCharacters = 9 }, "teks bersama lebih dari 9 karakter" },
        { new ReadingLimits { Sheets = 0 }, "lebih dari 0 lembar" },
        { new ReadingLimits { CellSlots = 0 }, "lebih dari 0 sel" },
        { new ReadingLimits { XmlDepth = 2 }, "unsur XML bersarang lebih dari 2 tingkat" },
    };

    [Theory]
    [MemberData(nameof(TightLimits))]
    public void Read_BeyondALimit_TooLarge(ReadingLimits limits, string detail)
    {
        Assert.Single(Opened.Rows(Small.Build()));

        var refusal = Opened.Refusal(Small.Build(), limits);

        Assert.Equal((UnreadableReason.TooLarge, detail), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Read_ZipBomb_TooLargeBeforeItIsExpanded()
    {
        var bytes = (Small with { Compression = CompressionLevel.Optimal, Parts = new() { ["xl/media/bom.bin"] = new string(' ', 2 << 20) } }).Build();
        Assert.Single(Opened.Rows(bytes));

        var refusal = Opened.Refusal(bytes, new ReadingLimits { RatioFreeBytes = 1 << 20 });

        Assert.Equal((UnreadableReason.TooLarge, "isi yang dimampatkan lebih dari 200 kali"), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Read_EndlessAttribute_TooLarge()
    {
        var bytes = (Small with { WorkbookProperties = $"<workbookPr codeName=\"{new string('x', 1 << 20)}\"/>" }).Build();
        Assert.Single(Opened.Rows(bytes));

        var refusal = Opened.Refusal(bytes, new ReadingLimits { MarkupBytes = 512 << 10 });

        Assert.Equal((UnreadableReason.TooLarge, "satu unsur XML lebih dari 0 MB"), (refusal.Reason, refusal.Detail));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><worksheet/>")]
    public void Read_XmlEntities_Damaged(string sheet)
    {
        var refusal = Opened.Refusal((Small with { Parts = new() { ["xl/worksheets/sheet1.xml"] = sheet } }).Build());

        Assert.Equal((UnreadableReason.Damaged, "satu bagian isi berkas .xlsx tidak utuh"), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Read_DimensionsOfAWholeSheetWithOneCell_OneRow()
    {
        const string last = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>";
        var sheet = $"<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{last}</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>";
        using var workbook = Opened.Bytes((Small with { Parts = new() { ["xl/worksheets/sheet1.xml"] = sheet } }).Build());

        var row = Assert.Single(workbook.ReadRows(workbook.Sheets[0]));

        Assert.Equal((1_048_576, 16_384, "7"), (row.Number, row.Cells.Length, row[16_383].Text));
    }

    [Fact]
    public void Read_FarCellInEveryRow_TooLargeInsteadOfGigabytes()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(number => $"<row r=\"{number}\"><c r=\"XFD{number}\"><v>1</v></c></row>"));

        var refusal = Opened.Refusal(XlsxBuilder.OfRows(rows).Build());

        Assert.Equal((UnreadableReason.TooLarge, "lebih dari 200.000.000 sel"), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Read_NamesThatClimbOrMislead_AreOnlyNames()
    {
        string[] names = ["../../etc/passwd", "C:\\Windows\\x", "\u202Eslx.atad", "Lembar\u200B1", "😀", "CON", "=1+1", "..", ""];
        var xlsx = Small with
        {
            Sheets = string.Concat(names.Select((name, index) => $"<sheet name=\"{name}\" sheetId=\"{index + 1}\" r:id=\"rId1\"/>")),
            Parts = new() { ["../../../tmp/x"] = "x", ["/abs"] = "x", ["xl/\u202Ex.xml"] = "x", ["\\\\server\\share"] = "x" },
        };
        using var workbook = Opened.Bytes(xlsx.Build());

        Assert.Equal(names, workbook.Sheets.Select(sheet => sheet.Name));
        Assert.All(workbook.Sheets, sheet => Assert.Single(workbook.ReadRows(sheet)));
    }

    [Fact]
    public void Read_FiveMegabytesInOneCell_TooLarge()
    {
        var value = new string('x', 5 << 20);
        byte[][] files =
        [
            XlsxBuilder.OfRows($"<row><c t=\"inlineStr\"><is><t>{value}</t></is></c></row>").Build(),
            (Small with { SharedStrings = $"<si><t>{value}</t></si>" }).Build(),
            System.Text.Encoding.UTF8.GetBytes($"NIK,Nama\n1,{value}\n"),
        ];

        Assert.All(files, file => Assert.Equal("satu sel dengan lebih dari 1.048.576 karakter", Opened.Refusal(file).Detail));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "lembar yang isinya hilang dari berkas .xlsx")]
    [InlineData("xl/_rels/workbook.xml.rels", "lembar yang isinya hilang dari berkas .xlsx")]
    [InlineData("xl/sharedStrings.xml", "lembar yang isinya hilang dari berkas .xlsx")]
    public void Read_PartMissing_Damaged(string part, string detail)
    {
        var refusal = Opened.Refusal((Small with { Parts = new() { [part] = null } }).Build());

        Assert.Equal((UnreadableReason.Damaged, detail), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Open_TwoSheetsOfOneName_Damaged()
    {
        var xlsx = Small with { Sheets = """<sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="DATA" sheetId="2" r:id="rId1"/>""" };

        Assert.Equal("dua lembar dengan nama yang sama", Opened.Refusal(xlsx.Build()).Detail);
    }

    [Fact]
    public void Read_NoSheets_Damaged() =>
        Assert.Equal("buku kerja tanpa lembar", Opened.Refusal((Small with { Sheets = "" }).Build()).Detail);

    [Fact]
    public void Read_AlteredByteInStoredPart_DamagedBehindTheLastRow()
    {
        // The XML stays well-formed; only the checksum tells that a digit is another.
        var bytes = (XlsxBuilder.OfRows("<row><c><v>620201</v></c></row>") with { Compression = CompressionLevel.NoCompression }).Build();
        bytes[bytes.AsSpan().IndexOf("620201"u8)]++;

        var refusal = Opened.Refusal(bytes);

        Assert.Equal((UnreadableReason.Damaged, "Data", 1), (refusal.Reason, refusal.Sheet, refusal.RowNumber));
    }

    [Fact]
    public void Open_TruncatedZip_Damaged()
    {
        var refusal = Opened.Refusal(Small.Build()[..400]);

        Assert.Equal((UnreadableReason.Damaged, "isi berkas .xlsx tidak lengkap"), (refusal.Reason, refusal.Detail));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(12)]
    public void Read_StorageFails_OutageLeavesAsItIs(int reads)
    {
        using var content = new FailingStream(Small.Build(), reads);

        var outage = Assert.Throws<IOException>(() =>
        {
            using var workbook = new WorkbookOpener().Open(content, "x.xlsx");
            _ = workbook.ReadRows(workbook.Sheets[0]).Count();
        });

        Assert.Equal("the storage is gone", outage.Message);
    }

    [Fact]
    public void Dispose_Workbook_DisposesTheStreamButARefusalDoesNot()
    {
        var taken = new MemoryStream(Small.Build());
        new WorkbookOpener().Open(taken, "x.xlsx").Dispose();
        var refused = new MemoryStream("%PDF-"u8.ToArray());
        Assert.Throws<UnreadableWorkbookException>(() => new WorkbookOpener().Open(refused, "x.pdf"));

        Assert.Equal((false, true), (taken.CanRead, refused.CanRead));
    }

    private sealed class FailingStream(byte[] bytes, int readsBefore) : MemoryStream(bytes)
    {
        private int reads;

        public override int Read(Span<byte> buffer) =>
            reads++ < readsBefore ? base.Read(buffer) : throw new IOException("the storage is gone");
    }
}
