using System.Globalization;
using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>Where a regency's chain ended when its province wrote a summary, kept in the province's own chain.</summary>
/// <param name="Area">Whose chain it is the end of.</param>
/// <param name="KeptBy">The number of the entry in the province's chain that keeps it.</param>
public sealed record AuditAnchor(AreaCode Area, AuditHead Head, long KeptBy)
{
    private const string Prefix = "head.";

    /// <summary>The anchors that a province's chain keeps, in its order.</summary>
    public static IEnumerable<AuditAnchor> In(IEnumerable<AuditEntry> chain)
    {
        foreach (var entry in chain.Where(entry => entry.Action == AuditAction.SummaryWritten))
        {
            foreach (var (name, value) in entry.Details)
            {
                if (name.StartsWith(Prefix, StringComparison.Ordinal)
                    && AreaCode.TryParse(name.AsSpan(Prefix.Length), out var area) && TryParse(value, out var head))
                {
                    yield return new AuditAnchor(area, head, entry.Sequence);
                }
            }
        }
    }

    internal static string NameOf(AreaCode area) => $"{Prefix}{area}";

    internal static string ValueOf(AuditHead head) => string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {head.Hash}");

    private static bool TryParse(string value, out AuditHead head)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        head = default;
        if (space < 0 || !long.TryParse(value.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || !AuditHash.TryParse(value[(space + 1)..], out var hash))
        {
            return false;
        }

        head = new AuditHead(sequence, hash);
        return true;
    }
}
