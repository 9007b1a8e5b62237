using System.Globalization;
using System.Xml;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>The number formats of the cell styles.</summary>
internal static class StylesPart
{
    public static StyleFormats Read(ZipPackage package, string partName)
    {
        var codes = new Dictionary<int, string>();
        var styles = new List<int>();
        var group = "";
        using var xml = package.OpenDescription(partName);
        while (xml.Advance(package.Limits))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            // Conditional formats hold number formats as well, deeper down.
            switch (xml.Depth, xml.LocalName)
            {
                case (1, var name):
                    group = name;
                    break;
                case (2, "numFmt") when group == "numFmts":
                    codes[FormatId(xml)] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case (2, "xf") when group == "cellXfs":
                    styles.Add(FormatId(xml));
                    break;
            }
        }

        return new StyleFormats(styles, codes);
    }

    private static int FormatId(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
