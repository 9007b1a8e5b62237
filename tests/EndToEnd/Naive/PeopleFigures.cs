namespace Pipeline.EndToEnd.Naive;

/// <summary>Who: persons and families by area, sex, desil and age.</summary>
internal static class PeopleFigures
{
    public static readonly string[] Deciles = [.. Enumerable.Range(1, 10).Select(desil => desil.ToString()), "undetermined"];

    private static readonly (string Name, int From, int To)[] Ages =
        [("0to6", 0, 6), ("7to12", 7, 12), ("13to15", 13, 15), ("16to18", 16, 18), ("19to59", 19, 59), ("60plus", 60, 999)];

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
                AddVillage(district, person => person.Area == district && person.Village is null);
                foreach (var village in Areas.VillagesOf(district))
                {
                    AddVillage(village, person => person.Village == village);
                }
            }
        }

        void AddArea(string level, string area, Func<string, bool> isHere)
        {
            var persons = registry.Counted.Where(person => isHere(person.Area)).ToArray();
            var families = registry.Families.Where(family => isHere(family.Head.Area)).ToArray();
            summary.Add(level, area, "persons", "", "", persons.Length);
            summary.Add(level, area, "persons_without_kk", "", "", persons.Count(person => person.Kk is null));
            summary.Add(level, area, "families", "", "", families.Length);
            summary.Add(level, area, "persons_desil_1_4", "", "", persons.Count(person => person.Desil is >= 1 and <= 4));
            if (level != "district")
            {
                summary.Add(level, area, "families_desil_1_4", "", "", families.Count(family => family.Head.Desil is >= 1 and <= 4));
            }

            foreach (var sex in new[] { "L", "P", "unknown" })
            {
                summary.Add(level, area, "persons", "sex", sex, persons.Count(person => person.Sex == sex));
            }

            foreach (var desil in Deciles)
            {
                summary.Add(level, area, "persons", "desil", desil, persons.Count(person => person.DesilText == desil));
                summary.Add(level, area, "families", "desil", desil, families.Count(family => family.Head.DesilText == desil));
            }

            var ages = persons.Select(person => Years(person.Birth, summary.End)).ToArray();
            summary.Add(level, area, "persons", "age", "unknown", ages.Count(years => years is null or < 0));
            foreach (var (name, from, to) in Ages)
            {
                summary.Add(level, area, "persons", "age", name, ages.Count(years => years >= from && years <= to));
            }
        }

        void AddVillage(string area, Func<Person, bool> isHere)
        {
            var persons = registry.Counted.Where(isHere).ToArray();
            summary.Add("village", area, "persons", "", "", persons.Length);
            summary.Add("village", area, "persons_desil_1_4", "", "", persons.Count(person => person.Desil is >= 1 and <= 4));
            summary.Add("village", area, "families", "", "", registry.Families.Count(family => isHere(family.Head)));
        }
    }

    // One less than the calendar years between, while the birthday is still to come.
    private static int? Years(DateOnly? birth, DateOnly day) =>
        birth is not { } born ? null : day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
