using System.Text;
using System.Xml;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Tells what a zip holds, by the content types or the media type it declares.</summary>
internal static class PackageKind
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string MediaType = "mimetype";

    /// <summary>Whether the main part is a workbook in XML; one without declared content types is taken at its word.</summary>
    public static bool IsWorkbook(ZipPackage package, string mainPart)
    {
        var types = DeclaredTypes(package);
        var main = types.FirstOrDefault(one => string.Equals(one.PartName, mainPart, StringComparison.OrdinalIgnoreCase)).Type;
        return main is null
            ? mainPart.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)
            : (Has(main, "sheet") || Has(main, "ms-excel")) && Has(main, "+xml");
    }

    public static UnreadableWorkbookException Describe(ZipPackage package)
    {
        var types = DeclaredTypes(package).ConvertAll(one => one.Type);
        var media = ReadMediaType(package);
        return Unreadable.WrongType(
            types.Exists(type => Has(type, "sheet.binary")) ? ForeignFile.BinaryExcel
            : types.Exists(type => Has(type, "wordprocessingml") || Has(type, "ms-word")) ? ForeignFile.Word
            : types.Exists(type => Has(type, "presentationml") || Has(type, "ms-powerpoint")) ? ForeignFile.PowerPoint
            : Has(media, "opendocument.spreadsheet") ? ForeignFile.OpenDocumentSheet
            : Has(media, "opendocument") ? ForeignFile.OtherOpenDocument
            : package.Has("Index/Document.iwa") || package.Has("Index.zip") ? ForeignFile.AppleNumbers
            : ForeignFile.Archive);
    }

    private static bool Has(string type, string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static List<(string PartName, string Type)> DeclaredTypes(ZipPackage package)
    {
        var types = new List<(string, string)>();
        if (!package.Has(ContentTypes))
        {
            return types;
        }

        using var xml = package.OpenDescription(ContentTypes);
        while (xml.Advance(package.Limits))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
            {
                types.Add(((xml.GetAttribute("PartName") ?? "").TrimStart('/'), type));
            }
        }

        return types;
    }

    private static string ReadMediaType(ZipPackage package)
    {
        if (!package.Has(MediaType))
        {
            return "";
        }

        using var stream = package.Open(MediaType);
        var bytes = new byte[256];
        return Encoding.ASCII.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
