using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Benchmarks.Feedback;

/// <summary>The peer: the cells of the rows to mend by the Open XML SDK's forward-only writer.</summary>
internal static class OpenXmlWorkbook
{
    public static void Write(FileReport report, Stream output)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var sheet = OpenXmlWriter.Create(part))
        {
            sheet.WriteStartElement(new Worksheet());
            sheet.WriteStartElement(new SheetData());
            foreach (var row in report.ToMend)
            {
                sheet.WriteStartElement(new Row());
                foreach (var text in FeedbackContender.TextsOf(row))
                {
                    sheet.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) });
                }

                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Perbaiki" }));
    }
}
