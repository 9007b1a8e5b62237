using Pipeline.Formats.Reading.Ole;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>A workbook of Excel 97 to 2003 (BIFF8, [MS-XLS]), read forward only.</summary>
internal sealed class XlsFile : IReadableFile
{
    /// <summary>The columns of a BIFF8 sheet; the last is IV.</summary>
    public const int Columns = 256;

    /// <summary>The rows of a BIFF8 sheet.</summary>
    public const int Rows = 65_536;

    private readonly CompoundFile container;
    private readonly CompoundEntry workbook;
    private readonly BoundSheet[] sheets;
    private readonly long[] offsets;
    private readonly SheetScan?[] scans;
    private readonly XlsContext context;

    private XlsFile(CompoundFile container, CompoundEntry workbook, WorkbookGlobals globals, ReadingLimits limits)
    {
        this.container = container;
        this.workbook = workbook;
        sheets = [.. globals.Sheets.Where(sheet => sheet.Holds == BoundSheet.Content.Cells)];
        scans = new SheetScan?[sheets.Length];
        offsets = [.. globals.Sheets.Select(sheet => sheet.Offset).Order()];
        context = new XlsContext(globals.SharedTexts, globals.StyleFormats, globals.Date1904, limits);
        HasMacros = container.Top.Any(entry => entry.Name == "_VBA_PROJECT_CUR")
            || globals.Sheets.Exists(sheet => sheet.Holds is BoundSheet.Content.Macros or BoundSheet.Content.Module);
        Sheets = [.. sheets.Select((sheet, index) => new WorkbookSheet(index, sheet.Name, sheet.Hidden))];
    }

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    public bool HasMacros { get; }

    public string BrokenDetail => UnreadableDetail.BrokenXls;

    public static XlsFile Open(CompoundFile container, CompoundEntry workbook, ReadingLimits limits)
    {
        if (workbook.Length > limits.XlsBytes)
        {
            throw Unreadable.TooLarge(UnreadableDetail.FileTooLarge(limits.XlsBytes));
        }

        using var records = new BiffReader(container.OpenStream(workbook));
        var globals = WorkbookGlobals.Read(records, limits);
        if (globals.Sheets.DistinctBy(sheet => sheet.Offset).Count() != globals.Sheets.Count)
        {
            // Two sheets at one place: damage, or a thousand of them that would have it read a thousand times.
            throw Unreadable.Damaged(UnreadableDetail.SheetMissing);
        }

        return globals.Sheets.Exists(sheet => sheet.Holds == BoundSheet.Content.Cells)
            ? new XlsFile(container, workbook, globals, limits)
            : throw Unreadable.Damaged(UnreadableDetail.NoSheets);
    }

    public IRowReader OpenRows(int sheetIndex)
    {
        var scan = Scan(sheetIndex);
        var cells = new SheetCells(OpenRecords(sheetIndex), context);
        return scan.RowsInOrder
            ? new XlsRowReader(cells, scan.HiddenRows)
            : new UnorderedRowReader(cells, scan.HiddenRows, context.Limits);
    }

    public SheetLayout LayoutOf(int sheetIndex) => Scan(sheetIndex).Layout;

    public void Dispose()
    {
        // The upload is the workbook's to dispose of; nothing else is held open.
    }

    private SheetScan Scan(int sheetIndex)
    {
        if (scans[sheetIndex] is { } known)
        {
            return known;
        }

        using var records = OpenRecords(sheetIndex);
        return scans[sheetIndex] = SheetScan.Of(records, context.Limits);
    }

    private SheetRecords OpenRecords(int sheetIndex)
    {
        var offset = sheets[sheetIndex].Offset;
        var next = Array.Find(offsets, other => other > offset);
        var records = new BiffReader(container.OpenStream(workbook));
        try
        {
            return new SheetRecords(records, offset, next > 0 ? next : long.MaxValue);
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }
}

/// <summary>What a cell needs from the rest of its workbook.</summary>
internal sealed record XlsContext(string[] SharedTexts, StyleFormats StyleFormats, bool Date1904, ReadingLimits Limits);
