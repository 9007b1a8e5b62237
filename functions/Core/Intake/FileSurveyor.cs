using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>The first pass: finds the tables of a file, settles columns, quarter and sender, and counts.</summary>
internal sealed class FileSurveyor(IWorkbook workbook, SubmissionOrigin origin)
{
    private readonly CutOffEvidence _evidence = new();
    private readonly List<SheetSurvey> _sheets = [];
    private readonly List<Finding> _findings = [];
    private readonly List<SheetTables> _tables = [];
    private readonly List<Finding> _notTaken = [];
    private readonly List<Finding> _unknown = [];
    private readonly List<WorkbookSheet> _unread = [];
    private readonly List<WorkbookSheet> _titles = [];
    private readonly List<FigureSheet> _figures = [];
    private AssistanceTitle _besides = AssistanceTitle.None;
    private bool _hasCells;

    public SurveyResult Survey()
    {
        if (workbook.HasMacros)
        {
            _findings.Add(Findings.MacrosIgnored());
        }

        // A feedback workbook sent back: the operator mended its Perbaiki sheets, the others are about the file before.
        var isFeedback = FeedbackSheets.IsFeedbackWorkbook([.. workbook.Sheets.Select(sheet => sheet.Name)]);
        foreach (var sheet in workbook.Sheets.Where(sheet => !isFeedback || !FeedbackSheets.IsAboutTheFileBefore(sheet.Name)))
        {
            Look(sheet);
        }

        var dataSet = TakeTables();
        NameUnread();
        if (dataSet is DataSet.Indicators or DataSet.Targets)
        {
            return SurveyFigures(dataSet);
        }

        if (dataSet == DataSet.People)
        {
            NameDtksEra();
        }

        var areas = AreaReader.For(origin.Submitter, RegenciesNamed());
        var contexts = _sheets.ToDictionary(sheet => sheet.Sheet, sheet => ContextOf(sheet, areas));
        foreach (var sheet in _sheets)
        {
            if (dataSet == DataSet.People)
            {
                sheet.RequireArea(contexts[sheet.Sheet]);
            }
            else if (dataSet == DataSet.Programmes)
            {
                sheet.RequireAgencyAndYear();
            }

            _findings.AddRange(sheet.Findings);
        }

        if (Refusal() is { } refusal)
        {
            return new SurveyResult.RefusedWhole([refusal, .. _findings], Columns());
        }

        var quarter = DecideQuarter(dataSet);
        if (!origin.WasTaken && !QuarterRange.Holds(quarter.Quarter, origin.UploadQuarter))
        {
            return new SurveyResult.RefusedWhole([Findings.QuarterOutOfRange(quarter.Quarter, quarter.From, origin.UploadQuarter), .. _findings], Columns());
        }

        _findings.AddRange(_notTaken);
        return _sheets.TrueForAll(sheet => sheet.IsRefused)
            ? new SurveyResult.RefusedWhole(_findings, Columns())
            : new SurveyResult.Readable(new FileSurvey(
                dataSet, origin,
                new SurveyState(workbook, _sheets, areas, contexts, Census(), _evidence.TextWasNumber) { Families = NikCensus.Of([.. _sheets.SelectMany(sheet => sheet.Families)]) },
                quarter, _findings));
    }

    private void Look(WorkbookSheet sheet)
    {
        // The layout is read where it can tell: a sheet without people costs no pass for it.
        var search = Find(sheet, MergedCells.None);
        if (sheet.Hidden)
        {
            if (search.People is not null || FiguresIn(sheet, SheetLayout.Plain) is not null)
            {
                _findings.Add(Findings.HiddenTable(sheet.Name));
            }

            return;
        }

        var layout = search.HasTableLikeRows ? workbook.LayoutOf(sheet) : SheetLayout.Plain;
        if (layout.Merged.Count > 0)
        {
            search = Find(sheet, new MergedCells(layout));
        }

        if (search.People is not { IsReadable: true } && FiguresIn(sheet, layout) is { } figures)
        {
            _figures.Add(figures);
        }
        else if (search.People is { } header)
        {
            _tables.Add(new SheetTables(sheet, header, layout, origin.Mapping));
        }
        else if (AssistanceTitle.OfSheet(workbook.ReadRows(sheet)) is { Programme: not null } title)
        {
            _besides = _besides.Or(title);
            _titles.Add(sheet);
        }
        else if (search.Other is { } other)
        {
            _unknown.Add(Findings.DatasetUnknown(sheet.Name, other.LastRow, [.. other.Columns.Select(column => column.Header)]));
            _unread.Add(sheet);
        }
        else if (search.HasTableLikeRows)
        {
            _unread.Add(sheet);
        }
    }

    private FigureSheet? FiguresIn(WorkbookSheet sheet, SheetLayout layout) =>
        new FigureHeaderFinder(new MergedCells(layout)).Find(workbook.ReadRows(sheet)) is { } header ? new FigureSheet(sheet, header, layout) : null;

    // One file is one data set. Where people stand beside a list of something else the people are taken, and the list is
    // named; else what the first table lists.
    private DataSet TakeTables()
    {
        var dataSet = _tables.Exists(table => table.First is { HeadsReadable: true, DataSet: DataSet.People }) ? DataSet.People
            : _tables.Select(table => table.First.DataSet).FirstOrDefault(other => other != DataSet.People);

        dataSet = _figures.Count > 0 && !_tables.Exists(table => table.First.IsReadable) ? _figures[0].DataSet : dataSet;
        foreach (var other in _figures.Where(sheet => sheet.DataSet != dataSet))
        {
            _notTaken.Add(Findings.DataSetNotTaken(other.Sheet.Name, other.First.LastRow, other.DataSet, dataSet));
        }

        // But for lists of recipients, a sheet that names a programme is one more that is not read.
        _unread.AddRange(dataSet == DataSet.Assistance ? [] : _titles);
        foreach (var table in _tables)
        {
            if (table.First.DataSet == dataSet)
            {
                _sheets.Add(SheetSurvey.Of(table, workbook, _evidence, _besides));
            }
            else if (table.First.DataSet != DataSet.People)
            {
                _notTaken.Add(Findings.DataSetNotTaken(table.Sheet.Name, table.First.LastRow, table.First.DataSet, dataSet));
            }
            else
            {
                _unread.Add(table.Sheet);
            }
        }

        return dataSet;
    }

