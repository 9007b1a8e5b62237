using System.IO.Compression;
using System.Text;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

public class WrongTypeTests
{
    public static TheoryData<string, byte[]> ForeignFiles => new()
    {
        { "berkas PDF", "%PDF-1.7\n%x"u8.ToArray() },
        { "dokumen RTF", "{\\rtf1 x}"u8.ToArray() },
        { "gambar atau foto", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] },
        { "gambar atau foto", [0xFF, 0xD8, 0xFF, 0xE0, 0x00] },
        { "gambar atau foto", "GIF89a"u8.ToArray() },
        { "arsip (zip, rar, 7z, atau gz)", [0x1F, 0x8B, 0x08, 0x00] },
        { "arsip (zip, rar, 7z, atau gz)", [.. "Rar!"u8, 0x1A, 0x07, 0x00] },
        { "arsip (zip, rar, 7z, atau gz)", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] },
        { "arsip (zip, rar, 7z, atau gz)", XlsxBuilder.Zip(CompressionLevel.Fastest, ("warga.csv", "a,b")) },
        { "arsip (zip, rar, 7z, atau gz)", XlsxBuilder.Zip(CompressionLevel.Fastest) },
        { "halaman web (HTML) yang diberi nama seperti berkas Excel", "\uFEFF \n<table><tr><td>NIK</td></tr></table>"u8.ToArray() },
        { "halaman web (HTML) yang diberi nama seperti berkas Excel", "<!DOCTYPE html><html></html>"u8.ToArray() },
        { "halaman web (HTML) yang diberi nama seperti berkas Excel", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>x</html>")] },
        { "halaman web dalam satu berkas (MHTML)", "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n"u8.ToArray() },
        { "halaman web dalam satu berkas (MHTML)", "MIME-Version: 1.0\nX-Document-Type: Workbook"u8.ToArray() },
        { "berkas XML (XML Spreadsheet 2003 atau sejenisnya)", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray() },
        { "berkas Excel 95 atau lebih lama (.xls)", Ole("Book") },
        { "berkas Excel 95 atau lebih lama (.xls)", [0x09, 0x08, 0x10, 0x00, 0x00, 0x06] },
        { "berkas Apple Numbers (.numbers)", XlsxBuilder.Zip(CompressionLevel.Fastest, ("Index/Document.iwa", "x"), ("Metadata/Properties.plist", "x")) },
        { "berkas OpenDocument (.ods)", "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>"u8.ToArray() },
        { "dokumen Word", Ole("WordDocument") },
        { "presentasi PowerPoint", Ole("PowerPoint Document") },
        { "berkas Office lama yang bukan Excel", Ole("VisioDocument") },
        // Its header damaged, so that the directory cannot be reached.
        { "dokumen Word", [.. Ole("WordDocument")[..30], 0xFF, .. Ole("WordDocument")[31..]] },
        { "berkas OpenDocument (.ods)", XlsxBuilder.Zip(CompressionLevel.NoCompression, ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")) },
        { "dokumen OpenDocument yang bukan lembar kerja", XlsxBuilder.Zip(CompressionLevel.NoCompression, ("mimetype", "application/vnd.oasis.opendocument.text")) },
        { "berkas Excel biner (.xlsb)", (new XlsxBuilder() with { MainType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }).Build() },
        { "dokumen Word", (new XlsxBuilder() with { MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" }).Build() },
        { "presentasi PowerPoint", (new XlsxBuilder() with { MainType = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml" }).Build() },
        { "berkas biner yang bukan lembar kerja", [1, 2, 3, 0, 5, 6] },
        { "berkas biner yang bukan lembar kerja", [.. "abc"u8, 1, 2, 3, 4, 5, 6, 7] },
    };

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void Open_ForeignType_NamedInTheDetail(string detail, byte[] bytes)
    {
        var refusal = Opened.Refusal(bytes);

        Assert.Equal((UnreadableReason.WrongType, detail), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Open_EncryptedWorkbook_Encrypted()
    {
        var refusal = Opened.Refusal(Ole("EncryptionInfo", "EncryptedPackage"));

        Assert.Equal((UnreadableReason.Encrypted, "berkas Excel yang dikunci dengan kata sandi"), (refusal.Reason, refusal.Detail));
    }

    [Theory]
    [InlineData("", "berkas 0 byte")]
    [InlineData(" \r\n\t\n ", "berkas yang hanya berisi spasi atau baris kosong")]
    [InlineData("\uFEFF", "berkas yang hanya berisi spasi atau baris kosong")]
    public void Open_NothingInTheFile_Empty(string text, string detail)
    {
        var refusal = Opened.Refusal(text);

        Assert.Equal((UnreadableReason.Empty, detail), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Open_ValueBehindMuchWhiteSpace_NotEmpty() =>
        Assert.Equal(["70001: T:a|T:b"], Opened.Rows(new string('\n', 70_000) + "a,b"));

    [Theory]
    // A header may begin with a sign of comparison; an extension says nothing.
    [InlineData("<1.000.000;Nama\n1;Siti\n", "1: T:<1.000.000|T:Nama")]
    [InlineData("ID;PROVINSI\n1;Kalteng\n", "1: T:ID|T:PROVINSI")]
    public void Open_TextThatOnlyLooksForeign_IsRead(string text, string firstRow) => Assert.Equal(firstRow, Opened.Rows(text)[0]);

    [Fact]
    public void Open_WorkbookWithMacrosOrTemplate_IsRead()
    {
        string[] types =
        [
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        ];

        Assert.All(types, type => Assert.Equal(["1: N:1"], Opened.Rows((XlsxBuilder.OfRows("<row><c><v>1</v></c></row>") with { MainType = type }).Build())));
    }

    private static byte[] Ole(params string[] streams) => XlsBuilder.Compound([.. streams.Select(name => (name, (byte[]?)[1, 2, 3]))]);
}
