namespace Pipeline.Intake;

/// <summary>A table on a sheet of figures that is not read.</summary>
/// <param name="Row">The row of its header.</param>
/// <param name="Headers">Its columns, as written.</param>
/// <param name="Holds">What it lists; null where nothing in it is known.</param>
internal sealed record PassedTable(int Row, IReadOnlyList<string> Headers, DataSet? Holds)
{
    /// <summary>How many tables it stands for.</summary>
    public int Tables { get; set; } = 1;

    /// <summary>Its rows.</summary>
    public RowSpans Rows { get; } = new();
}
