namespace Pipeline.Rollups;

/// <summary>What is not shown of a quarter, so that nobody can be made out in it (docs/decisions/0021).</summary>
/// <param name="Below">Counts of people above nought and below this are hidden; 0 where none is.</param>
/// <param name="Small">How many figures are hidden because they are so small.</param>
/// <param name="Others">How many more because a small one could be worked out from them.</param>
public sealed record SuppressedFigures(int Below, int Small, int Others)
{
    public static readonly SuppressedFigures None = new(0, 0, 0);

    /// <summary>All that are hidden.</summary>
    public int All => Small + Others;
}

/// <summary>Which counts are too small to be published.</summary>
/// <param name="Below">Above nought and below this; 0 or 1: none is.</param>
public sealed record SuppressionRule(int Below = 5)
{
    /// <summary>Nothing is hidden.</summary>
    public static readonly SuppressionRule Off = new(0);
}
