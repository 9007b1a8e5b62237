using Pipeline.Assistance;
using static Pipeline.EndToEnd.Suppression.PublishedFigures;

namespace Pipeline.EndToEnd.Suppression;

/// <summary>What the dictionary of the figures, and a programme table, tell everyone who reads them.</summary>
internal static class KnownRelations
{
    private static readonly string[] Desils = [.. Enumerable.Range(1, 10).Select(desil => $"{desil}"), "undetermined"];
    private static readonly string[] Reasons = ["died", "moved", "prospered", "duplicate"];
    private static readonly string[] Groups = ["farmers", "fishers", "smallBusiness", "elderly", "disabled", "womenHeads"];
    private static readonly string[] Ages = ["0to6", "7to12", "13to15", "16to18", "19to59", "60plus", "unknown"];
    private static readonly string[] Units = ["help_persons", "help_families"];

    public static void State(PublishedFigures figures)
    {
        StateAreas(figures);
        foreach (var district in figures.Areas.Where(IsDistrict).ToArray())
        {
            StateVillages(figures, district);
        }

        foreach (var area in figures.Areas)
        {
            StateList(figures, area);
            StateMovement(figures, area);
            StateDtsen(figures, area);
            StateHelp(figures, area);
        }
    }

    // Villages and what is not settled add up to the district, districts to the regency, regencies to the province.
    private static void StateAreas(PublishedFigures figures)
    {
        var names = figures.Names.ToArray();
        foreach (var whole in figures.Areas.Where(area => area.Length <= "regency 6202".Length && !area.StartsWith("district", StringComparison.Ordinal) || IsDistrict(area)))
        {
            var below = whole.StartsWith("province", StringComparison.Ordinal) ? "regency " + whole[9..] : whole.StartsWith("regency", StringComparison.Ordinal) && whole.Length > 10 ? "district " + whole[8..] : IsDistrict(whole) ? "village " + whole[9..] : null;
            var parts = below is null ? [] : figures.Areas.Where(area => area.StartsWith(below, StringComparison.Ordinal)).ToArray();
            foreach (var figure in names.Where(name => name.StartsWith(whole + "|", StringComparison.Ordinal)).Select(name => name[whole.Length..]))
            {
                var there = parts.Select(part => part + figure).Where(figures.Has).ToArray();
                var isExact = figure.StartsWith("|persons", StringComparison.Ordinal) && !figure.StartsWith("|persons_without_help", StringComparison.Ordinal) || figure.StartsWith("|families|", StringComparison.Ordinal) || figure.StartsWith("|families_desil_1_4|", StringComparison.Ordinal);
                if (figure.Contains("_moved_", StringComparison.Ordinal))
                {
                    figures.Within(there, [whole + figure], $"{whole}{figure}|within");
                }
                else if (isExact)
                {
                    figures.Equal([whole + figure], there);
                }
                else if (!figure.StartsWith("|plan", StringComparison.Ordinal) && !figure.StartsWith("|indicator", StringComparison.Ordinal) && !figure.StartsWith("|target", StringComparison.Ordinal) && !figure.StartsWith("|regencies", StringComparison.Ordinal))
                {
                    figures.Within([whole + figure], there, $"{whole}{figure}|elsewhere");
                }
            }
        }
    }

    // One whose code is a regency's own is of those in no district.
    private static bool IsDistrict(string area) => area.StartsWith("district", StringComparison.Ordinal) && area.Length == "district 620201".Length;

    private static void StateVillages(PublishedFigures figures, string district)
    {
        var villages = figures.Areas.Where(area => area.StartsWith("village " + district[9..], StringComparison.Ordinal)).ToArray();
        foreach (var village in villages)
        {
            figures.Within([Name(village, "persons")], [Name(village, "persons_desil_1_4")], Name(village, "persons of other deciles"));
            figures.Within([Name(village, "persons")], [Name(village, "families")], Name(village, "persons beside heads"));
        }

        figures.Equal(Parts(district, "persons", "desil", ["5", "6", "7", "8", "9", "10", "undetermined"]), [.. villages.Select(village => Name(village, "persons of other deciles"))]);
    }

