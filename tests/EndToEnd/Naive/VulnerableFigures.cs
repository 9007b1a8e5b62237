namespace Pipeline.EndToEnd.Naive;

/// <summary>Vulnerable groups (docs/bantuan.md).</summary>
internal static class VulnerableFigures
{
    public static void Add(Summary summary, Registry registry, Help help)
    {
        var groups = new (string Name, Func<Person, bool> Has)[]
        {
            ("farmers", person => person.Occupation is "PETANI" or "BURUH TANI" or "BURUH PERKEBUNAN" or "PENYADAP KARET"),
            ("fishers", person => person.Occupation is "NELAYAN"),
            ("smallBusiness", person => person.Occupation is "PEDAGANG KECIL"),
            ("elderly", person => person.Birth is { } birth && birth.AddYears(60) <= summary.End),
            ("disabled", person => person.IsDisabled),
            ("womenHeads", person => person is { IsHead: true, Sex: "P" }),
        };
        foreach (var (level, area) in summary.ProvinceAndRegencies)
        {
            foreach (var (name, has) in groups)
            {
                var families = registry.Families.Where(family => family.Head.Area.StartsWith(area, StringComparison.Ordinal) && family.Members.Any(has)).ToArray();
                summary.Add(level, area, "vulnerable_persons", "vulnerable", name, registry.Counted.Count(person => person.Area.StartsWith(area, StringComparison.Ordinal) && has(person)));
                summary.Add(level, area, "vulnerable_families", "vulnerable", name, families.Length);
                if (help.IsKnown)
                {
                    summary.Add(level, area, "vulnerable_families_without_help", "vulnerable", name, families.Count(family => !help.Reaches(family)));
                }
            }
        }
    }
}
