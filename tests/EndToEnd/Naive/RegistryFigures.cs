namespace Pipeline.EndToEnd.Naive;

/// <summary>Trust: whom several regencies name, and who left a list.</summary>
internal static class RegistryFigures
{
    private static readonly string[] Reasons = ["died", "moved", "prospered", "duplicate"];

    public static void Add(Summary summary, Registry registry)
    {
        foreach (var (level, area) in summary.ProvinceAndRegencies)
        {
            var claims = registry.Claims.Where(claim => claim.Regency.StartsWith(area, StringComparison.Ordinal)).ToArray();
            var present = claims.Where(claim => claim.Exit is null).ToArray();
            var left = claims.Where(claim => claim.Exit is not null).ToArray();
            summary.Add(level, area, "identity_conflicts", "", "", claims.Count(claim => registry.IsAnother(claim)));
            summary.Add(level, area, "also_elsewhere", "", "", present.Count(claim => registry.Counts(claim) && IsElsewhere(registry, claim)));
            summary.Add(level, area, "counted_elsewhere", "", "", present.Count(claim => !registry.Counts(claim) && !registry.IsAnother(claim)));
            summary.Add(level, area, "returned", "", "", present.Count(claim => claim.IsBack && registry.Counts(claim)));
            summary.Add(level, area, "left", "", "", left.Length);
            summary.Add(level, area, "present_elsewhere", "", "", left.Count(claim => IsElsewhere(registry, claim)));
            foreach (var reason in Reasons)
            {
                summary.Add(level, area, "left", "reason", reason, left.Count(claim => claim.Exit == reason));
                summary.Add(level, area, "present_elsewhere", "reason", reason, left.Count(claim => claim.Exit == reason && IsElsewhere(registry, claim)));
            }
        }
    }

    private static bool IsElsewhere(Registry registry, Person claim) =>
        registry.ClaimsOf[claim.Nik].Any(other => other.Regency != claim.Regency && other.Exit is null);
}
