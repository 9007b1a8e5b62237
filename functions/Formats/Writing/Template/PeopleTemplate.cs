using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;

namespace Pipeline.Formats.Writing;

/// <summary>The workbook in which a regency types its poor and vulnerable residents: what intake needs, in the form in which it is read without a finding.</summary>
public static class PeopleTemplate
{
    /// <summary>The tab with the table.</summary>
    public const string DataSheet = "Data Penduduk";

    /// <summary>Writes the template of a regency; the same regency gives the same bytes. The stream need not be seekable and is left open.</summary>
    /// <param name="regency">A regency of the Kemendagri table.</param>
    public static void Write(AreaCode regency, Stream output)
    {
        if (regency.Level != AreaLevel.Regency || AreaTable.Kemendagri.Find(regency) is not { } area)
        {
            throw new ArgumentException($"{regency} is no regency of the table.", nameof(regency));
        }

        var choices = new ChoiceSheet();
        var rules = new TemplateRules(area, choices, PeopleTemplateColumns.All);
        SheetColumn[] columns = [.. PeopleTemplateColumns.All.Select(column => Plan(column, rules))];
        var data = new SheetPlan(DataSheet, columns, HasHeaderRow: true, WriteHeader)
        {
            FrozenColumns = PeopleTemplateColumns.All.TakeWhile(column => column.Field != "name").Count() + 1,
            IsForm = true,
        };
        SpreadsheetWriter.Write(output, [data, new InstructionSheet(area).Plan(), choices.Plan()]);
    }

    private static SheetColumn Plan(TemplateColumn column, TemplateRules rules) =>
        new(column.Width, column.IsNumber ? CellStyle.General : CellStyle.Text, rules.Of(column)) { HoldsDigitsAsText = !column.IsNumber };

    private static void WriteHeader(SheetWriter rows)
    {
        rows.Row(height: 32);
        foreach (var (index, column) in PeopleTemplateColumns.All.Index())
        {
            rows.Text(index, column.Heading, column.IsRequired ? CellStyle.Header : CellStyle.OptionalHeader);
        }
    }
}
