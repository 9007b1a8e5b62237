namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>A part named by another part (ECMA-376-2, 6.5).</summary>
internal sealed record Relationship(string Id, string Type, string Target)
{
    /// <summary>Whether the type's last word is this one; transitional and strict differ in what stands before it.</summary>
    public bool IsOf(string word) => Type.EndsWith("/" + word, StringComparison.OrdinalIgnoreCase);

    public static List<Relationship> OfPackage(ZipPackage package) => Read(package, "_rels/.rels", folder: "");

    public static List<Relationship> OfPart(ZipPackage package, string partName)
    {
        var slash = partName.LastIndexOf('/');
        var folder = partName[..(slash + 1)];
        return Read(package, $"{folder}_rels/{partName[(slash + 1)..]}.rels", folder);
    }

    private static List<Relationship> Read(ZipPackage package, string relationshipsPart, string folder)
    {
        var found = new List<Relationship>();
        if (!package.Has(relationshipsPart))
        {
            return found;
        }

        using var xml = package.OpenDescription(relationshipsPart);
        while (xml.Advance(package.Limits))
        {
            if (xml.IsElement("Relationship")
                && xml.GetAttribute("Target") is { } target
                && xml.GetAttribute("TargetMode") != "External")
            {
                found.Add(new Relationship(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(folder, target)));
            }
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var segments = new List<string>();
        foreach (var segment in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
