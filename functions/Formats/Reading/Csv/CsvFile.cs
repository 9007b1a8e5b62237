using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Csv;

/// <summary>A text file of separated values: one sheet, named after the file.</summary>
internal sealed class CsvFile : IReadableFile
{
    private readonly UploadBytes upload;
    private readonly CsvDialect dialect;
    private readonly ReadingLimits limits;

    private CsvFile(UploadBytes upload, CsvDialect dialect, string fileName, ReadingLimits limits)
    {
        this.upload = upload;
        this.dialect = dialect;
        this.limits = limits;
        Sheets = [new WorkbookSheet(0, Path.GetFileNameWithoutExtension(fileName), Hidden: false)];
    }

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    public string BrokenDetail => UnreadableDetail.BrokenText;

    public static CsvFile Open(UploadBytes upload, ReadOnlySpan<byte> prefix, string fileName, ReadingLimits limits)
    {
        var encoding = TextEncoding.Of(upload, prefix);
        var text = encoding.Decode(prefix);
        if (text.AsSpan().IsWhiteSpace() && IsWhiteSpace(upload, encoding))
        {
            throw Unreadable.Empty(UnreadableDetail.OnlyWhiteSpace);
        }

        if (ForeignText.Describe(text) is { } foreign)
        {
            throw Unreadable.WrongType(foreign);
        }

        return new CsvFile(upload, new CsvDialect(encoding, Delimiter.Of(text)), fileName, limits);
    }

    public bool HasMacros => false;

    public SheetLayout LayoutOf(int sheetIndex) => SheetLayout.Plain;

    public IRowReader OpenRows(int sheetIndex) => new CsvRowReader(dialect.Encoding.OpenText(upload), dialect.Delimiter, limits);

    public void Dispose()
    {
        // The upload is the workbook's to dispose of; nothing else is held open.
    }

    private static bool IsWhiteSpace(UploadBytes upload, TextEncoding encoding)
    {
        using var reader = encoding.OpenText(upload);
        Span<char> chunk = new char[8 << 10];
        int read;
        while ((read = reader.Read(chunk)) > 0)
        {
            if (!chunk[..read].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>How a file of separated values is written.</summary>
internal sealed record CsvDialect(TextEncoding Encoding, Delimiter Delimiter);
