namespace Pipeline.EndToEnd.Naive;

/// <summary>A sheet, or a whole CSV: its rows from the top, cells from the left.</summary>
internal sealed record RawSheet(string Name, IReadOnlyList<IReadOnlyList<RawCell>> Rows);
