using System.Text;
using Pipeline.Formats.Reading.Markup;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Collects the text of an element, in UTF-8, in a buffer that is used again.</summary>
internal sealed class TextBuffer(ReadingLimits limits)
{
    private byte[] bytes = new byte[256];
    private int length;
    private int characters;

    public ReadOnlySpan<byte> Utf8 => bytes.AsSpan(0, length);

    public void Clear() => (length, characters) = (0, 0);

    /// <summary>Adds the text of the current element and goes to its end tag.</summary>
    public void Append(MarkupReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.ReadWithin(depth))
        {
            if (xml.Node == MarkupNode.Text)
            {
                Append(xml.Text);
            }
        }
    }

    /// <summary>The text as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    private void Append(ReadOnlySpan<byte> text)
    {
        characters += Encoding.UTF8.GetCharCount(text);
        if (characters > limits.CellCharacters)
        {
            throw Unreadable.TooLarge(UnreadableDetail.CellTooLong(limits.CellCharacters));
        }

        if (bytes.Length - length < text.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + text.Length));
        }

        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }
}
