using System.Text;
using Pipeline.Formats.Reading;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

public class CsvReadingTests
{
    [Theory]
    [InlineData("NIK,Nama\n1,Siti\n", "1: T:NIK|T:Nama", "2: T:1|T:Siti")]
    [InlineData("NIK;Nama\r\n1;Siti", "1: T:NIK|T:Nama", "2: T:1|T:Siti")]
    [InlineData("NIK\tNama\r1\tSiti\r", "1: T:NIK|T:Nama", "2: T:1|T:Siti")]
    [InlineData("NIK|Nama\n1|Siti\n", "1: T:NIK|T:Nama", "2: T:1|T:Siti")]
    // A title that has commas, decimal commas, commas in quotes.
    [InlineData("Data, Kab. Kapuas, 2025\nNIK;Nama;Luas\n1;\"Siti, Ny.\";1,5\n2;Budi;2,5\n", "1: T:Data, Kab. Kapuas, 2025", "2: T:NIK|T:Nama|T:Luas", "3: T:1|T:Siti, Ny.|T:1,5", "4: T:2|T:Budi|T:2,5")]
    // Three commas in each address outnumber the one semicolon, but not in the header.
    [InlineData("Nama;Alamat\nA;Jl. X, RT 1, RW 2, Desa\nB;Jl. Y, RT 3, RW 4, Desa\n", "1: T:Nama|T:Alamat", "2: T:A|T:Jl. X, RT 1, RW 2, Desa", "3: T:B|T:Jl. Y, RT 3, RW 4, Desa")]
    [InlineData("Nama\nSiti\n", "1: T:Nama", "2: T:Siti")]
    public void Rows_DelimiterDetected_Split(string text, params string[] expected) => Assert.Equal(expected, Opened.Rows(text));

    [Theory]
    [InlineData("sep=;\na;b,c\n1;2\n", "2: T:a|T:b,c", "3: T:1|T:2")]
    [InlineData("SEP=^\r\na^b\r\n", "2: T:a|T:b")]
    [InlineData("\"sep=,\"\na,b;c;d\n", "2: T:a|T:b;c;d")]
    [InlineData("sep=\t\na\tb\n", "2: T:a|T:b")]
    [InlineData("sep=|\r\"a\rb\"|c;d\r", "2: T:a\rb|T:c;d")]
    // Nothing but the declaration.
    [InlineData("sep=;\n")]
    [InlineData("sep=;")]
    public void Rows_DelimiterDeclared_HonouredAndCounted(string text, params string[] expected) => Assert.Equal(expected, Opened.Rows(text));

    [Theory]
    // Blank lines are records; the row without a value is counted and left out.
    [InlineData("a,b\n\n\r\n1,2\n,\n3,4", "1: T:a|T:b", "4: T:1|T:2", "6: T:3|T:4")]
    // A value of two lines is one record.
    [InlineData("a,b\n\"x\r\ny\",2\n3,4\n", "1: T:a|T:b", "2: T:x\r\ny|T:2", "3: T:3|T:4")]
    // Gaps, and values behind the last one left out.
    [InlineData("a,b,c\n,x,\n", "1: T:a|T:b|T:c", "2: _|T:x")]
    [InlineData("a,b\n\"\",\"\"\"\"\n \" x \",y\n", "1: T:a|T:b", "2: _|T:\"", "3: T: \" x \"|T:y")]
    // Excel reads text behind a closing quote as part of the value, and a quote inside a value as itself.
    [InlineData("a,b\n\"x\"y,5\" pipa\n\"x\" ,2\n", "1: T:a|T:b", "2: T:xy|T:5\" pipa", "3: T:x |T:2")]
    public void Rows_Records_NumberedAsInTheFile(string text, params string[] expected) => Assert.Equal(expected, Opened.Rows(text));

    [Theory]
    [InlineData("a,b\n1,2\n3,\"x\n4,y\n", 3)]
    [InlineData("a,b\n1,2\n3,\"", 3)]
    [InlineData("a,b\n\"1,2\n3,4", 2)]
    // Closed by the quote that was to open a value further down.
    [InlineData("a,b\n1,\"x\n3,\"y\"\n4,z\n", 2)]
    public void Rows_QuoteNotClosed_DamagedFromThatRecord(string text, int row)
    {
        var refusal = Opened.Refusal(text);

        Assert.Equal((UnreadableReason.Damaged, "tanda kutip pembuka yang tidak ditutup", "data", row), (refusal.Reason, refusal.Detail, refusal.Sheet, refusal.RowNumber));
    }

