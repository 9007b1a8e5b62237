using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>Writes a workbook as a stream of parts; the same sheets give the same bytes.</summary>
/// <remarks>
/// By hand and not by DocumentFormat.OpenXml: its package keeps every part uncompressed in memory until it is closed and
/// stamps the time of writing on each, and a refused file of 100,000 rows has 2 million cells. The tests hold what is
/// written here against that library's validator.
/// </remarks>
internal static class SpreadsheetWriter
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The first moment that a zip can say.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the sheets in order; the stream need not be seekable and is left open.</summary>
    public static void Write(Stream output, IReadOnlyList<SheetPlan> sheets)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WritePart(package, "[Content_Types].xml", ContentTypesXml(sheets));
        WritePart(package, "_rels/.rels", $"""
            {Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        WritePart(package, "xl/workbook.xml", WorkbookXml(sheets));
        WritePart(package, "xl/_rels/workbook.xml.rels", WorkbookRelationsXml(sheets.Count));
        WritePart(package, "xl/styles.xml", StyleSheet.Xml);
        for (var index = 0; index < sheets.Count; index++)
        {
            IReadOnlyList<CellNote> notes;
            using (var part = Create(package, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml")))
            {
                notes = SheetXml.Write(part, sheets[index], isFirst: index == 0);
            }

            if (sheets[index].HasNotes)
            {
                WriteNotes(package, sheets[index], index + 1, notes);
            }
        }
    }

    private static void WriteNotes(ZipArchive package, SheetPlan sheet, int number, IReadOnlyList<CellNote> notes)
    {
        WritePart(package, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/_rels/sheet{number}.xml.rels"), string.Create(CultureInfo.InvariantCulture, $"""
            {Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/vmlDrawing" Target="../drawings/vmlDrawing{number}.vml"/><Relationship Id="rId2" Type="{Relations}/comments" Target="../comments{number}.xml"/></Relationships>
            """));
        using (var part = Create(package, string.Create(CultureInfo.InvariantCulture, $"xl/comments{number}.xml")))
        {
            NotesXml.WriteComments(part, notes);
        }

        WritePart(package, string.Create(CultureInfo.InvariantCulture, $"xl/drawings/vmlDrawing{number}.vml"), NotesXml.Boxes(notes, sheet, number));
    }

    private static string ContentTypesXml(IReadOnlyList<SheetPlan> sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>""");
        xml.Append($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{ContentTypes}.sheet.main+xml\"/>");
        xml.Append($"<Override PartName=\"/xl/styles.xml\" ContentType=\"{ContentTypes}.styles+xml\"/>");
        foreach (var (index, sheet) in sheets.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{index + 1}.xml\" ContentType=\"{ContentTypes}.worksheet+xml\"/>");
            if (sheet.HasNotes)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/comments{index + 1}.xml\" ContentType=\"{ContentTypes}.comments+xml\"/>");
            }
        }

        return xml.Append("</Types>").ToString();
    }

    private static string WorkbookXml(IReadOnlyList<SheetPlan> sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (var index = 0; index < sheets.Count; index++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{sheets[index].Name}\" sheetId=\"{index + 1}\"{(sheets[index].IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{index + 1}\"/>");
        }

        xml.Append("</sheets>");
        if (sheets.Any(sheet => sheet.HasHeaderRow))
        {
            xml.Append("<definedNames>");
            for (var index = 0; index < sheets.Count; index++)
            {
                if (sheets[index].HasHeaderRow)
                {
                    xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{PrintTitles(sheets[index])}</definedName>");
                }
            }

            xml.Append("</definedNames>");
        }

        return xml.Append("</workbook>").ToString();
    }

    private static string PrintTitles(SheetPlan sheet) =>
        (sheet.FrozenColumns > 0 ? $"'{sheet.Name}'!$A:${SpreadsheetText.ColumnLetters(sheet.FrozenColumns - 1)}," : "") + $"'{sheet.Name}'!$1:${sheet.HeaderRowNumber}";

    private static string WorkbookRelationsXml(int sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (var number = 1; number <= sheets; number++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>");
        }

        return xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }

    private static void WritePart(ZipArchive package, string name, string xml) => WritePart(package, name, Encoding.UTF8.GetBytes(xml));

    private static void WritePart(ZipArchive package, string name, byte[] content)
    {
        using var part = Create(package, name);
        part.Write(content);
    }

    private static Stream Create(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }
}
