namespace Pipeline.Formats.Writing;

/// <summary>Percentages that add up to 100,0 as they are printed.</summary>
internal static class Shares
{
    private const int Tenths = 1000;

    /// <summary>The parts in tenths of a percent of their sum; what rounding down leaves goes to the largest remainders, ties to the earlier part.</summary>
    public static IReadOnlyList<int> InTenths(IReadOnlyList<long> parts)
    {
        var total = parts.Sum();
        if (total == 0)
        {
            return new int[parts.Count];
        }

        var tenths = parts.Select(part => (int)(part * Tenths / total)).ToArray();
        var left = Tenths - tenths.Sum();
        foreach (var index in Enumerable.Range(0, parts.Count).OrderByDescending(index => parts[index] * Tenths % total).Take(left))
        {
            tenths[index]++;
        }

        return tenths;
    }

    /// <summary><c>12,5%</c></summary>
    public static string Text(int tenths) => IndonesianText.Number(tenths / 10m, 1) + "%";

    /// <summary>One part of a whole as <c>12,5%</c>; an en dash when there is no whole.</summary>
    public static string Of(long part, long total) =>
        total == 0 ? "–" : IndonesianText.Percent((decimal)part / total);
}
