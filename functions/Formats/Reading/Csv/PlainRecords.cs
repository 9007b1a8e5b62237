using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Csv;

/// <summary>
/// Reads records of a text file as long as they are plain: of one line, and a value that begins with a quote ending with one. Of
/// the first that is otherwise nothing is taken; it and all behind it are for <see cref="ParsedRecords"/>, which reads these too, and no otherwise.
/// </summary>
/// <remarks>
/// Nearly every record is plain, and cut up so a file is read in less than half the time. A value that stands in the row
/// above as well, in the same column, is that row's: of a family much is the same.
/// </remarks>
internal sealed class PlainRecords(TextReader source, char delimiter, ReadingLimits limits)
{
    // What ends a line, and what only a parser may judge: a NUL, the first character of the end mark.
    private static readonly SearchValues<char> Ends = SearchValues.Create(['\r', '\n', '\0', MarkedText.EndMark[0]]);

    private readonly char[] _buffer = new char[64 << 10];
    private readonly RepeatedTexts _repeated = new();

    // The record at hand: its own array, how many values it has, and where the last that is not empty ends.
    private Cell[] _cells = [];
    private int _count;
    private int _filled;
    private Cell[] _above = [];
    private int _start;
    private int _end;
    private bool _isEnded;

    /// <summary>The next record, its values up to the last that is not empty; null where it is not plain, or not there.</summary>
    public Cell[]? Read()
    {
        var length = LineLength();
        if (length < 0 || length > limits.CellCharacters || length > limits.RecordCharacters || !TryCut(_buffer.AsSpan(_start, length)))
        {
            return null;
        }

        _start += length;
        _start += _buffer[_start] == '\r' && _start + 1 < _end && _buffer[_start + 1] == '\n' ? 2 : 1;
        if (_filled < _cells.Length)
        {
            Array.Resize(ref _cells, _filled);
        }

        _above = _cells;
        return _above;
    }

    /// <summary>The text from the record on that was not read.</summary>
    public TextReader Rest() => new RestOfText(_buffer.AsMemory(_start, _end - _start), source);

    /// <summary>How many characters stand before the end of the line; -1 where it is not to be seen.</summary>
    private int LineLength()
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOfAny(Ends);

            // Behind a carriage return there may be more of the line's end.
            if (at >= 0 && (_buffer[_start + at] != '\r' || _start + at + 1 < _end || _isEnded))
            {
                return _buffer[_start + at] is '\r' or '\n' ? at : -1;
            }

            if (!Fill())
            {
                return -1;
            }
        }
    }

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_isEnded || _end == _buffer.Length)
        {
            return false;
        }

        var read = source.Read(_buffer.AsSpan(_end));
        _end += read;
        _isEnded = read == 0;
        return true;
    }

    private bool TryCut(ReadOnlySpan<char> line)
    {
        (_cells, _count, _filled) = (new Cell[_above.Length], 0, 0);
        if (line.Contains('"'))
        {
            return TryCutQuoted(line);
        }

        // Values are short: sixteen characters are asked at once where their delimiters stand.
        var units = MemoryMarshal.Cast<char, ushort>(line);
        var (begin, index) = (0, 0);
        for (; index + Vector256<ushort>.Count <= units.Length; index += Vector256<ushort>.Count)
        {
            var found = Vector256.Equals(Vector256.Create(units[index..]), Vector256.Create((ushort)delimiter)).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                var end = index + BitOperations.TrailingZeroCount(found);
                Add(line[begin..end]);
                begin = end + 1;
            }
        }

        for (; index < line.Length; index++)
        {
            if (line[index] == delimiter)
            {
                Add(line[begin..index]);
                begin = index + 1;
            }
        }

        Add(line[begin..]);
        return true;
    }

    private bool TryCutQuoted(ReadOnlySpan<char> line)
    {
        while (true)
        {
            var isQuoted = !line.IsEmpty && line[0] == '"';
            var length = isQuoted ? QuotedText.Length(line[1..]) : line.IndexOf(delimiter);
            var value = length < 0 ? line : line.Slice(isQuoted ? 1 : 0, length);
            var hasQuote = value.Contains('"');
            if ((isQuoted && length < 0) || (!isQuoted && hasQuote))
            {
                return false;
            }

            // Of two quotes side by side one is meant.
            Add(hasQuote ? value.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : value);
            var rest = line[(value.Length + (isQuoted ? 2 : 0))..];
            if (rest.IsEmpty)
            {
                return true;
            }

            if (rest[0] != delimiter)
            {
                return false;
            }

            line = rest[1..];
        }
    }

    // The row above tells how many values a record has, but for a few records.
    private void Add(ReadOnlySpan<char> value)
    {
        var index = _count++;
        if (value.IsEmpty)
        {
            return;
        }

        if (index >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(index + 1, _cells.Length * 2));
        }

        if (index > _filled)
        {
            _cells.AsSpan(_filled, index - _filled).Fill(Cell.Blank);
        }

        var above = index < _above.Length ? _above[index] : Cell.Blank;
        _cells[index] = value.SequenceEqual(above.Text) ? above : _repeated.Of(index, value);
        _filled = index + 1;
    }

    private sealed class RestOfText(ReadOnlyMemory<char> head, TextReader source) : TextReader
    {
        private ReadOnlyMemory<char> _head = head;

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            if (_head.IsEmpty)
            {
                return source.Read(buffer);
            }

            var read = Math.Min(_head.Length, buffer.Length);
            _head.Span[..read].CopyTo(buffer);
            _head = _head[read..];
            return read;
        }
    }
}
