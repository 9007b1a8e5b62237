using Pipeline.People;

namespace Pipeline.Rollups.Suppression;

/// <summary>What holds between the figures of one area about who is on the list, came, left, and is in DTSEN.</summary>
internal static class PeopleEquations
{
    public static void State(QuarterTable table, ProvinceQuarter quarter)
    {
        foreach (var area in table.Keys.Select(key => key.Area).Where(area => !area.IsVillage).Distinct().ToArray())
        {
            StateList(table, area);
            StateGroups(table, area);
            StateReported(table, area);
            StateDtsen(table, area);
            foreach (var span in MovementFacts.Spans)
            {
                StateMovement(table, area, span);
                table.Equate([new(area, Measures.Before(span))], [new(area, Measures.Trend, $"{MovementFacts.Since(span, quarter.Quarter)}")]);
            }
        }

        foreach (var area in quarter.Regencies.Select(regency => regency.Regency).Prepend(quarter.Province))
        {
            table.Equate([new(new(area), Measures.Persons)], [new(new(area), Measures.Trend, $"{quarter.Quarter}")]);
        }

        StateCompared(table, quarter);
    }

    private static void StateList(QuarterTable table, FigureArea area)
    {
        FigureKey persons = new(area, Measures.Persons), families = new(area, Measures.Families), without = new(area, Measures.WithoutFamily);
        table.Equate([persons], Parts(persons, Measures.Sexes));
        table.Equate([persons], Parts(persons, Measures.Ages));
        table.Within([persons], [without]);

        FigureKey familiesUnhelped = new(area, Measures.FamiliesWithoutHelp), personsUnhelped = new(area, Measures.PersonsWithoutHelp);
        foreach (var whole in new[] { persons, families, familiesUnhelped, personsUnhelped })
        {
            StateDesils(table, whole.Measure, [whole]);
        }

        // Each family counts where one of its persons counts, in that one's desil; and persons without help here have no family.
        table.Within([persons], [without, families]);
        foreach (var desil in Measures.Desils.Append(Measures.Targeted))
        {
            table.Within([persons with { Part = desil }], [families with { Part = desil }, personsUnhelped with { Part = desil }]);
            table.Within([families with { Part = desil }], [familiesUnhelped with { Part = desil }]);
        }

        table.Within([families], [familiesUnhelped]);
        table.Within([without], [personsUnhelped]);
    }

    // Desil 1 to 4 together are a figure, and so anyone can tell who is in another desil, and in one of 5 to 10.
    private static void StateDesils(QuarterTable table, string measure, FigureKey[] whole)
    {
        var desils = new FigureKey(whole[0].Area, measure);
        FigureKey targeted = desils with { Part = Measures.Targeted }, undetermined = desils with { Part = Measures.Desil(0) };
        table.Equate(whole, Parts(desils, Measures.Desils));
        table.Equate([targeted], Parts(desils, Measures.TargetedDesils));
        if (table.Has(targeted))
        {
            // One by one, since bounds go from equation to equation.
            table.EquateRest(table.Within(whole, [targeted]), [undetermined, .. Parts(desils, Measures.DesilsBeyond)]);
            table.EquateRest(table.Within(whole, [targeted, undetermined]), Parts(desils, Measures.DesilsBeyond));
        }
    }

    private static void StateGroups(QuarterTable table, FigureArea area)
    {
        foreach (var group in VulnerableGroup.All)
        {
            FigureKey persons = new(area, Measures.GroupPersons, $"{group}"), families = new(area, Measures.GroupFamilies, $"{group}");
            FigureKey without = new(area, Measures.GroupWithoutHelp, $"{group}");
            table.Within([group == VulnerableGroups.WomenHeads ? new(area, Measures.Persons, Measures.Female) : new(area, Measures.Persons)], [persons]);
            table.Within([new(area, Measures.Families)], [families]);
            table.Within([families], [without]);
            table.Within([new(area, Measures.FamiliesWithoutHelp)], [without]);
        }

        // One number under two names.
        table.Equate([new(area, Measures.GroupPersons, $"{VulnerableGroups.Elderly}")], [new(area, Measures.Persons, Measures.Age(AgeBand.Elderly))]);
    }

    private static void StateReported(QuarterTable table, FigureArea area)
    {
        FigureKey left = new(area, Measures.Left), present = new(area, Measures.PresentElsewhere);
        table.Equate([left], Parts(left, Reasons));
        table.Equate([present], Parts(present, Reasons));
        table.Within([left], [present]);
        foreach (var reason in Reasons)
        {
            table.Within([left with { Part = reason }], [present with { Part = reason }]);
        }

        foreach (var measure in new[] { Measures.AlsoElsewhere, Measures.Returned })
        {
            table.Within([new(area, Measures.Persons)], [new(area, measure)]);
        }
    }

    private static void StateMovement(QuarterTable table, FigureArea area, MovementSpan span)
    {
        FigureKey before = new(area, Measures.Before(span)), after = new(area, Measures.After(span)), left = new(area, Measures.LeftSince(span));
        FigureKey entered = new(area, Measures.Entered(span)), movedIn = new(area, Measures.MovedIn(span)), movedOut = new(area, Measures.MovedOut(span));
        table.Equate([before, entered, movedIn], [movedOut, left, after]);
        table.Equate([left], Parts(left, Reasons));
        table.Within([before], [left, movedOut]);
        table.Within([after], [entered, movedIn]);
        foreach (var reason in Reasons)
        {
            // Who left since then has left by now.
            table.Within([new(area, Measures.Left, reason)], [left with { Part = reason }]);
        }

        if (area.Code.Level != Areas.AreaLevel.Province)
        {
            table.Equate([after], [new(area, Measures.Persons)]);
        }
    }

    // Of the province only the regencies that can be compared, with whom it submitted itself if it had by then.
    private static void StateCompared(QuarterTable table, ProvinceQuarter quarter)
    {
        var province = new FigureArea(quarter.Province);
        foreach (var span in MovementFacts.Spans)
        {
            var regencies = quarter.Regencies.Select(regency => new FigureKey(new(regency.Regency), Measures.After(span))).Where(table.Has).ToArray();
            _ = table.Equate([new(province, Measures.After(span))], [.. regencies, new(province with { IsUnplaced = true }, Measures.Persons)])
                || table.Equate([new(province, Measures.After(span))], regencies);
        }
    }

    private static void StateDtsen(QuarterTable table, FigureArea area)
    {
        FigureKey persons = new(area, Measures.DtsenPersons), families = new(area, Measures.DtsenFamilies);
        table.Equate([persons with { Part = Measures.Both }, persons with { Part = Measures.OnlyList }], [new(area, Measures.Persons)]);
        table.Equate([families with { Part = Measures.Both }, families with { Part = Measures.OnlyList }], [new(area, Measures.Families)]);
        StateDesils(table, Measures.DtsenFamilies, [families with { Part = Measures.Both }, families with { Part = Measures.OnlyDtsen }]);
        table.Within([families with { Part = Measures.Both }], [new(area, Measures.DtsenDiffers)]);
    }

    private static IReadOnlyList<string> Reasons { get; } = [.. Enum.GetValues<PersonStatus>().Where(status => status != PersonStatus.Present).Select(status => $"{status}")];

    private static FigureKey[] Parts(FigureKey whole, IReadOnlyList<string> parts) => [.. parts.Select(part => whole with { Part = part })];
}
