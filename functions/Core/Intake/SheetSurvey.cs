using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Plans;

namespace Pipeline.Intake;

/// <summary>What the first pass over a sheet learns: its tables and their columns, how many rows they have, which period and regencies they name.</summary>
internal sealed class SheetSurvey
{
    // One name or two decide; more only means that nobody is the one.
    private const int MostRegencies = 20;

    private readonly Dictionary<Quarter, int> _periods = [];
    private readonly HashSet<string> _regencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TableSection, NikCensus> _censuses = [];
    private readonly Dictionary<TableSection, NikCensus> _families = [];
    private readonly HiddenCells _hidden = new();
    private (TableSection? Section, NikCensus? Of) _census;
    private Cell _lastRegency = Cell.Blank;
    private readonly SheetTables _tables;
    private PlanTitle _saidBetween = PlanTitle.None;
    private PlanTitle? _plan;
    private bool _lacksColumns;

    private SheetSurvey(SheetTables tables) => _tables = tables;

    public WorkbookSheet Sheet => _tables.Sheet;

    /// <summary>The header of the first table.</summary>
    public TableHeader Header => _tables.First;

    public TableSections Sections => _tables.Sections;

    /// <summary>Whether nothing of the sheet is read: columns that its tables need are missing or ambiguous.</summary>
    public bool IsRefused => _lacksColumns || Sections.Filled.All(section => section.IsRefused);

    public List<Finding> Findings { get; } = [];

    /// <summary>The rows of data that are read.</summary>
    public int Rows => _lacksColumns ? 0 : Sections.Filled.Where(section => !section.IsRefused).Sum(section => section.Rows);

    /// <summary>The sound NIKs of the rows that are read, table by table.</summary>
    public IEnumerable<NikCensus> Censuses => Read(_censuses);

    /// <summary>The No. KK of the rows that are read, of tables of families.</summary>
    public IEnumerable<NikCensus> Families => Read(_families);

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

    /// <summary>What stands above a list of recipients for all of its rows.</summary>
    public required AssistanceTitle Title { get; init; }

    /// <summary>What stands above a plan for all of its rows.</summary>
    public PlanTitle Plan => _plan ??= Header.DataSet == DataSet.Programmes ? PlanTitle.Of(Header.Above, Sheet.Name) : PlanTitle.None;

    /// <summary>Every column with a header, table by table.</summary>
    public IEnumerable<MappedColumn> Columns => Sections.Filled.SelectMany(section => section.Table.Mapped());

    /// <summary>Whether the first table with rows has a column for a field.</summary>
    public bool Has(ColumnField field) => Sections.Filled is [var first, ..] && first.Table.Has(field);

    /// <summary>A walk down the sheet.</summary>
    public SheetWalk Walk() => _tables.Walk();

    /// <summary>Reads the whole sheet once.</summary>
    /// <param name="besides">What another sheet of the file says of its lists of recipients.</param>
    public static SheetSurvey Of(SheetTables tables, IWorkbook workbook, CutOffEvidence evidence, AssistanceTitle besides)
    {
        var survey = new SheetSurvey(tables) { Title = tables.First.DataSet == DataSet.Assistance ? AssistanceTitle.Of(tables.First.Above).Or(besides) : AssistanceTitle.None };
        var section = tables.Sections.Of(tables.First)!;
        foreach (var field in survey.Lacking(section.Sorting))
        {
            survey.Lack(field);
        }

        if (!survey._lacksColumns)
        {
            survey.Hear(workbook, evidence);
        }

        foreach (var filled in tables.Sections.Filled)
        {
            survey.Findings.AddRange([.. survey.Assumed(filled), .. filled.Settle(), .. survey.Scaled(filled)]);
        }

        return survey;
    }

    /// <summary>Refuses the sheet when nothing says in which kecamatan or desa its people live.</summary>
    public void RequireArea(AreaContext context)
    {
        var named = Has(ColumnField.District) || Has(ColumnField.Village) || Has(ColumnField.DistrictCode) || Has(ColumnField.VillageCode)
            || context.District is not null || context.Village is not null || HasAreaLines
            // Rows to mend were read before, and some lived nowhere that could be told.
            || Sections.Filled.All(section => section.Origin >= 0);
        if (!IsRefused && !named)
        {
            Lack(ColumnField.District);
        }
    }

    /// <summary>Refuses a plan when nothing says of which OPD, or of which year.</summary>
    public void RequireAgencyAndYear()
    {
        var said = Plan.Or(_saidBetween);
        var lacking = new[] { (ColumnField.Agency, Said: said.Agency is not null), (ColumnField.BudgetYear, Said: said.Year is not null) }
            .Where(field => !field.Said && !Has(field.Item1)).Select(field => field.Item1).ToArray();
        foreach (var field in IsRefused ? [] : lacking)
        {
            Lack(field);
        }
    }

    private IEnumerable<ColumnField> Lacking(SettledTable table) => DataSetFields.Needed(Header, Title).Where(field => !table.Has(field));

