namespace Pipeline.EndToEnd.Naive;

/// <summary>A row below the headers.</summary>
/// <param name="Block">The name that stands alone in a line above it («A.», «DINAS SOSIAL»); empty where there is none.</param>
internal sealed record TableRow(RawSheet Sheet, IReadOnlyDictionary<Column, RawCell> Cells, string Block)
{
    public string this[Column column] => Cells.GetValueOrDefault(column, RawCell.Empty).Text.Trim();

    /// <summary>The words, with «-» for none read as none.</summary>
    public string Words(Column column) => this[column] is "-" ? "" : this[column];
}
