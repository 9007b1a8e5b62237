using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Percentages that add up to 100,0 as they are printed.</summary>
internal static class Shares
{
    private const int Tenths = 1000;

    /// <summary>The parts in tenths of a percent of their whole; what rounding down leaves goes to the largest remainders, ties to the
    /// earlier part. Null for a part that is hidden, and for all where the whole is: what is hidden is one part, which nobody writes.</summary>
    public static IReadOnlyList<int?> InTenths(IReadOnlyList<Count> parts, Count whole)
    {
        if (whole.Value is not { } total)
        {
            return new int?[parts.Count];
        }

        var known = parts.Select(part => part.Value ?? 0).ToArray();
        return [.. InTenths([.. known, total - known.Sum()]).Take(parts.Count).Zip(parts, (share, part) => part.IsHidden ? (int?)null : share)];
    }

    /// <summary>Likewise of parts that are all known.</summary>
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

    /// <summary>One part of a whole as <c>12,5%</c>; an en dash when there is no whole; null where either is hidden.</summary>
    public static string? Of(Count part, Count total) =>
        total == 0 ? "–" : part.Value is { } some && total.Value is { } all ? IndonesianText.Percent((decimal)some / all) : null;
}
