using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pipeline.Formats.Reading.Markup;

/// <summary>Turns text as it is written in XML into what it says: references resolved, line ends made one (XML 1.0, 2.11, 4.1, 4.6).</summary>
internal sealed class MarkupText
{
    private const int LongestReference = 32;

    private static readonly SearchValues<byte> OddInText = SearchValues.Create("&\r]"u8);
    private static readonly SearchValues<byte> OddInAttribute = SearchValues.Create("&\r\n\t"u8);
    private static readonly SearchValues<byte> OddInCharacterData = SearchValues.Create("\r"u8);

    private byte[] _said = new byte[256];
    private int _length;

    /// <summary>What a text between two tags says. Valid until the next call.</summary>
    public ReadOnlySpan<byte> OfText(ReadOnlySpan<byte> written) => Of(written, OddInText, isAttribute: false);

    /// <summary>What the value of an attribute says: a line end or tabulator is a blank. Valid until the next call.</summary>
    public ReadOnlySpan<byte> OfAttribute(ReadOnlySpan<byte> written) => Of(written, OddInAttribute, isAttribute: true);

    /// <summary>What a CDATA section says. Valid until the next call.</summary>
    public ReadOnlySpan<byte> OfCharacterData(ReadOnlySpan<byte> written) => Of(written, OddInCharacterData, isAttribute: false);

    private ReadOnlySpan<byte> Of(ReadOnlySpan<byte> written, SearchValues<byte> odd, bool isAttribute)
    {
        var at = written.IndexOfAny(odd);
        if (at < 0)
        {
            return written;
        }

        _length = 0;
        while (at >= 0)
        {
            Say(written[..at]);
            written = written[at..];
            written = written[SayOdd(written, isAttribute)..];
            at = written.IndexOfAny(odd);
        }

        Say(written);
        return _said.AsSpan(0, _length);
    }

    /// <summary>Says what begins with an odd character; how many bytes it has.</summary>
    private int SayOdd(ReadOnlySpan<byte> written, bool isAttribute)
    {
        switch (written[0])
        {
            case (byte)'&':
                return SayReference(written);
            case (byte)'\r':
                Say(isAttribute ? " "u8 : "\n"u8);
                return written.Length > 1 && written[1] == '\n' ? 2 : 1;
            case (byte)']':
                Say(written[..1]);
                return written.StartsWith("]]>"u8) ? throw new InvalidDataException("The end of a CDATA section without its beginning.") : 1;
            default:
                Say(" "u8);
                return 1;
        }
    }

    private int SayReference(ReadOnlySpan<byte> written)
    {
        var end = written[..Math.Min(written.Length, LongestReference)].IndexOf((byte)';');
        var name = end < 0 ? [] : written[1..end];
        Span<byte> character = stackalloc byte[4];
        var value = name switch
        {
            [(byte)'l', (byte)'t'] => '<',
            [(byte)'g', (byte)'t'] => '>',
            [(byte)'a', (byte)'m', (byte)'p'] => '&',
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => '"',
            [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => '\'',
            [(byte)'#', (byte)'x', .. var digits] => Number(digits, NumberStyles.AllowHexSpecifier),
            [(byte)'#', .. var digits] => Number(digits, NumberStyles.None),
            _ => -1,
        };
        if (!IsCharacter(value))
        {
            throw new InvalidDataException("A reference that says no character.");
        }

        Say(character[..new Rune(value).EncodeToUtf8(character)]);
        return end + 1;
    }

    private static int Number(ReadOnlySpan<byte> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? value : -1;

    /// <summary>Production 2 of XML 1.0.</summary>
    private static bool IsCharacter(int value) =>
        value is '\t' or '\n' or '\r' or (>= ' ' and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);

    private void Say(ReadOnlySpan<byte> bytes)
    {
        if (_said.Length - _length < bytes.Length)
        {
            Array.Resize(ref _said, Math.Max(_said.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_said.AsSpan(_length));
        _length += bytes.Length;
    }
}
