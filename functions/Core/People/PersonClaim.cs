namespace Pipeline.People;

/// <summary>Where in an upload a row stands.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="SheetIndex">The sheet's 0-based position, for ordering.</param>
/// <param name="RowNumber">The row number that Excel shows, or the CSV's record number.</param>
public sealed record RowPlace(string Sheet, int SheetIndex, int RowNumber) : IComparable<RowPlace>
{
    /// <summary>The 0-based column, where each cell of a row says something of its own: of a table of figures. Else null.</summary>
    public int? ColumnIndex { get; init; }

    public int CompareTo(RowPlace? other) =>
        other is null ? 1 : (SheetIndex, RowNumber, ColumnIndex ?? -1).CompareTo((other.SheetIndex, other.RowNumber, other.ColumnIndex ?? -1));
}

/// <summary>What one row of an upload says of one person whose NIK is sound.</summary>
public sealed record PersonClaim(Nik Nik, PersonValues Values, RowPlace Place) : IClaim<PersonValues>;
