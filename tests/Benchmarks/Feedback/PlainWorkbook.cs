using System.IO.Compression;
using System.Security;
using Pipeline.Intake;

namespace Pipeline.Benchmarks.Feedback;

/// <summary>The floor of writing rows to mend: their cells as text, as plain XML in a zip, and no more than makes a workbook of it.</summary>
internal static class PlainWorkbook
{
    public static void Write(FileReport report, Stream output)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(package, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Part(package, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(package, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Perbaiki" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part(package, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        using var sheet = new StreamWriter(package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), bufferSize: 32 << 10);
        sheet.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        foreach (var row in report.ToMend)
        {
            sheet.Write("<row>");
            foreach (var text in FeedbackContender.TextsOf(row))
            {
                sheet.Write("<c t=\"inlineStr\"><is><t>");
                sheet.Write(SecurityElement.Escape(text));
                sheet.Write("</t></is></c>");
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }

    private static void Part(ZipArchive package, string name, string xml)
    {
        using var part = new StreamWriter(package.CreateEntry(name, CompressionLevel.Fastest).Open());
        part.Write(xml);
    }
}
