using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>The workbook in which a regency types what it sends: what intake needs, in the form in which it is read without a finding.</summary>
public static class DataSetTemplate
{
    /// <summary>The data sets that have one.</summary>
    public static IReadOnlyList<DataSet> DataSets { get; } = [.. TemplatePlan.All.Select(plan => plan.DataSet)];

    /// <summary>Writes the template of a regency; the same regency gives the same bytes. The stream need not be seekable and is left open.</summary>
    /// <param name="dataSet">One of <see cref="DataSets"/>.</param>
    /// <param name="regency">A regency of the Kemendagri table.</param>
    public static void Write(DataSet dataSet, AreaCode regency, Stream output)
    {
        if (regency.Level != AreaLevel.Regency || AreaTable.Kemendagri.Find(regency) is not { } area)
        {
            throw new ArgumentException($"{regency} is no regency of the table.", nameof(regency));
        }

        var plan = TemplatePlan.Of(dataSet);
        var choices = new ChoiceSheet();
        var rules = new TemplateRules(area, choices, plan.Columns);
        SheetColumn[] columns = [.. plan.Columns.Select(column => Plan(column, rules))];
        var data = new SheetPlan(plan.Sheet, columns, HasHeaderRow: true, rows => WriteHeader(rows, plan))
        {
            FrozenColumns = plan.Columns.TakeWhile(column => column.Field != plan.FrozenThrough).Count() + 1,
            IsForm = true,
        };
        SpreadsheetWriter.Write(output, [data, new InstructionSheet(area, plan).Plan(), choices.Plan()]);
    }

    private static SheetColumn Plan(TemplateColumn column, TemplateRules rules) =>
        new(column.Width, column.IsNumber ? CellStyle.General : CellStyle.Text, rules.Of(column)) { HoldsDigitsAsText = !column.IsNumber };

    private static void WriteHeader(SheetWriter rows, TemplatePlan plan)
    {
        rows.Row(height: 32);
        foreach (var (index, column) in plan.Columns.Index())
        {
            rows.Text(index, column.Heading, column.IsRequired ? CellStyle.Header : CellStyle.OptionalHeader);
        }
    }
}