    [Fact]
    public void Rows_QuoteNotClosedInLargeFile_DamagedAndNotTooLarge()
    {
        var text = "a,b\n1,\"x\n" + string.Concat(Enumerable.Repeat("123,Siti Aminah,Kapuas\n", 100_000));

        Assert.Equal((UnreadableReason.Damaged, 2), Outcome(Opened.Refusal(text)));
    }

    [Fact]
    public void Rows_ValueBeyondLimit_TooLarge()
    {
        Assert.Equal(2, Opened.Rows("a,b\n1," + new string('x', 1 << 20)).Length);

        var refusal = Opened.Refusal("a,b\n1," + new string('x', (1 << 20) + 1) + "\n");

        Assert.Equal((UnreadableReason.TooLarge, "satu sel dengan lebih dari 1.048.576 karakter", 2), (refusal.Reason, refusal.Detail, refusal.RowNumber));
    }

    [Fact]
    public void Rows_MoreRecordsThanKeysHaveDigitsFor_TooLarge()
    {
        var limits = ReadingLimits.Default with { CsvRecords = 3 };
        Assert.Equal(["1: T:a", "3: T:b"], Opened.Rows("a\n\nb\n\n\n", limits)); // blank lines have numbers, and no row

        var refusal = Opened.Refusal("a\n\nb\nc\n", limits);

        Assert.Equal((UnreadableReason.TooLarge, "lebih dari 3 baris", 4), (refusal.Reason, refusal.Detail, refusal.RowNumber));
        Assert.Equal(9_999_999, ReadingLimits.Default.CsvRecords);
    }

    [Fact]
    public void Rows_TooManyColumnsOrCharacters_TooLarge()
    {
        Assert.Equal(16_384, Opened.Rows("a\n" + new string(',', 16_383) + "x")[1].Split('|').Length);

        var columns = Opened.Refusal("a\n" + new string(',', 16_384) + "x");
        var characters = Opened.Refusal("a\n" + new string(',', 5 << 20) + "\n");

        Assert.Equal((UnreadableReason.TooLarge, "lebih dari 16.384 kolom", 2), (columns.Reason, columns.Detail, columns.RowNumber));
        Assert.Equal((UnreadableReason.TooLarge, "satu baris dengan lebih dari 4.194.304 karakter", 2), (characters.Reason, characters.Detail, characters.RowNumber));
    }

    [Fact]
    public void Rows_NulAmongText_DamagedAtItsRow()
    {
        var text = string.Concat(Enumerable.Range(1, 1_000).Select(number => $"{number},Siti\n"));
        var refusal = Opened.Refusal(text + "1001,Bu\0di\n1002,x\n");

        Assert.Equal((UnreadableReason.Damaged, "karakter NUL di tengah teks", 1_001), (refusal.Reason, refusal.Detail, refusal.RowNumber));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public void Rows_Encoding_Recognised(string name, bool marked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("Nama;Ket\nAndré;“Rp” – é\n")];

        Assert.Equal(["1: T:Nama|T:Ket", "2: T:André|T:“Rp” – é"], Opened.Rows(bytes));
    }

    [Fact]
    public void Rows_SingleByteBehindTheFirstMegabyte_WholeFileIsWindows1252()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1234567,x\n", 150_000))), .. "1,Andr"u8, 0xE9, .. "\n"u8];

        Assert.Equal("150002: T:1|T:André", Opened.Rows(bytes)[^1]);
    }

    [Theory]
    [InlineData("warga desa.csv", "warga desa")]
    [InlineData("data.2025-Q4.CSV", "data.2025-Q4")]
    [InlineData("laporan.xls", "laporan")]
    [InlineData("tanpa-akhiran", "tanpa-akhiran")]
    public void Sheets_Csv_OneNamedAfterTheFile(string fileName, string expected)
    {
        using var workbook = Opened.Bytes("a,b\n"u8.ToArray(), fileName);

        Assert.Equal([new WorkbookSheet(0, expected, Hidden: false)], workbook.Sheets);
    }

    [Fact]
    public void ReadRows_TwiceAndInTurns_GiveTheSame()
    {
        var text = string.Concat(Enumerable.Range(1, 20_000).Select(number => $"{number},Siti\n"));
        using var workbook = Opened.Bytes(Encoding.UTF8.GetBytes(text));

        var pairs = workbook.ReadRows(workbook.Sheets[0]).Zip(workbook.ReadRows(workbook.Sheets[0])).ToList();

        Assert.Equal(20_000, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(Opened.Line(pair.First), Opened.Line(pair.Second)));
    }

    private static (UnreadableReason Reason, int? Row) Outcome(UnreadableWorkbookException refusal) => (refusal.Reason, refusal.RowNumber);
}
