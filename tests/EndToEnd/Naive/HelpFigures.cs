namespace Pipeline.EndToEnd.Naive;

/// <summary>Who got what, who got nothing, and who got it twice, by programme and by kind (docs/bantuan.md).</summary>
internal static class HelpFigures
{
    public static void Add(Summary summary, Registry registry, Help help)
    {
        if (!help.IsKnown)
        {
            return;
        }

        foreach (var (level, area) in summary.ProvinceAndRegencies)
        {
            AddProgrammes(level, area);
            AddKind(level, area, "strategy", Kinds.Strategies, given => Kinds.Strategy(given.Delivery.Programme?.Strategy ?? ""));
            AddKind(level, area, "sector", Kinds.Sectors, given => Kinds.Sector(given.Delivery.Programme?.Sector ?? ""));
            AddKind(level, area, "group", Kinds.Groups, given => Kinds.Group(given.Delivery.Programme?.Group ?? ""));
            AddKind(level, area, "source", Kinds.Sources, given => given.Delivery.Source);
            AddWithout(level, area);
        }

        void AddProgrammes(string level, string area)
        {
            foreach (var programme in help.All.GroupBy(given => given.Delivery.Code))
            {
                var here = programme.Where(given => IsIn(given.Area, area)).ToArray();
                var recipients = here.GroupBy(given => given.Recipient).Select(same => same.First()).ToArray();
                AddDeliveries(level, area, "programme", programme.Key, here);
                summary.Add(level, area, "help_persons", "programme", programme.Key, recipients.Count(given => !given.Delivery.IsForFamily));
                summary.Add(level, area, "help_families", "programme", programme.Key, recipients.Count(given => given.Delivery.IsForFamily));
                summary.Add(level, area, "help_target", "programme", programme.Key, programme.First().Delivery.Programme is { IsForFamilies: true } ? FamiliesMeant(area, programme) : PersonsMeant(area, programme));
                summary.Add(level, area, "help_in_target", "programme", programme.Key, recipients.Count(given => given.IsInTarget == true));
                summary.Add(level, area, "help_outside_target", "programme", programme.Key, recipients.Count(given => given.IsInTarget == false));
                summary.Add(level, area, "help_unweighed", "programme", programme.Key, recipients.Count(given => given.IsInTarget is null));
            }
        }

        void AddKind(string level, string area, string dimension, string[] categories, Func<Given, string> kindOf)
        {
            foreach (var category in categories)
            {
                var all = help.All.Where(given => kindOf(given) == category).ToArray();
                AddDeliveries(level, area, dimension, category, [.. all.Where(given => IsIn(given.Area, area))]);
                AddReach(level, area, dimension, category, "persons", [.. all.Where(given => !given.Delivery.IsForFamily)], PersonsMeant);
                AddReach(level, area, dimension, category, "families", [.. all.Where(given => given.Delivery.IsForFamily)], FamiliesMeant);
            }
        }

        void AddReach(string level, string area, string dimension, string category, string unit, Given[] all, Func<string, IEnumerable<Given>, int> meant)
        {
            // In the target of one of the programmes that they got is in the target; outside of all that have one is outside.
            var recipients = all.Where(given => IsIn(given.Area, area)).GroupBy(given => given.Recipient).ToArray();
            var inTarget = recipients.Count(got => got.Any(given => given.IsInTarget == true));
            var outside = recipients.Count(got => got.All(given => given.IsInTarget != true) && got.Any(given => given.IsInTarget == false));
            summary.Add(level, area, $"help_{unit}", dimension, category, recipients.Length);
            summary.Add(level, area, $"help_{unit}_target", dimension, category, meant(area, all));
            summary.Add(level, area, $"help_{unit}_in_target", dimension, category, inTarget);
            summary.Add(level, area, $"help_{unit}_outside_target", dimension, category, outside);
            summary.Add(level, area, $"help_{unit}_unweighed", dimension, category, recipients.Length - inTarget - outside);
        }

        void AddDeliveries(string level, string area, string dimension, string category, Given[] here)
        {
            summary.Add(level, area, "help_deliveries", dimension, category, here.Length);
            summary.Add(level, area, "help_amount", dimension, category, here.Sum(help.AmountOf));
            summary.Add(level, area, "help_duplicates", dimension, category, here.Count(given => given.IsDuplicate));
            summary.Add(level, area, "help_overlaps", dimension, category, here.Count(given => given.IsOverlap));
        }

        int PersonsMeant(string area, IEnumerable<Given> all) => Meant(all) is var deciles ? registry.Counted.Count(person => IsIn(person.Area, area) && deciles.Contains(person.Desil)) : 0;

        int FamiliesMeant(string area, IEnumerable<Given> all) => Meant(all) is var deciles ? registry.Families.Count(family => IsIn(family.Head.Area, area) && deciles.Contains(family.Head.Desil)) : 0;

        void AddWithout(string level, string area)
        {
            summary.Add(level, area, "help_amount", "", "", help.All.Where(given => IsIn(given.Area, area)).Sum(help.AmountOf));
            AddByDesil("families_without_help", [.. registry.Families.Where(family => IsIn(family.Head.Area, area) && !help.Reaches(family)).Select(family => family.Head)]);
            AddByDesil("persons_without_help", [.. registry.Counted.Where(person => IsIn(person.Area, area) && person.Kk is null && !help.Reaches(person))]);

            void AddByDesil(string measure, Person[] without)
            {
                summary.Add(level, area, measure, "", "", without.Length);
                summary.Add(level, area, measure + "_desil_1_4", "", "", without.Count(person => person.Desil is >= 1 and <= 4));
                foreach (var desil in PeopleFigures.Deciles)
                {
                    summary.Add(level, area, measure, "desil", desil, without.Count(person => person.DesilText == desil));
                }
            }
        }
    }

    private static bool IsIn(string place, string area) => place.StartsWith(area, StringComparison.Ordinal);

    private static HashSet<int?> Meant(IEnumerable<Given> all) =>
        [.. all.Select(given => given.Delivery.Programme?.Target).Distinct().SelectMany(target => target is var (from, to) ? Enumerable.Range(from, to - from + 1).Cast<int?>() : [])];
}
