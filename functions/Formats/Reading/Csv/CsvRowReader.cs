using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Csv;

/// <summary>Reads the rows of a text file: its records, but for those without a value, and for what only declares the delimiter.</summary>
internal sealed class CsvRowReader(TextReader source, Delimiter delimiter, ReadingLimits limits) : IRowReader
{
    private readonly PlainRecords plain = new(source, delimiter.Character, limits);
    private ParsedRecords? parsed;

    public int RowNumber { get; private set; }

    public SheetRow? Read()
    {
        while (Next() is { } cells)
        {
            var isDeclaration = delimiter.Declared && RowNumber == 1;
            if (cells.Length > 0 && !isDeclaration)
            {
                return RowNumber <= limits.CsvRecords
                    ? new SheetRow(RowNumber, cells)
                    : throw Unreadable.TooLarge(UnreadableDetail.TooManyRows(limits.CsvRecords));
            }
        }

        return null;
    }

    public void Dispose()
    {
        parsed?.Dispose();
        source.Dispose();
    }

    private Cell[]? Next()
    {
        RowNumber++;
        var cells = parsed is null ? plain.Read() : null;
        if (cells is null)
        {
            parsed ??= new ParsedRecords(plain.Rest(), delimiter.Character, limits);
            cells = parsed.Read();
        }

        return cells is null || cells.Length <= limits.Columns ? cells : throw Unreadable.TooLarge(UnreadableDetail.TooManyColumns(limits.Columns));
    }
}
