namespace Pipeline.People;

/// <summary>Where in an upload a row stands.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="SheetIndex">The sheet's 0-based position, for ordering.</param>
/// <param name="RowNumber">The row number that Excel shows, or the CSV's record number.</param>
public sealed record RowPlace(string Sheet, int SheetIndex, int RowNumber) : IComparable<RowPlace>
{
    public int CompareTo(RowPlace? other) =>
        other is null ? 1 : (SheetIndex, RowNumber).CompareTo((other.SheetIndex, other.RowNumber));
}

/// <summary>What one row of an upload says of one person whose NIK is sound.</summary>
public sealed record PersonClaim(Nik Nik, PersonValues Values, RowPlace Place) : IClaim<PersonValues>;