    private static void StateList(PublishedFigures figures, string area)
    {
        string persons = Name(area, "persons"), families = Name(area, "families"), without = Name(area, "persons_without_kk");
        figures.Equal([persons], [.. new[] { "L", "P", "unknown" }.Select(sex => Name(area, "persons", "sex", sex))]);
        figures.Equal([persons], Parts(area, "persons", "age", Ages));
        figures.Equal([Name(area, "vulnerable_persons", "vulnerable", "elderly")], [Name(area, "persons", "age", "60plus")]);
        StateDesils(figures, area, "persons", [persons]);
        StateDesils(figures, area, "families", [families]);
        StateDesils(figures, area, "families_without_help", [Name(area, "families_without_help")]);
        StateDesils(figures, area, "persons_without_help", [Name(area, "persons_without_help")]);
        figures.Within([families], [Name(area, "families_without_help")], Name(area, "families with help"));
        figures.Within([Name(area, "families_desil_1_4")], [Name(area, "families_without_help_desil_1_4")], Name(area, "families of 1 to 4 with help"));
        figures.Within([Name(area, "persons_desil_1_4")], [Name(area, "families_desil_1_4")], Name(area, "persons beside heads of 1 to 4"));
        figures.Within([without], [Name(area, "persons_without_help")], Name(area, "persons without KK with help"));
        figures.Within([persons], [without], Name(area, "persons with KK"));
        figures.Within([persons], [without, families], Name(area, "persons beside heads"));
        foreach (var desil in Desils)
        {
            figures.Within([Name(area, "persons", "desil", desil)], [Name(area, "families", "desil", desil)], Name(area, "persons beside heads", desil));
            figures.Within([Name(area, "families", "desil", desil)], [Name(area, "families_without_help", "desil", desil)], Name(area, "families with help", desil));
        }

        foreach (var group in Groups)
        {
            string of = Name(area, "vulnerable_persons", "vulnerable", group), kin = Name(area, "vulnerable_families", "vulnerable", group);
            figures.Within([persons], [of], Name(area, "not vulnerable", group));
            figures.Within([families], [kin], Name(area, "families not vulnerable", group));
            figures.Within([kin], [Name(area, "vulnerable_families_without_help", "vulnerable", group)], Name(area, "vulnerable with help", group));
            figures.Within([Name(area, "families_without_help")], [Name(area, "vulnerable_families_without_help", "vulnerable", group)], Name(area, "not vulnerable without help", group));
        }

        figures.Equal([Name(area, "left")], Parts(area, "left", "reason", Reasons));
        figures.Equal([Name(area, "present_elsewhere")], Parts(area, "present_elsewhere", "reason", Reasons));
        foreach (var reason in Reasons)
        {
            figures.Within([Name(area, "left", "reason", reason)], [Name(area, "present_elsewhere", "reason", reason)], Name(area, "left for good", reason));
        }
    }

    // By desil; and desil 1 to 4 together.
    private static void StateDesils(PublishedFigures figures, string area, string measure, string[] whole)
    {
        var poorest = Name(area, $"{measure}_desil_1_4");
        figures.Equal(whole, Parts(area, measure, "desil", Desils));
        figures.Equal([poorest], Parts(area, measure, "desil", ["1", "2", "3", "4"]));
        figures.Within(whole, [poorest], Name(area, $"{measure} of 5 to 10 or none"));
        figures.Within(whole, [poorest, Name(area, measure, "desil", "undetermined")], Name(area, $"{measure} of 5 to 10"));
        figures.Equal([Name(area, $"{measure} of 5 to 10")], Parts(area, measure, "desil", ["5", "6", "7", "8", "9", "10"]));
    }

    private static void StateMovement(PublishedFigures figures, string area)
    {
        foreach (var span in new[] { "quarter", "year" })
        {
            // Of a province only the regencies that can be compared.
            string[] now = area.StartsWith("province", StringComparison.Ordinal)
                ? [.. figures.Areas.Where(other => other.StartsWith("regency", StringComparison.Ordinal) && figures.Has(Name(other, $"{span}_before"))).Select(other => Name(other, "persons"))]
                : [Name(area, "persons")];
            figures.Equal(
                [Name(area, $"{span}_before"), Name(area, $"{span}_entered"), Name(area, $"{span}_moved_in")],
                [Name(area, $"{span}_moved_out"), Name(area, $"{span}_left"), .. now]);
            figures.Equal([Name(area, $"{span}_left")], Parts(area, $"{span}_left", "reason", Reasons));
            figures.Within([Name(area, $"{span}_before")], [Name(area, $"{span}_left"), Name(area, $"{span}_moved_out")], Name(area, $"{span} stayed"));
        }
    }

