using Pipeline.Formats.Reading.Markup;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Reads the text of a string item (<c>si</c>, <c>is</c>): its runs joined, without the phonetic ones.</summary>
internal sealed class RichText(ReadingLimits limits)
{
    private readonly TextBuffer buffer = new(limits);

    public string Read(MarkupReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        buffer.Clear();
        var depth = xml.Depth;
        while (xml.ReadWithin(depth))
        {
            if (xml.IsElement("rPh"u8))
            {
                xml.SkipContent();
            }
            else if (xml.IsElement("t"u8))
            {
                buffer.Append(xml);
            }
        }

        return EscapedText.Decode(buffer.ToString());
    }
}
