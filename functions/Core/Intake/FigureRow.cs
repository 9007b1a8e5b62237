using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>A row with figures, under its header, with what it takes from the rows above it.</summary>
internal sealed record FigureRow(SheetRow Stored, FigureHeader Header)
{
    /// <summary>What a cell of the row says that is written once for several: the area over its years, the indicator over its areas.</summary>
    public IReadOnlyDictionary<FigureRole, Cell> Told { get; init; } = Nothing;

    private static readonly Dictionary<FigureRole, Cell> Nothing = [];

    /// <summary>The columns in which the row has a figure, or something in the place of one.</summary>
    public IEnumerable<FigureColumn> Figures => Header.Figures.Where(column => IsFigure(Stored[column.Index]));

    /// <summary>The row's own cell, or what it is told where that is blank.</summary>
    public Cell Cell(FigureRole role) => Stored[Header.IndexOf(role)] is { IsBlank: false } own ? own : Told.GetValueOrDefault(role, Intake.Cell.Blank);

    /// <summary>What a cell says on one line; empty where it says nothing.</summary>
    public string Text(FigureRole role) => CellText.Of(Cell(role));

    public static bool IsFigure(Cell cell) => ErrorValue.StandsIn(cell) || !FigureNumber.IsNone(CellText.Of(cell));
}
