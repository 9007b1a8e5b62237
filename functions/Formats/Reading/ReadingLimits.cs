namespace Pipeline.Formats.Reading;

/// <summary>How much of a file is read before it is refused as too large; every upload is hostile until read.</summary>
public sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    /// <summary>Bytes of the file itself.</summary>
    public long FileBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of the workbook in an .xls. A sheet of 65,536 rows and 60 columns has some 60 MB.</summary>
    public long XlsBytes { get; init; } = 160L << 20;

    /// <summary>Bytes that all parts of a zip declare together, expanded. A part never yields more than it declares.</summary>
    public long ExpandedBytes { get; init; } = 1L << 30;

    /// <summary>How many times larger than its packed form a part may be, once it is beyond <see cref="RatioFreeBytes"/>.</summary>
    public int ExpansionRatio { get; init; } = 200;

    /// <summary>Expanded bytes up to which a part may be packed as tightly as it likes.</summary>
    public long RatioFreeBytes { get; init; } = 50L << 20;

    /// <summary>Files in a zip; a workbook with a picture on every sheet has some hundreds.</summary>
    public int ZipEntries { get; init; } = 10_000;

    /// <summary>Bytes of the zip's directory, which is read into memory before its entries can be counted.</summary>
    public long ZipDirectoryBytes { get; init; } = 4L << 20;

    /// <summary>Expanded bytes of a part that describes the workbook (workbook, styles, relationships).</summary>
    public long DescriptionBytes { get; init; } = 64L << 20;

    /// <summary>Characters of all shared strings together, sixteen more for each; they stay in memory while the workbook is open.</summary>
    public long SharedStringCharacters { get; init; } = 160L << 20;

    /// <summary>Sheets in a workbook.</summary>
    public int Sheets { get; init; } = 1_024;

    /// <summary>The highest column number (Excel's own limit, XFD), in a CSV too.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>The highest row number of a sheet (Excel's own limit). A CSV may be longer: a province's extract is.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>The highest record number of a CSV: held rows are kept under seven digits of it.</summary>
    public int CsvRecords { get; init; } = 9_999_999;

    /// <summary>Characters of one cell. Excel stops at 32,767; other writers do not.</summary>
    public int CellCharacters { get; init; } = 1 << 20;

    /// <summary>Characters of one CSV record.</summary>
    public int RecordCharacters { get; init; } = 4 << 20;

    /// <summary>Cells handed out for one sheet, gaps to the left of a stray far cell included.</summary>
    public long CellSlots { get; init; } = 200_000_000;

    /// <summary>Merged ranges of a sheet, which stay in memory. A family with merged KK and address has some five.</summary>
    public int MergedRanges { get; init; } = 1_000_000;

    /// <summary>Cells of an .xls sheet whose rows do not stand in order, and are held in memory to be sorted.</summary>
    public long UnorderedCells { get; init; } = 4_000_000;

    /// <summary>Bytes between two <c>&lt;</c> of an XML part: bounds every name, attribute and text that the XML reader holds at once.</summary>
    public int MarkupBytes { get; init; } = 16 << 20;

    /// <summary>Nested XML elements; a worksheet has some ten.</summary>
    public int XmlDepth { get; init; } = 64;
}
