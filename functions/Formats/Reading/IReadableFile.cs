using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>A file of one format; may throw whatever its libraries throw, for <see cref="GuardedWorkbook"/> stands before it.</summary>
internal interface IReadableFile : IDisposable
{
    IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>What to call damage that a library found.</summary>
    string BrokenDetail { get; }

    /// <summary>Whether it carries macros.</summary>
    bool HasMacros { get; }

    IRowReader OpenRows(int sheetIndex);

    /// <summary>Merged cells and hidden columns.</summary>
    SheetLayout LayoutOf(int sheetIndex);
}

/// <summary>A sheet read once from the top.</summary>
internal interface IRowReader : IDisposable
{
    /// <summary>The row being read or read last: from there on nothing can be read if reading fails.</summary>
    int RowNumber { get; }

    /// <summary>The next row with a value; null behind the last one.</summary>
    SheetRow? Read();
}
