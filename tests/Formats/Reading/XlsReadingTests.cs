using Pipeline.Formats.Reading;
using Pipeline.Intake;
using static Pipeline.Formats.Tests.Reading.XlsBuilder;

namespace Pipeline.Formats.Tests.Reading;

public class XlsReadingTests
{
    public static TheoryData<string, byte[][]> Cells => new()
    {
        // All sixteen digits, also above 2^53; the shortest text that gives the number back; no rounding to fifteen digits.
        { "N:6202011503850001", [Number(0, 0, 6202011503850001)] },
        { "N:9101010101010102", [Number(0, 0, 9101010101010102)] },
        { "N:0.1", [Number(0, 0, 0.1)] },
        { "N:-2.5", [Number(0, 0, -2.5)] },
        { "N:0", [Number(0, 0, -0.0)] },
        { "N:1E+300", [Number(0, 0, 1e300)] },
        { "E:#NUM!", [Number(0, 0, double.NaN)] },
        // RK: an integer, hundredths of one, the upper half of a double, hundredths of one.
        { "N:6202|N:62.02|N:1|N:0.01|N:-1", [Record(0x00BD, [.. U16(0), .. U16(0), .. Rk(0, (6202 << 2) | 2), .. Rk(0, (6202 << 2) | 3), .. Rk(0, 0x3FF00000), .. Rk(0, 0x3FF00001), .. Rk(0, unchecked((-1 << 2) | 2)), .. U16(4)])] },
        { "_|N:7", [Record(0x027E, [.. U16(0), .. U16(1), .. Rk(0, (7 << 2) | 2)])] },
        // A last column that lies: the length counts, and nothing goes round for ever.
        { "N:1", [Record(0x00BD, [.. U16(0), .. U16(0), .. Rk(0, 0x3FF00000), .. U16(65535)])] },
        // Dates: style 1 has the built-in format 14, style 2 a format of the file's own.
        { "D:1990-02-03|D:1990-02-03|N:32907", [Number(0, 0, 32907, 1), Number(0, 1, 32907.75, 2), Number(0, 2, 32907, 3)] },
        { "N:6202011503850001", [Number(0, 0, 6202011503850001, 1)] },
        // Percentages: style 4 has the built-in format 10, also as an RK and as what a formula came to.
        { "N:0.0552%|N:0.05%|N:0.0552", [Number(0, 0, 0.0552, 4), Record(0x00BD, [.. U16(0), .. U16(1), .. Rk(4, (5 << 2) | 3), .. U16(1)]), Number(0, 2, 0.0552)] },
        { "T:Siti|T:東😀", [SharedLabel(0, 0, 0), SharedLabel(0, 1, 1)] },
        { "T:Budi", [Label(0, 0, "Budi")] },
        { "T:Ana", [Record(0x00D6, [.. At(0, 0), .. U16(3), 0, .. "Ana"u8, .. U16(1), .. new byte[4]])] },
        { "B:1|B:0", [Record(0x0205, [.. At(0, 0), 1, 0]), Record(0x0205, [.. At(0, 1), 0, 0])] },
        { "E:#REF!|E:#DIV/0!|E:#N/A", [Record(0x0205, [.. At(0, 0), 0x17, 1]), Record(0x0205, [.. At(0, 1), 0x07, 1]), Record(0x0205, [.. At(0, 2), 0x2A, 1])] },
        // Formulas: a number, a text in the record behind, one behind a shared formula, a boolean, an error, an empty text.
        { "N:2.5", [Formula(0, BitConverter.GetBytes(2.5))] },
        { "T:hasil|T:dua", [Formula(0, Special(0)), Record(0x0207, Text("hasil")), Formula(1, Special(0)), Record(0x04BC, 1, 2, 3), Record(0x0207, Text("dua"))] },
        { "B:1|E:#VALUE!|_|N:3", [Formula(0, Special(1, 1)), Formula(1, Special(2, 0x0F)), Formula(2, Special(3)), Number(0, 3, 3)] },
        { "_|N:3", [Formula(0, Special(0)), Number(0, 1, 3)] },
        // A chart drawn on the sheet is a substream within it.
        { "N:1|N:2", [Number(0, 0, 1), Record(0x0809, [.. U16(0x0600), .. U16(0x20), .. new byte[12]]), Number(0, 0, 9), Record(0x000A), Number(0, 1, 2)] },
        // A text that runs on in a second record, which says anew that it has one byte a character.
        { "T:Sitigaz", [Record(0x0204, [.. At(0, 0), .. U16(7), 1, .. System.Text.Encoding.Unicode.GetBytes("Siti")]), Record(0x003C, [0, .. "gaz"u8])] },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell_StoredRecord_KindAndRawText(string expected, byte[][] records) =>
        Assert.Equal([$"1: {expected}"], Opened.Rows(WithStyles(records).Build()));

    [Fact]
    public void Date_1904System_CountsFromThere()
    {
        var xls = WithStyles(Number(0, 0, 31445, 1)) with { Globals = [.. Styles(0, 14), Record(0x0022, 1, 0)] };

        Assert.Equal(["1: D:1990-02-03"], Opened.Rows(xls.Build()));
    }

    [Fact]
    public void SharedTexts_RichExtendedAndContinued_ReadWhole()
    {
        // Two formats and six bytes of phonetics behind the first; the second is cut between two records, its bytes becoming narrow.
        byte[] first = [.. U16(4), 0x0C, .. U16(2), .. U32(6), .. "Siti"u8, .. new byte[8 + 6]];
        byte[] second = [.. U16(6), 1, .. System.Text.Encoding.Unicode.GetBytes("東A")];
        var xls = OfCells(SharedLabel(0, 0, 0), SharedLabel(0, 1, 1), SharedLabel(0, 2, 2)) with
        {
            Globals = [Record(0x00FC, [.. U32(3), .. U32(3), .. first, .. second]), Record(0x003C, [0, .. "BCDE"u8, .. U16(0), 0])],
        };

        Assert.Equal(["1: T:Siti|T:東ABCDE"], Opened.Rows(xls.Build()));
    }

    [Fact]
    public void Sheets_SeveralTabs_ChartsAndMacrosLeftOut()
    {
        var xls = new XlsBuilder
        {
            Sheets = [("Grafik", 0, 2, []), ("Kedua & lain", 0, 0, [Number(0, 0, 2)]), ("Makro", 1, 1, []), ("../Rahasia", 2, 0, [Number(4, 1, 3)])],
        };
        using var workbook = Opened.Bytes(xls.Build(), "data.xlsx");

        Assert.Equal([new WorkbookSheet(0, "Kedua & lain", Hidden: false), new WorkbookSheet(1, "../Rahasia", Hidden: true)], workbook.Sheets);
        Assert.True(workbook.HasMacros);
        Assert.Equal(["1: N:2"], Opened.Rows(workbook, 0));
        Assert.Equal(["5: _|N:3"], Opened.Rows(workbook, 1));
    }

    [Fact]
    public void HasMacros_ByTheProjectBeside()
    {
        using var plain = Opened.Bytes(OfCells(Number(0, 0, 1)).Build());
        using var withMacros = Opened.Bytes((OfCells(Number(0, 0, 1)) with { Beside = [("_VBA_PROJECT_CUR", null)] }).Build());

        Assert.Equal((false, true), (plain.HasMacros, withMacros.HasMacros));
        Assert.Equal(["1: N:1"], Opened.Rows(withMacros, 0));
    }

    [Fact]
    public void Layout_MergedAndHidden_AsExcelShowsThem()
    {
        var xls = OfCells(
            Record(0x007D, [.. U16(1), .. U16(2), .. U16(2048), .. U16(0), .. U16(1), .. U16(0)]),
            Record(0x0208, [.. U16(1), .. U16(0), .. U16(1), .. U16(255), .. U32(0), .. U16(0x20), .. U16(0)]),
            Number(0, 0, 1),
            Number(1, 0, 2),
            Record(0x00E5, [.. U16(1), .. U16(0), .. U16(2), .. U16(0), .. U16(1)]));
        using var workbook = Opened.Bytes(xls.Build());

        var layout = workbook.LayoutOf(workbook.Sheets[0]);

        Assert.Equal([new CellRange(1, 3, 0, 1)], layout.Merged);
        Assert.Equal([1, 2], layout.HiddenColumns);
        Assert.Equal([false, true], workbook.ReadRows(workbook.Sheets[0]).Select(row => row.IsHidden));
    }

    [Fact]
    public void Rows_WrittenInAnyOrder_ReadInOrder()
    {
        var xls = OfCells(Number(2, 1, 21), Number(0, 0, 1), Number(2, 0, 20), Number(1, 3, 13));

        Assert.Equal(["1: N:1", "2: _|_|_|N:13", "3: N:20|N:21"], Opened.Rows(xls.Build()));

        var refusal = Opened.Refusal(xls.Build(), new ReadingLimits { UnorderedCells = 3 });
        Assert.Equal((UnreadableReason.TooLarge, "lebih dari 3 sel"), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void Rows_SheetsWithoutTheirEnd_EndWhereTheNextBegins()
    {
        var xls = new XlsBuilder { Sheets = [("Satu", 0, 0, [Number(0, 0, 1)]), ("Dua", 0, 0, [Number(0, 0, 2), Record(0x000A)])], WithEnds = false };
        using var workbook = Opened.Bytes(xls.Build());

        Assert.Equal(["1: N:1"], Opened.Rows(workbook, 0));
        Assert.Equal(["1: N:2"], Opened.Rows(workbook, 1));
    }

    [Fact]
    public void ReadRows_TwoSheetsInTurns_EachItsOwn()
    {
        var xls = new XlsBuilder
        {
            Sheets = [.. Enumerable.Range(0, 2).Select(sheet => ($"L{sheet}", (byte)0, (byte)0, Enumerable.Range(0, 20_000).Select(row => Number(row, 0, (row * 2) + sheet)).ToArray()))],
        };
        using var workbook = Opened.Bytes(xls.Build());

        var pairs = workbook.ReadRows(workbook.Sheets[0]).Zip(workbook.ReadRows(workbook.Sheets[1])).ToList();

        Assert.Equal(20_000, pairs.Count);
        Assert.All(pairs.Index(), pair => Assert.Equal(
            ($"{pair.Index + 1}: N:{pair.Index * 2}", $"{pair.Index + 1}: N:{(pair.Index * 2) + 1}"),
            (Opened.Line(pair.Item.First), Opened.Line(pair.Item.Second))));
    }

    private static XlsBuilder WithStyles(params byte[][] records) => OfCells(records) with
    {
        Globals = [Record(0x041E, [.. U16(170), .. Text("dd-mmm-yyyy")]), .. Styles(0, 14, 170, 4, 10), Shared("Siti", "東😀")],
    };

    private static byte[] Rk(int style, int value) => [.. U16(style), .. U32(unchecked((uint)value))];

    private static byte[] Formula(int column, byte[] value) => Record(0x0006, [.. At(0, column), .. value, .. new byte[8]]);

    private static byte[] Special(byte kind, byte value = 0) => [kind, 0, value, 0, 0, 0, 0xFF, 0xFF];
}
