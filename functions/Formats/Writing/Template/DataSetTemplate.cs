using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;

namespace Pipeline.Formats.Writing;

/// <summary>The workbook in which a regency or province types what it sends: what intake needs, in the form in which it is read without a finding.</summary>
public static class DataSetTemplate
{
    /// <summary>The templates that there are: one a data set, and of DTSEN one a layout.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TemplatePlan.All.Select(plan => plan.Name)];

    /// <summary>Whether a sender has use for a template: a regency for each, a province for what it sends itself.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static bool IsFor(string name, AreaCode sender) => TemplatePlan.Of(name).IsFor(sender);

    /// <summary>Writes the template of a sender; the same sender gives the same bytes. The stream need not be seekable and is left open.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="sender">A regency of the Kemendagri table, or a province where the template may be of one.</param>
    public static void Write(string name, AreaCode sender, Stream output)
    {
        var plan = TemplatePlan.Of(name);
        if (!plan.IsFor(sender) || AreaTable.Kemendagri.Find(sender) is not { } area)
        {
            throw new ArgumentException($"{sender} sends no such table.", nameof(sender));
        }

        var choices = new ChoiceSheet();
        var rules = new TemplateRules(area, choices, plan.Columns);
        SheetColumn[] columns = [.. plan.Columns.Select(column => Plan(column, rules))];
        var data = new SheetPlan(plan.Sheet, columns, HasHeaderRow: true, rows => WriteHeader(rows, plan))
        {
            FrozenColumns = plan.Columns.TakeWhile(column => column.Field != plan.FrozenThrough).Count() + 1,
            IsForm = true,
        };
        SheetPlan[] lists = choices.IsEmpty ? [] : [choices.Plan()];
        SpreadsheetWriter.Write(output, [data, new InstructionSheet(area, plan).Plan(), .. lists]);
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
