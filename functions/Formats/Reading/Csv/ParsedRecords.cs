using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Csv;

/// <summary>Reads the records of a text file one after the other, whatever is quoted in them.</summary>
internal sealed class ParsedRecords : IDisposable
{
    private readonly ReadingLimits limits;
    private readonly MarkedText text;
    private readonly CsvParser parser;
    private bool strayQuote;

    public ParsedRecords(TextReader source, char delimiter, ReadingLimits limits)
    {
        this.limits = limits;
        text = new MarkedText(source, limits.RecordCharacters);
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            MaxFieldSize = limits.CellCharacters,
            BufferSize = 16 << 10,
            BadDataFound = found => strayQuote |= QuotedText.RunsIntoAnother(found.Field),
            ExceptionMessagesContainRawData = false,
        });
    }

    /// <summary>The next record, its values up to the last that is not empty; null behind the last.</summary>
    public Cell[]? Read() => ReadRecord() ? Cells() : null;

    public void Dispose() => parser.Dispose();

    private bool ReadRecord()
    {
        var line = parser.RawRow;
        try
        {
            if (!parser.Read())
            {
                return false;
            }
        }
        catch (MaxFieldSizeException) when (parser.RawRow > line + 1)
        {
            // A value of this length over several lines is a quote that nobody closed.
            throw Unreadable.Damaged(UnreadableDetail.UnclosedQuote);
        }
        catch (MaxFieldSizeException)
        {
            throw Unreadable.TooLarge(UnreadableDetail.CellTooLong(limits.CellCharacters));
        }

        text.StartRecord();
        return !IsEndMark();
    }

    private bool IsEndMark()
    {
        if (!text.Ended || !parser[parser.Count - 1].EndsWith(MarkedText.EndMark, StringComparison.Ordinal))
        {
            return false;
        }

        return parser.Count == 1 && parser[0].Length == MarkedText.EndMark.Length
            ? true
            : throw Unreadable.Damaged(UnreadableDetail.UnclosedQuote);
    }

    /// <summary>The values up to the last one that is not empty.</summary>
    private Cell[] Cells()
    {
        var count = parser.Count;
        while (count > 0 && parser[count - 1].Length == 0)
        {
            count--;
        }

        var cells = new Cell[count];
        for (var i = 0; i < count; i++)
        {
            cells[i] = Cell.OfText(parser[i]);
            if (text.HasNul && cells[i].Text.Contains('\0'))
            {
                throw Unreadable.Damaged(UnreadableDetail.NulCharacter);
            }
        }

        return strayQuote ? throw Unreadable.Damaged(UnreadableDetail.UnclosedQuote) : cells;
    }
}
