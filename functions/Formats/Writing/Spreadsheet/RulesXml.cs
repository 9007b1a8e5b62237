using System.Globalization;
using System.Security;
using System.Text;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>Writes what the columns of a sheet ask of their cells (ECMA-376 part 1, 18.3.1.33, dataValidations).</summary>
internal static class RulesXml
{
    public static void Append(StringBuilder xml, SheetPlan plan, int lastRow)
    {
        var asking = plan.Columns.Index().Where(column => column.Item.Rule is not null).ToList();
        if (asking.Count == 0 || lastRow < 2)
        {
            return;
        }

        xml.Append(CultureInfo.InvariantCulture, $"<dataValidations count=\"{asking.Count}\">");
        foreach (var (index, column) in asking)
        {
            var letters = SpreadsheetText.ColumnLetters(index);
            Append(xml, column.Rule!, string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{lastRow}"));
        }

        xml.Append("</dataValidations>");
    }

    private static void Append(StringBuilder xml, CellRule rule, string cells)
    {
        xml.Append($"<dataValidation type=\"{rule.Kind}\"{(rule.Kind == "textLength" ? " operator=\"equal\"" : "")}");
        xml.Append(rule.Objection is null || rule.IsStrict ? "" : " errorStyle=\"warning\"");
        xml.Append(" allowBlank=\"1\"");
        xml.Append(rule.Prompt is null ? "" : " showInputMessage=\"1\"");
        xml.Append(rule.Objection is null ? "" : $" showErrorMessage=\"1\" errorTitle=\"Periksa lagi\" error=\"{Message(rule.Objection)}\"");
        xml.Append(rule.Prompt is null ? "" : $" prompt=\"{Message(rule.Prompt)}\"");
        xml.Append($" sqref=\"{cells}\"><formula1>{SecurityElement.Escape(rule.Formula)}</formula1></dataValidation>");
    }

    // Excel refuses to open the whole workbook for one message that is too long.
    private static string Message(string text) => text.Length <= CellRule.MaxMessage
        ? SecurityElement.Escape(text)
        : throw new ArgumentOutOfRangeException(nameof(text), text, "A message longer than Excel takes.");
}
