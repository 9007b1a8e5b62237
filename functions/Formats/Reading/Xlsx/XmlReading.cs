using System.Xml;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Steps through a part that describes the workbook by local names: prefixes and the strict namespaces do not matter.</summary>
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

    public static bool IsElement(this XmlReader xml, string localName) =>
        xml.NodeType == XmlNodeType.Element && xml.LocalName == localName;

    /// <summary>An xsd:boolean attribute.</summary>
    public static bool IsTrue(string? value) => value is "1" or "true";
}
