using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>What the first pass over a sheet learns: its columns, how many rows it has, which period and regencies it names.</summary>
internal sealed class SheetSurvey
{
    // One name or two decide; more only means that nobody is the one.
    private const int MostRegencies = 20;

    private readonly Dictionary<Quarter, int> _periods = [];
    private readonly HashSet<string> _regencies = new(StringComparer.OrdinalIgnoreCase);

    private SheetSurvey(WorkbookSheet sheet, TableHeader header)
    {
        Sheet = sheet;
        Header = header;
        Table = new PeopleTable(sheet, header, new Dictionary<PeopleField, int>());
    }

    public WorkbookSheet Sheet { get; }

    public TableHeader Header { get; }

    public PeopleTable Table { get; private set; }

    /// <summary>Whether the sheet is refused: a column that it needs is missing or ambiguous.</summary>
    public bool IsRefused { get; private set; }

    public List<Finding> Findings { get; } = [];

    /// <summary>The rows of data.</summary>
    public int Rows { get; private set; }

    /// <summary>The sound NIKs of the rows.</summary>
    public NikCensus Census { get; } = new();

    /// <summary>Whether an area line between the rows names a kecamatan or desa.</summary>
    public bool HasAreaLines { get; private set; }

    /// <summary>The quarter of the title above the table, or of the sheet's name.</summary>
    public Quarter? TitleQuarter => Header.Above
        .SelectMany(row => row.Cells.Select(cell => cell.Text).Append(string.Join(' ', row.Cells.Select(cell => cell.Text))))
        .Append(Sheet.Name)
        .Select(QuarterText.Find)
        .FirstOrDefault(quarter => quarter is not null);

    /// <summary>The quarter that most rows of a period column name; of two as many, the later.</summary>
    public Quarter? ColumnQuarter => _periods.Count == 0 ? null : _periods.OrderByDescending(entry => entry.Value).ThenByDescending(entry => entry.Key).First().Key;

    /// <summary>What the regency column says.</summary>
    public IReadOnlyCollection<string> Regencies => _regencies;

    /// <summary>Reads the whole sheet once.</summary>
    public static SheetSurvey Of(IWorkbook workbook, WorkbookSheet sheet, TableHeader header, CutOffEvidence evidence)
    {
        var survey = new SheetSurvey(sheet, header);
        var choice = new ColumnChoice(sheet, header);
        foreach (var field in new[] { PeopleField.Nik, PeopleField.Name }.Where(field => !choice.Has(field)))
        {
            survey.Refuse(ColumnMissing(sheet, header, field));
        }

        if (!survey.IsRefused)
        {
            survey.Hear(workbook.ReadRows(sheet), choice, evidence);
        }

        if (HeadOfFamily.NameIn(header) is { } head)
        {
            survey.Findings.Add(Intake.Findings.ColumnAssumed(sheet.Name, header.LastRow, ColumnLetters.Of(head.Index), PeopleField.Name, head.Header));
        }

        (survey.Table, var ambiguities) = choice.Settle();
        foreach (var finding in ambiguities)
        {
            survey.IsRefused |= finding.Severity == Severity.Error;
            survey.Findings.Add(finding);
        }

        return survey;
    }

    /// <summary>Refuses the sheet when nothing says in which kecamatan or desa its people live.</summary>
    public void RequireArea(AreaContext context)
    {
        var named = Table.Has(PeopleField.District) || Table.Has(PeopleField.Village) || Table.Has(PeopleField.DistrictCode) || Table.Has(PeopleField.VillageCode)
            || context.District is not null || context.Village is not null || HasAreaLines;
        if (!IsRefused && !named)
        {
            Refuse(ColumnMissing(Sheet, Header, PeopleField.District));
        }
    }

    private void Refuse(Finding finding)
    {
        IsRefused = true;
        Findings.Add(finding);
    }

    private void Hear(IEnumerable<SheetRow> rows, ColumnChoice choice, CutOffEvidence evidence)
    {
        var table = choice.Provisional;
        foreach (var (row, kind) in DataRows.Sorted(table, rows))
        {
            if (kind == RowKind.AreaLine)
            {
                HasAreaLines |= AreaLine.In(row).Any(line => line.Level is AreaLevel.District or AreaLevel.Village);
                continue;
            }

            Rows++;
            choice.Hear(row);
            var nikCell = table.Cell(row, PeopleField.Nik);
            var judgement = NikJudgement.Of(nikCell, textWasNumber: false);
            evidence.See(nikCell, judgement.Clean);
            if (judgement.Class == NikClass.Sound)
            {
                Census.See(judgement.Nik);
            }

            if (QuarterText.OfCell(CellText.Of(table.Cell(row, PeopleField.Period))) is { } quarter)
            {
                _periods[quarter] = _periods.GetValueOrDefault(quarter) + 1;
            }

            if (_regencies.Count < MostRegencies && CellText.Of(table.Cell(row, PeopleField.Regency)) is { Length: > 0 } regency)
            {
                _regencies.Add(regency);
            }
        }
    }

    private static Finding ColumnMissing(WorkbookSheet sheet, TableHeader header, PeopleField field) =>
        Intake.Findings.ColumnMissing(sheet.Name, header.LastRow, field, NearestHeader.To(field, header));
}
