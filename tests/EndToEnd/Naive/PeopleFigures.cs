namespace Pipeline.EndToEnd.Naive;

/// <summary>Who: persons and families by area, sex and desil.</summary>
internal static class PeopleFigures
{
    public static readonly string[] Deciles = [.. Enumerable.Range(1, 10).Select(desil => desil.ToString()), "undetermined"];

    public static void Add(Summary summary, Registry registry)
    {
        AddArea("province", summary.Province, area => area.StartsWith(summary.Province, StringComparison.Ordinal));
        // Nobody of the samples is without a regency: the row for those is nothing.
        AddArea("regency", summary.Province, area => area == summary.Province);
        foreach (var regency in Areas.RegenciesOf(summary.Province))
        {
            AddArea("regency", regency, area => area.StartsWith(regency, StringComparison.Ordinal));
            AddArea("district", regency, area => area == regency);
            foreach (var district in Areas.DistrictsOf(regency))
            {
                AddArea("district", district, area => area == district);
            }
        }

        void AddArea(string level, string area, Func<string, bool> isHere)
        {
            var persons = registry.Counted.Where(person => isHere(person.Area)).ToArray();
            var families = registry.Families.Where(family => isHere(family.Head.Area)).ToArray();
            summary.Add(level, area, "persons", "", "", persons.Length);
            summary.Add(level, area, "persons_without_kk", "", "", persons.Count(person => person.Kk is null));
            summary.Add(level, area, "families", "", "", families.Length);
            foreach (var sex in new[] { "L", "P", "unknown" })
            {
                summary.Add(level, area, "persons", "sex", sex, persons.Count(person => person.Sex == sex));
            }

            foreach (var desil in Deciles)
            {
                summary.Add(level, area, "persons", "desil", desil, persons.Count(person => person.DesilText == desil));
                summary.Add(level, area, "families", "desil", desil, families.Count(family => family.Head.DesilText == desil));
            }
        }
    }
}
