using System.Xml;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Reads the text of a string item (<c>si</c>, <c>is</c>): its runs joined, without the phonetic ones.</summary>
internal sealed class RichText(ReadingLimits limits)
{
    private readonly TextBuffer buffer = new(limits);

    public string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        buffer.Clear();
        var depth = xml.Depth;
        while (xml.AdvanceWithin(depth, limits))
        {
            if (xml.IsElement("rPh"))
            {
                xml.SkipContent(limits);
            }
            else if (xml.IsElement("t"))
            {
                buffer.Append(xml);
            }
        }

        return EscapedText.Decode(buffer.Text);
    }
}
