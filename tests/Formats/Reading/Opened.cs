using System.Text;
using Pipeline.Formats.Reading;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>Opens bytes and writes what was read as one line a row: <c>3: T:Siti|N:12|D:1990-02-03|_</c>.</summary>
internal static class Opened
{
    public static IWorkbook Bytes(byte[] bytes, string fileName = "data.csv", ReadingLimits? limits = null) =>
        new WorkbookOpener(limits ?? ReadingLimits.Default).Open(new MemoryStream(bytes, writable: false), fileName);

    public static string[] Rows(byte[] bytes, ReadingLimits? limits = null)
    {
        using var workbook = Bytes(bytes, limits: limits);
        return Rows(workbook, 0);
    }

    public static string[] Rows(string text, ReadingLimits? limits = null) => Rows(Encoding.UTF8.GetBytes(text), limits);

    public static string[] Rows(IWorkbook workbook, int sheet) => [.. workbook.ReadRows(workbook.Sheets[sheet]).Select(Line)];

    /// <summary>The refusal that opening and reading everything ends in.</summary>
    public static UnreadableWorkbookException Refusal(byte[] bytes, ReadingLimits? limits = null) =>
        Assert.Throws<UnreadableWorkbookException>(() =>
        {
            using var workbook = Bytes(bytes, limits: limits);
            foreach (var sheet in workbook.Sheets)
            {
                _ = workbook.ReadRows(sheet).Count();
            }
        });

    public static UnreadableWorkbookException Refusal(string text, ReadingLimits? limits = null) => Refusal(Encoding.UTF8.GetBytes(text), limits);

    public static string Line(SheetRow row) => $"{row.Number}: {string.Join('|', row.Cells.Select(Show))}";

    private static string Show(Cell cell) => cell.Kind == CellKind.Blank ? "_" : $"{cell.Kind.ToString()[0]}:{cell.Text}{(cell.IsPercent ? "%" : "")}";
}