    private SurveyResult SurveyFigures(DataSet dataSet)
    {
        var sheets = _figures.FindAll(sheet => sheet.DataSet == dataSet);
        foreach (var sheet in sheets)
        {
            sheet.Survey(workbook);
            _findings.AddRange([.. sheet.NotRead, .. new[] { sheet.Hidden }.OfType<Finding>()]);
        }

        MappedColumn[] columns = [.. sheets.SelectMany(sheet => sheet.Columns)];
        if (sheets.TrueForAll(sheet => sheet.Rows == 0))
        {
            return new SurveyResult.RefusedWhole([Findings.FileEmpty(), .. _findings], columns);
        }

        var quarter = DecideQuarter(dataSet);
        if (!origin.WasTaken && !QuarterRange.Holds(quarter.Quarter, origin.UploadQuarter))
        {
            return new SurveyResult.RefusedWhole([Findings.QuarterOutOfRange(quarter.Quarter, quarter.From, origin.UploadQuarter), .. _findings], columns);
        }

        var sender = origin.Submitter ?? FigureAreas.ProvinceNamedBy(sheets.SelectMany(sheet => sheet.Areas));
        var state = new SurveyState(workbook, [], AreaReader.For(sender, []), new Dictionary<WorkbookSheet, AreaContext>(), NikCensus.Of([]), TextWasNumber: false) { Figures = sheets };
        return new SurveyResult.Readable(new FileSurvey(dataSet, origin, state, quarter, [.. _findings, .. _notTaken]));
    }

    // Beside a sheet with people, one without a table that can be read is a warning: nothing is lost in silence.
    private void NameUnread()
    {
        if (_sheets.Count + _figures.Count > 0)
        {
            _findings.AddRange(_unread.Where(sheet => !GuideSheets.IsNamedLikeOne(sheet.Name)).Select(sheet => Findings.SheetWithoutTable(sheet.Name)));
        }
    }

    private void NameDtksEra() => _findings.AddRange(_sheets
        .Where(sheet => !sheet.IsRefused)
        .Select(sheet => (sheet.Sheet.Name, sheet.Header.LastRow, Sign: DtksEra.SignIn(sheet.Header)))
        .Where(found => found.Sign is not null).Take(1)
        .Select(found => Findings.DtksEra(found.Name, found.LastRow, found.Sign!)));

    private TableSearch Find(WorkbookSheet sheet, MergedCells merged) =>
        new TableFinder(new HeaderReader(merged, origin.Mapping, sheet.Name)).Find(workbook.ReadRows(sheet).Select(Seen));

    private SheetRow Seen(SheetRow row)
    {
        _hasCells = _hasCells || !row.IsBlank;
        return row;
    }

    private Finding? Refusal() =>
        _sheets.Count == 0
            ? _notTaken.Concat(_unknown).FirstOrDefault() ?? (_hasCells ? Findings.NoTable() : Findings.FileEmpty())
            : _sheets.Exists(sheet => !sheet.IsRefused) && _sheets.Where(sheet => !sheet.IsRefused).Sum(sheet => sheet.Rows) == 0
                ? Findings.FileEmpty()
                : null;

    // Of a refused sheet no row comes in the second pass: a person who stands there too would be waited for in vain.
    private NikCensus Census() => NikCensus.Of([.. _sheets.SelectMany(sheet => sheet.Censuses)]);

    private List<MappedColumn> Columns() => [.. _sheets.SelectMany(sheet => sheet.Columns)];

    private IEnumerable<string> RegenciesNamed() => _sheets
        .SelectMany(sheet => sheet.Regencies.Concat(sheet.Header.Above.SelectMany(AreaLine.In).Where(line => line.Level == AreaLevel.Regency).Select(line => line.Name)))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static AreaContext ContextOf(SheetSurvey sheet, AreaReader areas)
    {
        var context = areas.After(AreaContext.None, sheet.Header.Above);
        var hasDistrict = sheet.Has(ColumnField.District) || context.District is not null;
        return hasDistrict
            ? context
            : areas.WithSheetName(context, sheet.Sheet.Name, isNeeded: context.Village is null && !sheet.Has(ColumnField.Village) && !sheet.HasAreaLines);
    }

    private (Quarter Quarter, QuarterSource From) DecideQuarter(DataSet dataSet)
    {
        var read = _sheets.Where(sheet => !sheet.IsRefused).ToList();
        return origin.GivenQuarter is { } given ? (given, origin.GivenBy)
            // The period of a delivery says when help was given, not for when the list was sent; and so do the years of figures.
            : dataSet is DataSet.Assistance or DataSet.Indicators or DataSet.Targets ? (origin.UploadQuarter, QuarterSource.UploadTime)
            : read.Select(sheet => sheet.TitleQuarter).FirstOrDefault(quarter => quarter is not null) is { } titled ? (titled, QuarterSource.Title)
            : read.Select(sheet => sheet.ColumnQuarter).FirstOrDefault(quarter => quarter is not null) is { } period ? (period, QuarterSource.Column)
            : (origin.UploadQuarter, QuarterSource.UploadTime);
    }
}
