namespace Pipeline.People;

/// <summary>The quarters that a file can be of, by the quarter in which it was uploaded: from ten years before it to the next one,
/// both included. What lies beyond is a slip (2052 for 2025), and would have every quarter up to it compiled.</summary>
public static class QuarterRange
{
    private const int QuartersBefore = 40;
    private const int QuartersAhead = 1;

    /// <param name="uploaded">The quarter of the upload time.</param>
    public static bool Holds(Quarter quarter, Quarter uploaded)
    {
        var ahead = ((quarter.Year - uploaded.Year) * 4) + quarter.Number - uploaded.Number;
        return ahead is >= -QuartersBefore and <= QuartersAhead;
    }
}
