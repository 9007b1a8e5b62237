using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.References;

namespace Pipeline.Intake;

/// <summary>What the first pass over a file learned: enough to judge each row of the second pass for good.</summary>
public sealed class FileSurvey
{
    internal FileSurvey(DataSet dataSet, SubmissionOrigin origin, SurveyState state, (Quarter Quarter, QuarterSource From) quarter, IReadOnlyList<Finding> findings)
    {
        DataSet = dataSet;
        Origin = origin;
        State = state;
        (Quarter, QuarterFrom) = quarter;
        Findings = findings;
    }

    public SubmissionOrigin Origin { get; }

    public DataSet DataSet { get; }

    /// <summary>Who submits, or, for a check that was not told, the one regency that the file names; null where it names none.</summary>
    public AreaCode? Regency => State.Areas.Sender;

    public Quarter Quarter { get; }

    public QuarterSource QuarterFrom { get; }

    /// <summary>How many rows the second pass gives.</summary>
    public int Rows => Tables.Sum(sheet => sheet.Rows) + State.Figures.Sum(sheet => sheet.Rows);

    /// <summary>The names of the sheets with a table, refused ones included, in the order of their tabs.</summary>
    public IReadOnlyList<string> Sheets => [.. State.Sheets.Select(sheet => sheet.Sheet.Name), .. State.Figures.Select(sheet => sheet.Sheet.Name)];

    /// <summary>Every column with a header, in sheet and column order.</summary>
    public IReadOnlyList<MappedColumn> Columns => [.. State.Sheets.SelectMany(sheet => sheet.Columns), .. State.Figures.SelectMany(sheet => sheet.Columns)];

    /// <summary>What the same sender said of figures before, against which a table of figures is held.</summary>
    public IReadOnlyList<(FigureKey Key, FigureValues Values)> EarlierFigures { get; private init; } = [];

    /// <summary>Whether a named person released the submission: figures that look like slips are then taken as they stand.</summary>
    public bool IsReleased { get; private init; }

    /// <summary>The tables of programmes and rules by which the sender is told of them; those that ship where nobody said others.</summary>
    public ReferenceTables References { get; private init; } = ReferenceTables.Shipped;

    /// <summary>The same, with what was said of figures before it.</summary>
    public FileSurvey Knowing(IReadOnlyList<(FigureKey Key, FigureValues Values)> earlier) => With(earlier, IsReleased, References);

    /// <summary>The same, as a named person released it or not.</summary>
    public FileSurvey As(bool released) => released == IsReleased ? this : With(EarlierFigures, released, References);

    /// <summary>The same, told by the tables that are in force.</summary>
    public FileSurvey By(ReferenceTables tables) => With(EarlierFigures, IsReleased, tables);

    /// <summary>What is to be said of the file and its sheets; of rows the second pass says.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The letters of a field's column in the table of a row, for findings of the registry; null where it has none.</summary>
    public string? ColumnOf(RowPlace place, ColumnField field) =>
        State.Sheets.FirstOrDefault(survey => survey.Sheet.Index == place.SheetIndex)?.Sections.At(place.RowNumber).Table.Column(field);

    /// <summary>Whether a row may have a NIK that is not sound; most files have none.</summary>
    internal bool MayHoldUnsoundNiks => State.TextWasNumber || State.Census.Rows < Rows;

    /// <summary>The last day of which the file can tell: it may be written after its quarter, but not after the upload's.</summary>
    internal DateOnly LastDay => Quarter > Origin.UploadQuarter ? Quarter.End : Origin.UploadQuarter.End;

    internal SurveyState State { get; }

    private FileSurvey With(IReadOnlyList<(FigureKey Key, FigureValues Values)> earlier, bool released, ReferenceTables tables) =>
        new(DataSet, Origin, State, (Quarter, QuarterFrom), Findings) { EarlierFigures = earlier, IsReleased = released, References = tables };

    internal IEnumerable<SheetSurvey> Tables => State.Sheets.Where(sheet => !sheet.IsRefused);
}

/// <summary>What the second pass needs of the first.</summary>
/// <param name="Contexts">What the lines above each table, and its sheet's name, say of its areas.</param>
/// <param name="TextWasNumber">Whether text NIKs that end in 0 are suspect.</param>
internal sealed record SurveyState(
    IWorkbook Workbook,
    IReadOnlyList<SheetSurvey> Sheets,
    AreaReader Areas,
    IReadOnlyDictionary<WorkbookSheet, AreaContext> Contexts,
    NikCensus Census,
    bool TextWasNumber)
{
    /// <summary>The sheets of figures, where that is what the file has.</summary>
    public IReadOnlyList<FigureSheet> Figures { get; init; } = [];

    /// <summary>The No. KK of tables of families, which are their keys.</summary>
    public NikCensus Families { get; init; } = new();
}

/// <summary>What came of the first pass.</summary>
public abstract record SurveyResult
{
    private SurveyResult()
    {
    }

    /// <summary>At least one sheet can be read.</summary>
    public sealed record Readable(FileSurvey Survey) : SurveyResult;

    /// <summary>Nothing of the file is taken.</summary>
    /// <param name="Findings">Why; at least one error.</param>
    /// <param name="Columns">The columns that were recognised all the same, to see what is missing.</param>
    public sealed record RefusedWhole(IReadOnlyList<Finding> Findings, IReadOnlyList<MappedColumn> Columns) : SurveyResult;
}
