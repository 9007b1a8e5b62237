namespace Pipeline.Intake;

/// <summary>An opened upload: sheets whose rows can be read more than once.</summary>
public interface IWorkbook : IDisposable
{
    /// <summary>The sheets in the order of their tabs; a CSV has one, named after its file.</summary>
    IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>The stored rows from the top, streaming; rows without a stored cell may be missing.</summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on.</exception>
    IEnumerable<SheetRow> ReadRows(WorkbookSheet sheet);

    /// <summary>Merged cells and hidden columns. Costs a pass over the sheet, unless its rows were read to the end before.</summary>
    /// <exception cref="UnreadableWorkbookException">The sheet is damaged.</exception>
    SheetLayout LayoutOf(WorkbookSheet sheet);

    /// <summary>Whether it carries macros, which are never run.</summary>
    bool HasMacros { get; }
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Index">0-based position among the tabs.</param>
/// <param name="Name">The name on the tab.</param>
/// <param name="Hidden">Whether a person opening the file does not see it.</param>
public sealed record WorkbookSheet(int Index, string Name, bool Hidden);

/// <summary>Opens the bytes of an upload as a workbook, by content and not by name.</summary>
public interface IWorkbookOpener
{
    /// <summary>Opens a seekable stream, which the workbook then owns.</summary>
    /// <param name="content">The whole file; seekable.</param>
    /// <param name="fileName">The file's name, for the name of a CSV's sheet and for messages.</param>
    /// <exception cref="UnreadableWorkbookException">No table can be read: wrong type, corrupt, encrypted, empty.</exception>
    IWorkbook Open(Stream content, string fileName);
}

/// <summary>Why a file cannot be read as a workbook.</summary>
public enum UnreadableReason
{
    /// <summary>A type we do not read (PDF, Word, .ods, HTML saved as .xls, ...).</summary>
    WrongType,

    /// <summary>The right type, but corrupt or truncated.</summary>
    Damaged,

    /// <summary>Protected by a password.</summary>
    Encrypted,

    /// <summary>No byte, or no cell.</summary>
    Empty,

    /// <summary>Beyond the limits for size, rows, columns or expansion.</summary>
    TooLarge,
}

/// <summary>
/// Carries bad input out of the depth of a reader to the one place that turns it into a finding;
/// the one exception in the house that is no bug and no outage.
/// </summary>
/// <param name="reason">What is wrong.</param>
/// <param name="detail">What was found, in Bahasa Indonesia, without any cell value: «berkas PDF».</param>
/// <param name="sheet">The sheet that was being read, if any.</param>
/// <param name="rowNumber">The row from which on it cannot be read, if known.</param>
public sealed class UnreadableWorkbookException(UnreadableReason reason, string detail, string? sheet = null, int? rowNumber = null, Exception? innerException = null)
    : Exception(detail, innerException)
{
    /// <summary>A kind of file that is not read.</summary>
    public UnreadableWorkbookException(ForeignFile foreign)
        : this(UnreadableReason.WrongType, Findings.NameOf(foreign)) => Foreign = foreign;

    /// <summary>What the file is, if it is of a kind that is not read.</summary>
    public ForeignFile? Foreign { get; }

    public UnreadableReason Reason { get; } = reason;

    public string Detail { get; } = detail;

    public string? Sheet { get; } = sheet;

    public int? RowNumber { get; } = rowNumber;
}
