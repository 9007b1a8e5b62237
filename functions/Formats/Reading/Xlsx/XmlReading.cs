using System.Xml;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Steps through a part by local names: prefixes and the strict namespaces do not matter.</summary>
internal static class XmlReading
{
    /// <summary>The next node; refuses nesting that only a hostile file has, for the reader keeps every open element.</summary>
    public static bool Advance(this XmlReader xml, ReadingLimits limits)
    {
        var more = xml.Read();
        return more && xml.Depth > limits.XmlDepth
            ? throw Unreadable.TooLarge(UnreadableDetail.NestedTooDeep(limits.XmlDepth))
            : more;
    }

    /// <summary>The next node inside the element of that depth; false on its end tag.</summary>
    public static bool AdvanceWithin(this XmlReader xml, int depth, ReadingLimits limits) =>
        xml.Advance(limits) && xml.Depth > depth;

    public static bool IsElement(this XmlReader xml, string localName) =>
        xml.NodeType == XmlNodeType.Element && xml.LocalName == localName;

    /// <summary>Goes to the end tag of the current element, or stays on an empty one.</summary>
    public static void SkipContent(this XmlReader xml, ReadingLimits limits)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.AdvanceWithin(depth, limits))
        {
            // What an element of no interest holds.
        }
    }

    /// <summary>The value of the current attribute, read without making a string of it; empty if it is longer than the buffer.</summary>
    public static ReadOnlySpan<char> AttributeValue(this XmlReader xml, char[] buffer)
    {
        var length = xml.ReadValueChunk(buffer, 0, buffer.Length);
        return length == buffer.Length ? [] : buffer.AsSpan(0, length);
    }

    /// <summary>An xsd:boolean attribute.</summary>
    public static bool IsTrue(string? value) => value is "1" or "true";
}
