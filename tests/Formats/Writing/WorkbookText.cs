using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>A workbook as text: for golden files through the Open XML SDK, and as another program reads it through ExcelDataReader.</summary>
internal static class WorkbookText
{
    static WorkbookText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Every sheet with its set-up, every cell with its look and what stands in it.</summary>
    public static string Dump(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var part = document.WorkbookPart!;
        var looks = Looks(part.WorkbookStylesPart!.Stylesheet);
        var text = new StringBuilder();
        foreach (var name in part.Workbook.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            text.Append($"{name.Name} {name.Text}\n");
        }

        foreach (var sheet in part.Workbook.Sheets!.Elements<Sheet>())
        {
            var worksheetPart = (WorksheetPart)part.GetPartById(sheet.Id!);
            var worksheet = worksheetPart.Worksheet;
            text.Append($"\n=== {sheet.Name}{(sheet.State?.Value == SheetStateValues.Hidden ? " (hidden)" : "")} · frozen {worksheet.SheetViews!.Descendants<Pane>().FirstOrDefault()?.TopLeftCell?.Value ?? "no"}");
            text.Append($" · filter {worksheet.Elements<AutoFilter>().FirstOrDefault()?.Reference?.Value ?? "no"} · {worksheet.Elements<PageSetup>().Single().Orientation?.InnerText} {worksheet.Elements<PageSetup>().Single().FitToWidth?.Value} wide\n");
            text.Append($"widths {string.Join(' ', worksheet.Descendants<Column>().Select(column => column.Width?.InnerText))}\n");
            foreach (var choice in worksheet.Descendants<DataValidation>())
            {
                text.Append($"{choice.Type?.InnerText} {choice.SequenceOfReferences?.InnerText} {choice.Formula1?.Text} {choice.Error?.Value}".TrimEnd()).Append('\n');
            }

            foreach (var note in worksheetPart.WorksheetCommentsPart?.Comments.Descendants<Comment>() ?? [])
            {
                text.Append($"note {note.Reference} {note.InnerText.ReplaceLineEndings("⏎")}\n");
            }

            foreach (var cell in worksheet.Descendants<Cell>().Where(cell => cell.HasChildren || IsToFillIn(cell)))
            {
                var stored = cell.HasChildren ? $"{cell.DataType?.InnerText ?? "n"} {cell.InnerText.ReplaceLineEndings("⏎")}" : "blank";
                text.Append($"{cell.CellReference} [{looks[(int)cell.StyleIndex!.Value]}] {stored}\n");
            }
        }

        return text.ToString();

        bool IsToFillIn(Cell cell) => looks[(int)cell.StyleIndex!.Value] is ['@', .. var look] && !look.EndsWith("wrap", StringComparison.Ordinal);
    }

    /// <summary>The rows of a sheet as ExcelDataReader reads them; no cell is the empty text.</summary>
    public static List<string[]> Rows(byte[] workbook, string sheet)
    {
        using var stream = new MemoryStream(workbook);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        while (reader.Name != sheet)
        {
            Assert.True(reader.NextResult(), $"No sheet {sheet}.");
        }

        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetValue(index) switch
            {
                null => "",
                DateTime date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
            })]);
        }

        return rows;
    }

    public static IReadOnlyList<string> SheetNames(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];
    }

    private static List<string> Looks(Stylesheet styles)
    {
        var fills = styles.Fills!.Elements<Fill>().Select(fill => fill.PatternFill?.ForegroundColor?.Rgb?.Value?[2..] ?? "").ToList();
        return [.. styles.CellFormats!.Elements<CellFormat>().Select(format => string.Join(' ', new[]
        {
            format.NumberFormatId!.Value switch { 0 => "", 49 => "@", 3 => "#,##0", 4 => "#,##0.00", 164 => "dd/mm/yyyy", 165 => "1.234", 166 => "+#,##0", 167 => "0.0%", 168 => "+0.0%", 169 => "0.000", var other => other.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            fills[(int)format.FillId!.Value],
            format.QuotePrefix?.Value == true ? "inert" : "",
            format.Alignment?.WrapText?.Value == true ? "wrap" : "",
        }.Where(word => word.Length > 0)))];
    }
}
