using System.Buffers;
using System.Text.Unicode;

namespace Pipeline.Formats.Reading.Markup;

/// <summary>The bytes of a part as they come in: those not yet read, all of them characters that XML may hold.</summary>
/// <remarks>
/// They are checked here, once and in blocks, so that whoever reads them need not: UTF-8 without a fault, and no character
/// beyond production 2 of XML 1.0 (control characters, U+FFFE, U+FFFF).
/// </remarks>
internal sealed class MarkupBytes(Stream source, int most) : IDisposable
{
    private const int LongestSequence = 4;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Where(value => value is not ('\t' or '\n' or '\r')).Select(value => (byte)value)]);

    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private int _checkedTo;

    /// <summary>What is there and not yet read. Valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Leaves behind what was read.</summary>
    public void Pass(int length) => _start += length;

    /// <summary>Adds what comes next behind what is there; false at the end of the part.</summary>
    /// <exception cref="Intake.UnreadableWorkbookException">More is unread than any markup or text has.</exception>
    /// <exception cref="InvalidDataException">A byte is no part of a character, or of one that XML does not allow.</exception>
    public bool Fill()
    {
        var unread = _end - _start;
        if (unread > most)
        {
            throw Unreadable.TooLarge(UnreadableDetail.MarkupTooLong(most));
        }

        Unread.CopyTo(_buffer);
        (_start, _end, _checkedTo) = (0, unread, _checkedTo - _start);

        // One read, so that damage is met where it stands; but what needs more than a block is read on in ever larger ones.
        var isLong = _end == _buffer.Length;
        if (isLong)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = isLong
            ? source.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false)
            : source.Read(_buffer.AsSpan(_end));
        _end += read;
        Check(isLast: read == 0);
        return read > 0;
    }

    public void Dispose() => source.Dispose();

    private void Check(bool isLast)
    {
        var bytes = _buffer.AsSpan(_checkedTo, _end - _checkedTo);
        var whole = isLast ? bytes.Length : bytes.Length - CutOff(bytes);
        if (!Utf8.IsValid(bytes[..whole]) || bytes[..whole].ContainsAny(Controls) || HasNoncharacter(bytes[..whole]))
        {
            throw new InvalidDataException("A byte is no part of a character that XML allows.");
        }

        _checkedTo += whole;
    }

    /// <summary>How many bytes at the end are the beginning of a character that goes on.</summary>
    private static int CutOff(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length < LongestSequence && length <= bytes.Length; length++)
        {
            var value = bytes[^length];
            if (value >= 0b1100_0000)
            {
                var needed = value >= 0b1111_0000 ? 4 : value >= 0b1110_0000 ? 3 : 2;
                return length < needed ? length : 0;
            }

            if (value < 0b1000_0000)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>U+FFFE or U+FFFF.</summary>
    private static bool HasNoncharacter(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)0xEF) is >= 0 and var at && at + 2 < bytes.Length)
        {
            if (bytes[at + 1] == 0xBF && bytes[at + 2] is 0xBE or 0xBF)
            {
                return true;
            }

            bytes = bytes[(at + 3)..];
        }

        return false;
    }
}
