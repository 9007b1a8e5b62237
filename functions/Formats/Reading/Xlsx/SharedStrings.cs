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
        using var xml = package.OpenMarkup(partName);
        while (xml.Read())
        {
            if (!xml.IsElement("si"u8))
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
