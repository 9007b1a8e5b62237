using System.IO.Compression;
using System.Text;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>A small workbook written as raw XML, so that a test can say exactly what stands in the file.</summary>
internal sealed record XlsxBuilder
{
    public const string Transitional = "http://schemas.openxmlformats.org/";
    public const string RelationshipType = Transitional + "officeDocument/2006/relationships/";

    /// <summary>What stands in <c>sheetData</c> of the first sheet.</summary>
    public string Rows { get; init; } = "";

    /// <summary>What stands in <c>sst</c>; no part is written for null.</summary>
    public string? SharedStrings { get; init; }

    /// <summary>What stands in <c>styleSheet</c>; no part is written for null.</summary>
    public string? Styles { get; init; }

    public string WorkbookProperties { get; init; } = "";

    public string Sheets { get; init; } = """<sheet name="Data" sheetId="1" r:id="rId1"/>""";

    public string MainType { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    /// <summary>Parts to add or to replace, or to leave out where the text is null.</summary>
    public Dictionary<string, string?> Parts { get; init; } = [];

    public static XlsxBuilder OfRows(string rows) => new() { Rows = rows };

    /// <summary>A style sheet whose cell styles have these number formats, and the custom formats among them.</summary>
    public static string StylesOf(int[] formats, string customFormats = "") =>
        $"<numFmts>{customFormats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + $"<cellXfs>{string.Concat(formats.Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs>"
        + "<dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0\"/></dxf></dxfs>";

    public static byte[] Zip(CompressionLevel compression, params IEnumerable<(string Name, string Content)> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, compression).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public byte[] Build() => Zip(Compression, AllParts().Where(part => part.Value is not null).Select(part => (part.Key, part.Value!)));

    private Dictionary<string, string?> AllParts()
    {
        const string main = "xmlns=\"" + Transitional + "spreadsheetml/2006/main\"";
        const string relationships = "xmlns=\"" + Transitional + "package/2006/relationships\"";
        var parts = new Dictionary<string, string?>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"{Transitional}package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{MainType}\"/></Types>",
            ["_rels/.rels"] = $"<Relationships {relationships}><Relationship Id=\"rId1\" Type=\"{RelationshipType}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook {main} xmlns:r=\"{RelationshipType[..^1]}\">{WorkbookProperties}<sheets>{Sheets}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships {relationships}>"
                + $"<Relationship Id=\"rId1\" Type=\"{RelationshipType}worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + (SharedStrings is null ? "" : $"<Relationship Id=\"rId8\" Type=\"{RelationshipType}sharedStrings\" Target=\"sharedStrings.xml\"/>")
                + (Styles is null ? "" : $"<Relationship Id=\"rId9\" Type=\"{RelationshipType}styles\" Target=\"styles.xml\"/>")
                + "</Relationships>",
            ["xl/worksheets/sheet1.xml"] = $"<worksheet {main}><dimension ref=\"A1\"/><sheetData>{Rows}</sheetData><pageMargins left=\"1\"/></worksheet>",
            ["xl/sharedStrings.xml"] = SharedStrings is null ? null : $"<sst {main}>{SharedStrings}</sst>",
            ["xl/styles.xml"] = Styles is null ? null : $"<styleSheet {main}>{Styles}</styleSheet>",
        };
        foreach (var (name, content) in Parts)
        {
            parts[name] = content;
        }

        return parts;
    }
}
