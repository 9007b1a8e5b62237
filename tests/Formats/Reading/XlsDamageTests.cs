using Pipeline.Formats.Reading;
using Pipeline.Intake;
using static Pipeline.Formats.Tests.Reading.XlsBuilder;

namespace Pipeline.Formats.Tests.Reading;

public class XlsDamageTests
{
    public static TheoryData<string, byte[][]> Contradictions => new()
    {
        { "rujukan ke teks bersama yang tidak ada", [SharedLabel(0, 0, 2)] },
        { "alamat sel atau nomor baris yang tidak dapat dibaca", [Number(0, 256, 1)] },
        { "satu sel yang tertulis dua kali", [Number(0, 0, 1), Number(0, 0, 2)] },
        { "teks yang terputus di tengah", [Record(0x0204, [.. At(0, 0), .. U16(900), 0, .. "abc"u8])] },
        { "isi berkas .xls tidak utuh", [Record(0x0203, 0, 0)] },
        { "isi berkas .xls tidak utuh", [Record(0x0205, At(0, 0))] },
        // A record that says it is longer than what is left.
        { "isi berkas .xls berhenti di tengah", [[0x03, 0x02, 0xFF, 0xFF]] },
    };

    public static TheoryData<ReadingLimits, string> TightLimits => new()
    {
        { new ReadingLimits { XlsBytes = 100 }, "berkas lebih dari 0 MB" },
        { new ReadingLimits { Sheets = 0 }, "lebih dari 0 lembar" },
        { new ReadingLimits { SharedStringCharacters = 30 }, "teks bersama lebih dari 30 karakter" },
        { new ReadingLimits { CellCharacters = 3 }, "satu sel dengan lebih dari 3 karakter" },
        { new ReadingLimits { MergedRanges = 0 }, "lebih dari 0 sel gabungan" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Rows_Contradictions_Damaged(string detail, byte[][] records)
    {
        var refusal = Opened.Refusal(OfCells(records).Build());

        Assert.Equal((UnreadableReason.Damaged, detail, "Data"), (refusal.Reason, refusal.Detail, refusal.Sheet));
    }

    [Theory]
    [MemberData(nameof(TightLimits))]
    public void Read_BeyondALimit_TooLarge(ReadingLimits limits, string detail)
    {
        var bytes = (OfCells(SharedLabel(0, 0, 0), Record(0x00E5, [.. U16(1), .. new byte[8]])) with { Globals = [Shared("Siti", "Budi")] }).Build();
        Assert.Single(Opened.Rows(bytes));

        var refusal = Opened.Refusal(bytes, limits);

        Assert.Equal((UnreadableReason.TooLarge, detail), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Open_Password_Encrypted()
    {
        var refusal = Opened.Refusal((OfCells(Number(0, 0, 1)) with { Globals = [Record(0x002F, 1, 0)] }).Build());

        Assert.Equal(UnreadableReason.Encrypted, refusal.Reason);
    }

    [Fact]
    public void Open_Excel95_NamedAsSuch()
    {
        var refusal = Opened.Refusal((OfCells(Number(0, 0, 1)) with { Version = 0x0500 }).Build());

        Assert.Equal((UnreadableReason.WrongType, "berkas Excel 95 atau lebih lama (.xls)"), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Open_OnlyCharts_NoSheets() =>
        Assert.Equal("buku kerja tanpa lembar", Opened.Refusal(new XlsBuilder { Sheets = [("Grafik", 0, 2, [])] }.Build()).Detail);

    /// <summary>Many sheets that claim the same bytes: read once each, a small file would keep us for hours.</summary>
    [Fact]
    public void Rows_SheetsThatOverlap_Damaged()
    {
        // The second sheet begins inside a record of the first.
        byte[] inner = [.. Record(0x0809, [.. U16(0x0600), .. U16(0x10), .. new byte[12]])];
        var xls = new XlsBuilder { Sheets = [("Satu", 0, 0, [Record(0x0123, inner), Number(0, 0, 1)]), ("Dua", 0, 0, [Number(0, 0, 2)])] };
        var stream = xls.Stream();
        var list = 20 + Record(0x0085, [.. U32(0), 0, 0, 4, 1, .. new byte[8]]).Length;
        var first = BitConverter.ToUInt32(stream, 24);
        U32(first + 20 + 4).CopyTo(stream, list + 4);

        var refusal = Opened.Refusal(Compound(("Workbook", stream)));

        Assert.Equal((UnreadableReason.Damaged, "lembar yang isinya hilang dari berkas .xls", "Satu"), (refusal.Reason, refusal.Detail, refusal.Sheet));
    }

    [Fact]
    public void Open_TwoSheetsAtOnePlace_Damaged()
    {
        var xls = new XlsBuilder { Sheets = [("Satu", 0, 0, [Number(0, 0, 1)]), ("Dua", 0, 0, [Number(0, 0, 2)])] };
        var stream = xls.Stream();
        var entry = Record(0x0085, [.. U32(0), 0, 0, 4, 1, .. new byte[8]]).Length;
        stream.AsSpan(24, 4).CopyTo(stream.AsSpan(24 + entry));

        Assert.Equal("lembar yang isinya hilang dari berkas .xls", Opened.Refusal(Compound(("Workbook", stream))).Detail);
    }

    [Theory]
    // The sector size, the first table sector, the beginning of the directory, a chain that points at itself.
    [InlineData(30, 0xFF)]
    [InlineData(76, 0x70)]
    [InlineData(48, 0x70)]
    [InlineData(512 + 4, 0x01)]
    public void Open_BrokenContainer_Damaged(int at, byte value)
    {
        var bytes = OfCells(Number(0, 0, 1)).Build();
        bytes[at] = value;

        var refusal = Opened.Refusal(bytes);

        Assert.Equal((UnreadableReason.Damaged, "isi berkas .xls tidak utuh"), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Read_CutOffAnywhere_RefusedOrWhole()
    {
        var bytes = OfCells([.. Enumerable.Range(0, 100).Select(row => Label(row, 0, $"Siti {row}"))]).Build();
        var whole = Opened.Rows(bytes);
        Assert.Equal(100, whole.Length);

        // What is shorter than the signature is no .xls; the last sector is padded, and the padding no loss.
        for (var length = 8; length < bytes.Length; length += 7)
        {
            Assert.True(ReadOrRefused(bytes[..length]) is not { } rows || rows.SequenceEqual(whole), $"{length} bytes");
        }

        Assert.Null(ReadOrRefused(bytes[..^600]));
    }

    private static string[]? ReadOrRefused(byte[] bytes)
    {
        try
        {
            return Opened.Rows(bytes);
        }
        catch (UnreadableWorkbookException)
        {
            return null;
        }
    }
}
