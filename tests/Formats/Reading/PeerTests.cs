using System.Globalization;
using System.Text;
using ExcelDataReader;
using Pipeline.Intake;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>What ExcelDataReader, written by others, reads in the same files.</summary>
public class PeerTests
{
    public static TheoryData<string, string> Workbooks => new()
    {
        { "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>6202011503850001</v></c><c r=\"B2\" s=\"1\"><v>32907</v></c></row>", "" },
        { "<row><c t=\"inlineStr\"><is><t>Siti</t></is></c><c t=\"str\"><f>A1</f><v>Budi</v></c><c t=\"b\"><v>1</v></c></row>", "" },
        { "<row r=\"3\"><c r=\"B3\" s=\"2\"><v>45000</v></c><c r=\"D3\"><v>1.5</v></c></row>", "" },
        { "<row><c s=\"1\"><v>31445</v></c></row>", "<workbookPr date1904=\"1\"/>" },
    };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Rows_SameFile_SameValues(string rows, string properties)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = (XlsxBuilder.OfRows(rows) with
        {
            WorkbookProperties = properties,
            SharedStrings = "<si><t>NIK</t></si><si><r><t>Na</t></r><r><t>ma</t></r></si>",
            Styles = XlsxBuilder.StylesOf([0, 14, 164], "<numFmt numFmtId=\"164\" formatCode=\"dd\\-mmm\\-yyyy\"/>"),
        }).Build();

        Assert.Equal(Peer(bytes), Ours(bytes));
    }

    public static TheoryData<string> Samples => [.. SourceTree.Files("sample-inputs", ".xlsx")];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Rows_EverySample_SameValuesOrRefusedByBoth(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = File.ReadAllBytes(SourceTree.PathOf(path));
        var ours = Record.Exception(() => _ = Ours(bytes));
        if (ours is UnreadableWorkbookException)
        {
            Assert.NotNull(Record.Exception(() => _ = Peer(bytes)));
            return;
        }

        Assert.Equal(Peer(bytes), Ours(bytes));
    }

    [Fact]
    public void Rows_SameXls_SameValues()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = (XlsBuilder.OfCells(
            XlsBuilder.Label(0, 0, "NIK"),
            XlsBuilder.SharedLabel(0, 2, 1),
            XlsBuilder.Number(3, 0, 6202011503850001),
            XlsBuilder.Number(3, 1, 32907, style: 1),
            XlsBuilder.Record(0x0205, [.. XlsBuilder.At(3, 2), 1, 0]),
            XlsBuilder.Number(9, 3, 1.25)) with
        {
            Globals = [.. XlsBuilder.Styles(0, 14), XlsBuilder.Shared("Siti", "東😀")],
        }).Build();

        Assert.Equal(Peer(bytes), Ours(bytes));
    }

    private static List<string> Ours(byte[] bytes)
    {
        using var workbook = Opened.Bytes(bytes);
        return
        [
            .. from sheet in workbook.Sheets
               from row in workbook.ReadRows(sheet)
               from cell in row.Cells.Index()
               where !cell.Item.IsBlank
               select $"{sheet.Name} {row.Number},{cell.Index}={Plain(cell.Item)}",
        ];
    }

    private static List<string> Peer(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var cells = new List<string>();
        do
        {
            for (var row = 1; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value)
                    {
                        cells.Add($"{reader.Name} {row},{column}={Plain(value)}");
                    }
                }
            }
        }
        while (reader.NextResult());

        return cells;
    }

    private static string Plain(Cell cell) => cell.Kind == CellKind.Number
        ? double.Parse(cell.Text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        : cell.Text;

    private static string Plain(object value) => value switch
    {
        DateTime date => DateOnly.FromDateTime(date).ToString("O", CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
