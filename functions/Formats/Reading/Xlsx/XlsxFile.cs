using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>A workbook of Office Open XML (ECMA-376, transitional or strict), read forward only.</summary>
internal sealed class XlsxFile : IReadableFile
{
    private readonly ZipPackage package;
    private readonly SheetPart[] sheets;
    private readonly CellContext context;
    private readonly SheetLayout?[] layouts;

    private XlsxFile(ZipPackage package, SheetPart[] sheets, CellContext context, bool hasMacros)
    {
        this.package = package;
        this.sheets = sheets;
        this.context = context;
        HasMacros = hasMacros;
        layouts = new SheetLayout?[sheets.Length];
        Sheets = Array.ConvertAll(sheets, sheet => sheet.Sheet);
    }

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    public bool HasMacros { get; }

    public string BrokenDetail => UnreadableDetail.BrokenPart;

    public static XlsxFile Open(UploadBytes upload, ReadingLimits limits)
    {
        var opened = ZipPackage.Open(upload, limits);
        try
        {
            return Read(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public IRowReader OpenRows(int sheetIndex) =>
        new SheetRowReader(package.OpenMarkup(sheets[sheetIndex].PartName), context, layout => layouts[sheetIndex] ??= layout);

    public SheetLayout LayoutOf(int sheetIndex) => layouts[sheetIndex] ??= ReadLayout(sheetIndex);

    public void Dispose() => package.Dispose();

    private SheetLayout ReadLayout(int sheetIndex)
    {
        using var xml = package.OpenMarkup(sheets[sheetIndex].PartName);
        return LayoutReader.ReadAll(xml, context.Limits);
    }

    private static XlsxFile Read(ZipPackage opened)
    {
        var main = Relationship.OfPackage(opened).FirstOrDefault(one => one.IsOf("officeDocument"))?.Target;
        if (main is null || !opened.Has(main) || !PackageKind.IsWorkbook(opened, main))
        {
            throw PackageKind.Describe(opened);
        }

        var relationships = Relationship.OfPart(opened, main);
        var workbook = WorkbookPart.Read(opened, main, relationships);
        var styles = relationships.FirstOrDefault(one => one.IsOf("styles"));
        var strings = relationships.FirstOrDefault(one => one.IsOf("sharedStrings"));
        return new XlsxFile(opened, workbook.Sheets, new CellContext(
            strings is null ? [] : SharedStrings.Read(opened, strings.Target),
            styles is null ? StyleFormats.None : StylesPart.Read(opened, styles.Target),
            workbook.Date1904,
            opened.Limits), relationships.Exists(one => one.IsOf("vbaProject") || one.IsOf("xlMacrosheet")));
    }
}

/// <summary>What a cell needs from the rest of its workbook.</summary>
internal sealed record CellContext(string[] SharedStrings, StyleFormats StyleFormats, bool Date1904, ReadingLimits Limits);
