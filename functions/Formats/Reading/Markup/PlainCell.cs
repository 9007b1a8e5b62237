namespace Pipeline.Formats.Reading.Markup;

/// <summary>
/// A cell in the one form in which nearly all are written: <c>&lt;c r="B2" s="1" t="s"&gt;&lt;v&gt;7&lt;/v&gt;&lt;/c&gt;</c>, or without a value
/// <c>&lt;c r="B2" s="1"/&gt;</c>. Everything else is left to <see cref="MarkupReader"/>, which reads these as well, and no otherwise.
/// </summary>
/// <remarks>
/// A sheet of 100,000 rows has millions of them, of five nodes each: recognised whole they take half of the time.
/// </remarks>
internal readonly ref struct PlainCell
{
    /// <summary>How many levels lie within it: its value, and the text of that.</summary>
    public const int Nesting = 2;

    /// <summary>Its address; empty where it has none.</summary>
    public ReadOnlySpan<byte> Reference { get; private init; }

    /// <summary>The number of its style; empty where it has none.</summary>
    public ReadOnlySpan<byte> Style { get; private init; }

    /// <summary>What kind of value is stored; empty for a number.</summary>
    public ReadOnlySpan<byte> Type { get; private init; }

    /// <summary>The stored value; empty where there is none.</summary>
    public ReadOnlySpan<byte> Value { get; private init; }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private init; }

    /// <summary>Recognises the cell that begins the bytes; false where it is written otherwise, or not there as a whole.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out PlainCell cell)
    {
        cell = default;
        if (!bytes.StartsWith("<c "u8))
        {
            return false;
        }

        ReadOnlySpan<byte> reference = default, style = default, type = default;
        var at = 2;
        while (at + 4 < bytes.Length && bytes[at] == ' ' && bytes[at + 2] == '=' && bytes[at + 3] == '"')
        {
            var name = bytes[at + 1];
            var value = Until(bytes[(at + 4)..], (byte)'"');
            var isNew = name switch
            {
                (byte)'r' => Take(ref reference, value),
                (byte)'s' => Take(ref style, value),
                (byte)'t' => Take(ref type, value),
                _ => false,
            };
            if (!isNew)
            {
                return false;
            }

            at += 5 + value.Length;
        }

        var rest = bytes[Math.Min(at, bytes.Length)..];
        if (rest.StartsWith("/>"u8))
        {
            cell = new PlainCell { Reference = reference, Style = style, Type = type, Length = at + 2 };
            return true;
        }

        if (!rest.StartsWith("><v>"u8))
        {
            return false;
        }

        var text = Until(rest[4..], (byte)'<');
        if (text.IsEmpty || !rest[(4 + text.Length)..].StartsWith("</v></c>"u8))
        {
            return false;
        }

        cell = new PlainCell { Reference = reference, Style = style, Type = type, Value = text, Length = at + 4 + text.Length + 8 };
        return true;
    }

    private static bool Take(ref ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> value)
    {
        var isNew = attribute.IsEmpty && !value.IsEmpty;
        attribute = value;
        return isNew;
    }

    /// <summary>What stands before a mark; empty where it is not reached by letters, digits and what needs no second look.</summary>
    private static ReadOnlySpan<byte> Until(ReadOnlySpan<byte> bytes, byte mark)
    {
        for (var length = 0; length < bytes.Length; length++)
        {
            var value = bytes[length];
            if (value == mark)
            {
                return bytes[..length];
            }

            if (value is <= (byte)' ' or >= 0x7F or (byte)'&' or (byte)'<' or (byte)']')
            {
                break;
            }
        }

        return [];
    }
}
