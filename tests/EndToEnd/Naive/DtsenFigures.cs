namespace Pipeline.EndToEnd.Naive;

/// <summary>Lists beside DTSEN (docs/dtsen.md).</summary>
internal static class DtsenFigures
{
    public static void Add(Summary summary, Registry registry)
    {
        if (Dtsen.Of(summary) is not { } dtsen)
        {
            return;
        }

        var persons = registry.Counted.Where(person => person.Regency == dtsen.Regency).ToArray();
        var families = registry.Families.Where(family => family.Head.Regency == dtsen.Regency).ToArray();
        var unlisted = dtsen.Persons.Where(person => !registry.CountedOf.ContainsKey(person.Key)).ToArray();
        var unlistedFamilies = dtsen.Families.Where(family => registry.Families.All(listed => listed.Kk != family.Key)).ToArray();

        AddArea("province", summary.Province, _ => true);
        AddArea("regency", dtsen.Regency, _ => true);
        AddArea("district", dtsen.Regency, area => area == dtsen.Regency);
        foreach (var district in Areas.DistrictsOf(dtsen.Regency))
        {
            AddArea("district", district, area => area == district);
        }

        void AddArea(string level, string area, Func<string, bool> isHere)
        {
            var here = persons.Where(person => isHere(person.Area)).ToArray();
            var inBoth = here.Count(person => dtsen.Persons.ContainsKey(person.Nik));
            AddMatch("dtsen_persons", inBoth, here.Length - inBoth, unlisted.Count(person => isHere(person.Value)));

            var familiesHere = families.Where(family => isHere(family.Head.Area)).ToArray();
            var both = familiesHere.Where(family => dtsen.Families.ContainsKey(family.Kk)).ToArray();
            var onlyDtsen = unlistedFamilies.Where(family => isHere(family.Value.Area)).ToArray();
            AddMatch("dtsen_families", both.Length, familiesHere.Length - both.Length, onlyDtsen.Length);
            foreach (var desil in PeopleFigures.Deciles)
            {
                summary.Add(level, area, "dtsen_families", "desil", desil, both.Count(family => dtsen.Families[family.Kk].Desil == desil) + onlyDtsen.Count(family => family.Value.Desil == desil));
            }

            if (level != "district")
            {
                string[] poorest = ["1", "2", "3", "4"];
                summary.Add(level, area, "dtsen_families_desil_1_4", "", "", both.Count(family => poorest.Contains(dtsen.Families[family.Kk].Desil)) + onlyDtsen.Count(family => poorest.Contains(family.Value.Desil)));
            }

            summary.Add(level, area, "dtsen_families_desil_differs", "", "", both.Count(family => family.Head.Desil is not null && family.Head.DesilText != dtsen.Families[family.Kk].Desil));

            void AddMatch(string measure, int inBoth, int onlyList, int onlyDtsen)
            {
                summary.Add(level, area, measure, "match", "both", inBoth);
                summary.Add(level, area, measure, "match", "onlyList", onlyList);
                summary.Add(level, area, measure, "match", "onlyDtsen", onlyDtsen);
                summary.Add(level, area, measure, "version", dtsen.Version, inBoth + onlyDtsen);
                summary.Add(level, area, measure, "sender", dtsen.Sender, inBoth + onlyDtsen);
            }
        }
    }
}
