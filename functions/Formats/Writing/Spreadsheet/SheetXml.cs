using System.Globalization;
using System.Text;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>Writes one sheet's part: views, widths and print set-up around its rows, in the order that ECMA-376 gives CT_Worksheet.</summary>
internal static class SheetXml
{
    /// <summary>Writes the part; gives the notes that its cells have.</summary>
    public static IReadOnlyList<CellNote> Write(Stream output, SheetPlan plan, bool isFirst)
    {
        using var part = new Utf8Part(output);
        part.Raw(Encoding.UTF8.GetBytes(Head(plan, isFirst)));
        var rows = new SheetWriter(part);
        plan.Write(rows);
        rows.CloseRow();
        part.Raw(Encoding.UTF8.GetBytes(Tail(plan, rows)));
        return rows.Notes;
    }

    private static string Head(SheetPlan plan, bool isFirst)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        xml.Append("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>""");
        xml.Append($"<sheetView{(plan.HasHeaderRow ? "" : " showGridLines=\"0\"")}{(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId=\"0\">");
        xml.Append(plan.HasHeaderRow ? Pane(plan) : "");
        xml.Append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        if (plan.Columns.Count > 0)
        {
            xml.Append("<cols>");
            for (var index = 0; index < plan.Columns.Count; index++)
            {
                var column = plan.Columns[index];
                xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{column.Width}\" style=\"{StyleSheet.FormatIndex(column.Style, inert: false)}\" customWidth=\"1\"/>");
            }

            xml.Append("</cols>");
        }

        return xml.Append("<sheetData>\n").ToString();
    }

    private static string Pane(SheetPlan plan)
    {
        var (rows, columns) = (plan.HeaderRowNumber, plan.FrozenColumns);
        return columns == 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"""<pane ySplit="{rows}" topLeftCell="A{rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>""")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"""<pane xSplit="{columns}" ySplit="{rows}" topLeftCell="{SpreadsheetText.ColumnLetters(columns)}{rows + 1}" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"/>""");
    }

    private static string Tail(SheetPlan plan, SheetWriter rows)
    {
        var xml = new StringBuilder("</sheetData>");
        if (plan.HasHeaderRow)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A{plan.HeaderRowNumber}:{SpreadsheetText.ColumnLetters(plan.Columns.Count - 1)}{rows.LastFilteredRowNumber}\"/>");
        }

        if (rows.Merged.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{rows.Merged.Count}\">");
            foreach (var range in rows.Merged)
            {
                xml.Append($"<mergeCell ref=\"{range}\"/>");
            }

            xml.Append("</mergeCells>");
        }

        var lastRow = plan.IsForm ? SheetPlan.MaxRows : rows.RowNumber;
        RulesXml.Append(xml, plan, lastRow);
        AppendLinks(xml, rows.Links);
        xml.Append(CultureInfo.InvariantCulture, $"""
            <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="{plan.PagesWide}" fitToHeight="{plan.PagesHigh}"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>
            """);
        AppendIgnoredErrors(xml, plan, lastRow);
        return xml.Append(plan.HasNotes ? "<legacyDrawing r:id=\"rId1\"/></worksheet>" : "</worksheet>").ToString();
    }

    private static void AppendLinks(StringBuilder xml, IReadOnlyList<CellLink> links)
    {
        if (links.Count > 0)
        {
            xml.Append("<hyperlinks>");
            foreach (var link in links)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<hyperlink ref=\"{SpreadsheetText.ColumnLetters(link.Column)}{link.RowNumber}\" location=\"'{link.Sheet}'!A1\"/>");
            }

            xml.Append("</hyperlinks>");
        }
    }

    // Excel marks each of these cells and offers to convert it to a number: the very thing that cuts off a NIK.
    private static void AppendIgnoredErrors(StringBuilder xml, SheetPlan plan, int lastRow)
    {
        var ranges = plan.Columns.Index()
            .Where(column => column.Item.HoldsDigitsAsText)
            .Select(column => SpreadsheetText.ColumnLetters(column.Index))
            .Select(letters => string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{lastRow}"))
            .ToList();
        if (ranges.Count > 0)
        {
            xml.Append($"<ignoredErrors><ignoredError sqref=\"{string.Join(' ', ranges)}\" numberStoredAsText=\"1\"/></ignoredErrors>");
        }
    }
}
