using System.Xml;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Collects the text of an element in a buffer that is used again.</summary>
internal sealed class TextBuffer(ReadingLimits limits)
{
    private char[] characters = new char[256];
    private int length;

    public ReadOnlySpan<char> Text => characters.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Adds the text of the current element and goes to its end tag.</summary>
    public void Append(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.AdvanceWithin(depth, limits))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                AppendValue(xml);
            }
        }
    }

    private void AppendValue(XmlReader xml)
    {
        int read;
        while ((read = xml.ReadValueChunk(characters, length, characters.Length - length)) > 0)
        {
            length += read;
            if (length > limits.CellCharacters)
            {
                throw Unreadable.TooLarge(UnreadableDetail.CellTooLong(limits.CellCharacters));
            }

            if (length == characters.Length)
            {
                Array.Resize(ref characters, length * 2);
            }
        }
    }
}
