using System.Buffers.Text;
using System.Text;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>A part of a workbook being written: UTF-8 through one buffer, whatever the number of cells.</summary>
internal sealed class Utf8Part(Stream output) : IDisposable
{
    private const int LongestCharacter = 8; // _x0001_ with room to spare
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _used;

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        if (markup.Length > _buffer.Length - _used)
        {
            Flush();
        }

        if (markup.Length > _buffer.Length)
        {
            output.Write(markup);
            return;
        }

        markup.CopyTo(_buffer.AsSpan(_used));
        _used += markup.Length;
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out var length);
        Raw(digits[..length]);
    }

    /// <summary>Writes text so that a reader gets it back; what XML cannot say at all becomes U+FFFD.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (_buffer.Length - _used < LongestCharacter)
            {
                Flush();
            }

            var character = text[index];
            if (char.IsAsciiLetterOrDigit(character) || character == ' ')
            {
                _buffer[_used++] = (byte)character;
            }
            else
            {
                index += Special(text, index);
            }
        }
    }

    public void Dispose() => Flush();

    /// <summary>Writes any other character; gives how many more units of the text it took.</summary>
    private int Special(ReadOnlySpan<char> text, int index)
    {
        var character = text[index];
        switch (character)
        {
            case '&':
                Raw("&amp;"u8);
                return 0;
            case '<':
                Raw("&lt;"u8);
                return 0;
            case '>':
                Raw("&gt;"u8);
                return 0;
            case '"':
                Raw("&quot;"u8);
                return 0;
            case '_' when SpreadsheetText.BeginsCode(text, index):
                Code('_');
                return 0;
        }

        if (SpreadsheetText.IsWrittenAsCode(character))
        {
            Code(character);
            return 0;
        }

        // An unpaired surrogate decodes to U+FFFD; NUL and the two non-characters XML leaves out are made that.
        Rune.DecodeFromUtf16(text[index..], out var rune, out var taken);
        _used += (rune.Value is 0 or 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune).EncodeToUtf8(_buffer.AsSpan(_used));
        return taken - 1;
    }

    private void Code(char character)
    {
        Raw("_x00"u8);
        _buffer[_used++] = (byte)"0123456789ABCDEF"[character >> 4];
        _buffer[_used++] = (byte)"0123456789ABCDEF"[character & 15];
        _buffer[_used++] = (byte)'_';
    }

    private void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }
}
