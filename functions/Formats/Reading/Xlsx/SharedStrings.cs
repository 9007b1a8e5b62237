namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>The table of texts that the cells of all sheets point into.</summary>
internal static class SharedStrings
{
    public static string[] Read(ZipPackage package, string partName)
    {
        var limits = package.Limits;
        var strings = new List<string>();
        var richText = new RichText(limits);
        var size = new SharedTextSize(limits);
        using var xml = package.OpenXml(partName);
        while (xml.Advance(limits))
        {
            if (!xml.IsElement("si"))
            {
                continue;
            }

            var text = richText.Read(xml);
            size.Add(text);
            strings.Add(text);
        }

        return [.. strings];
    }
}