    private static void StateDtsen(PublishedFigures figures, string area)
    {
        foreach (var unit in new[] { "persons", "families" }.Where(_ => !area.StartsWith("province", StringComparison.Ordinal)))
        {
            string both = Name(area, $"dtsen_{unit}", "match", "both"), only = Name(area, $"dtsen_{unit}", "match", "onlyDtsen");
            figures.Equal([both, Name(area, $"dtsen_{unit}", "match", "onlyList")], [Name(area, unit)]);
            StateDesils(figures, area, $"dtsen_{unit}", [both, only]);
            foreach (var source in figures.Names.Where(name => name.StartsWith($"{area}|dtsen_{unit}|version|", StringComparison.Ordinal) || name.StartsWith($"{area}|dtsen_{unit}|sender|", StringComparison.Ordinal)).Where(name => name.Count(letter => letter == (char)124) == 3).ToArray())
            {
                figures.Equal([both, only], [source]);
            }
        }

        figures.Within([Name(area, "dtsen_families", "match", "both")], [Name(area, "dtsen_families_desil_differs")], Name(area, "dtsen same desil"));
    }

    private static void StateHelp(PublishedFigures figures, string area)
    {
        var prefix = Name(area, "help_deliveries", "programme");
        var programmes = figures.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name.Split('|')[3]).Distinct().ToArray();
        foreach (var programme in programmes)
        {
            string[] recipients = [.. Units.Select(unit => Name(area, unit, "programme", programme))];
            figures.Equal(recipients, [.. new[] { "help_in_target", "help_outside_target", "help_unweighed" }.Select(measure => Name(area, measure, "programme", programme))]);
            figures.Within([Name(area, "help_target", "programme", programme)], [Name(area, "help_in_target", "programme", programme)], Name(area, "not reached", programme));
            figures.Within([Name(area, "help_deliveries", "programme", programme)], recipients, Name(area, "further deliveries", programme));
            figures.Within([Name(area, "help_deliveries", "programme", programme)], [Name(area, "help_duplicates", "programme", programme)], Name(area, "no duplicates", programme));
            if (Known(programme) is { TargetDeciles: { } target, Unit: RecipientUnit.Person or RecipientUnit.Family } known)
            {
                figures.Equal(
                    [Name(area, "help_target", "programme", programme)],
                    [.. Enumerable.Range(1, 10).Where(target.Contains).Select(desil => Name(area, known.Unit == RecipientUnit.Person ? "persons" : "families", "desil", $"{desil}"))]);
            }
        }

        figures.Equal([Name(area, "help_amount")], [.. programmes.Select(programme => Name(area, "help_amount", "programme", programme))]);
        StateKinds(figures, area, "strategy", programmes, programme => programme?.Strategy is { } kind ? Camel($"{kind}") : "unknown");
        StateKinds(figures, area, "sector", programmes, programme => programme?.Sector is { } kind ? Camel($"{kind}") : "unknown");
        StateKinds(figures, area, "group", programmes, programme => programme?.Group is { } kind ? Camel($"{kind}") : "unknown");
    }

    private static void StateKinds(PublishedFigures figures, string area, string dimension, string[] programmes, Func<Programme?, string> kindOf)
    {
        foreach (var kind in programmes.GroupBy(programme => kindOf(Known(programme))))
        {
            foreach (var measure in new[] { "help_deliveries", "help_amount", "help_duplicates", "help_overlaps" })
            {
                figures.Equal([Name(area, measure, dimension, kind.Key)], [.. kind.Select(programme => Name(area, measure, "programme", programme))]);
            }

            foreach (var unit in Units)
            {
                string all = Name(area, unit, dimension, kind.Key);
                figures.Within([.. kind.Select(programme => Name(area, unit, "programme", programme))], [all], Name(area, $"{unit} twice", dimension, kind.Key));
                foreach (var programme in kind)
                {
                    figures.Within([all], [Name(area, unit, "programme", programme)], Name(area, $"{unit} of others than {programme}", dimension, kind.Key));
                }

                figures.Equal([all], [.. new[] { "in_target", "outside_target", "unweighed" }.Select(part => Name(area, $"{unit}_{part}", dimension, kind.Key))]);
                figures.Within([Name(area, $"{unit}_target", dimension, kind.Key)], [Name(area, $"{unit}_in_target", dimension, kind.Key)], Name(area, $"{unit} not reached", dimension, kind.Key));
            }
        }
    }

    private static Programme? Known(string programme) => ProgrammeCode.TryParse(programme, out var code) ? ProgrammeTable.Seed.Find(code) : null;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string[] Parts(string area, string measure, string dimension, string[] categories) => [.. categories.Select(category => Name(area, measure, dimension, category))];
}
