using System.Runtime.InteropServices;

namespace Pipeline.Rollups;

/// <summary>Counts by cell.</summary>
internal static class CellCounts
{
    /// <summary>So many more of a cell: a dozen cells for every person of a province, and so looked up once each.</summary>
    public static void Count<TCell>(this Dictionary<TCell, long> counts, TCell cell, long count)
        where TCell : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, cell, out _) += count;
}