    private IEnumerable<Finding> Assumed(TableSection section) =>
        section.Header.DataSet != DataSet.Dtsen && HeadOfFamily.NameIn(section.Header) is { } head
        ? [Intake.Findings.ColumnAssumed(Sheet.Name, section.Header.LastRow, ColumnLetters.Of(head.Index), ColumnField.Name, head.Header)]
        : [];

    // What was multiplied is said, once a column.
    private IEnumerable<Finding> Scaled(TableSection section) => section.IsRefused || Header.DataSet != DataSet.Programmes ? []
        : PlanMoney.Fields.Where(section.Table.Has)
            .Select(field => (Field: field, Scale: PlanMoney.ScaleOf(section.Table, field, Plan)))
            .Where(column => column.Scale != MoneyScale.Rupiah)
            .Select(column => Intake.Findings.MoneyScaled(Sheet.Name, section.Header.LastRow, section.Table.Column(column.Field)!, column.Field, column.Scale));

    private void Lack(ColumnField field)
    {
        _lacksColumns = true;
        Findings.Add(Header.DataSet switch
        {
            // Names without a number are nobody's list yet; where they stand under a programme, No. KK would do as well.
            DataSet.People when field == ColumnField.Nik && DataSetSigns.NamesHelp(Header) =>
                Intake.Findings.ColumnMissingOfAssistance(Sheet.Name, Header.LastRow, field),
            DataSet.Assistance => Intake.Findings.ColumnMissingOfAssistance(Sheet.Name, Header.LastRow, field),
            DataSet.Programmes => Intake.Findings.ColumnMissingOfPlan(Sheet.Name, Header.LastRow, field),
            DataSet.Dtsen => Intake.Findings.ColumnMissingOfDtsen(Sheet.Name, Header.LastRow, field),
            _ => Intake.Findings.ColumnMissing(Sheet.Name, Header.LastRow, field, NearestHeader.To(field, Header)),
        });
    }

    private void Hear(IWorkbook workbook, CutOffEvidence evidence)
    {
        var walk = _tables.Walk();
        foreach (var row in walk.Rows(workbook.ReadRows(Sheet)))
        {
            if (row.Kind == RowKind.AreaLine)
            {
                HasAreaLines |= AreaLine.In(row.Stored).Any(line => line.Level is AreaLevel.District or AreaLevel.Village);
                _saidBetween = _saidBetween.Or(Header.DataSet == DataSet.Programmes ? PlanTitle.OfLine(row.Stored) : PlanTitle.None);
                continue;
            }

            Sections.Remember(row);
            row.Section.Hear(row.Stored);
            _hidden.See(row.Stored);
            HasAreaLines |= row.IsTold && (row.Told.ContainsKey(ColumnField.District) || row.Told.ContainsKey(ColumnField.Village));
            Hear(row, evidence);
        }

        Findings.AddRange(walk.NotRead.Select(table => Intake.Findings.NotRead(Sheet.Name, table)));
        if (_hidden.Finding(Sheet, _tables.HiddenHeaders) is { } hidden)
        {
            Findings.Add(hidden);
        }
    }

    private IEnumerable<NikCensus> Read(Dictionary<TableSection, NikCensus> censuses) =>
        _lacksColumns ? [] : censuses.Where(entry => !entry.Key.IsRefused).Select(entry => entry.Value);

    private void Hear(TableRow row, CutOffEvidence evidence)
    {
        if (Header.DataSet == DataSet.Dtsen && DtsenJudge.FamilyOf(row) is { } family)
        {
            (_families.TryGetValue(row.Section, out var families) ? families : _families[row.Section] = new NikCensus()).See(family);
        }

        var nikCell = row.Cell(ColumnField.Nik);
        var judgement = NikJudgement.Of(nikCell, textWasNumber: false);
        evidence.See(nikCell, judgement.Clean);
        if (judgement.Class == NikClass.Sound)
        {
            CensusOf(row.Section).See(judgement.Nik);
        }

        if (row.Cell(ColumnField.Period) is { IsBlank: false } period && QuarterText.OfCell(CellText.Of(period)) is { } quarter)
        {
            _periods[quarter] = _periods.GetValueOrDefault(quarter) + 1;
        }

        if (_regencies.Count < MostRegencies)
        {
            HearRegency(row.Cell(ColumnField.Regency));
        }
    }

    private NikCensus CensusOf(TableSection section)
    {
        if (_census.Section != section)
        {
            _census = (section, _censuses.TryGetValue(section, out var census) ? census : _censuses[section] = new NikCensus());
        }

        return _census.Of!;
    }

    // It is the same in nearly every row, and then the very text of the row above.
    private void HearRegency(Cell cell)
    {
        if (!cell.IsVery(_lastRegency) && CellText.Of(cell) is { Length: > 0 } regency)
        {
            _regencies.Add(regency);
        }

        _lastRegency = cell;
    }
}
