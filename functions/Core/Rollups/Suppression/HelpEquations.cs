using Pipeline.Assistance;

namespace Pipeline.Rollups.Suppression;

/// <summary>What holds between the figures of one area about help: its programmes, and the kinds that they are divided into.</summary>
internal static class HelpEquations
{
    private static readonly string[] Units = [Measures.HelpPersons, Measures.HelpFamilies];

    public static void State(QuarterTable table, ProvinceQuarter quarter)
    {
        State(table, new(quarter.Province), quarter.Help);
        foreach (var regency in quarter.Regencies)
        {
            State(table, new(regency.Regency), regency.Help);
        }
    }

    private static void State(QuarterTable table, FigureArea area, HelpQuarter help)
    {
        foreach (var programme in help.Programmes)
        {
            StateProgramme(table, area, programme);
        }

        IReadOnlyList<HelpKind> kinds =
        [
            .. HelpKind.Of(help.ByStrategy, help, programme => programme?.Strategy),
            .. HelpKind.Of(help.BySector, help, programme => programme?.Sector),
            .. HelpKind.Of(help.ByGroup, help, programme => programme?.Group),
            // A delivery may name another source than its programme usually has; then the equations do not hold, and are left out.
            .. HelpKind.Of(help.BySource, help, programme => programme?.FundingSources is [var usual, ..] ? usual : null),
        ];
        foreach (var kind in kinds)
        {
            StateKind(table, area, kind);
        }

        table.Equate([new(area, Measures.Amount)], help.Programmes.Select(programme => new FigureKey(area, Measures.Amount, $"{programme.Key}")));
        StateSources(table, area, kinds, help);
        StateSameProgrammes(table, area, kinds);
    }

    private static void StateProgramme(QuarterTable table, FigureArea area, ProgrammeHelp programme)
    {
        var part = $"{programme.Key}";
        FigureKey target = new(area, Measures.Target, part), inTarget = new(area, Measures.InTarget, part);
        FigureKey[] recipients = [.. Units.Select(unit => new FigureKey(area, unit, part))];
        table.Equate(recipients, [inTarget, new(area, Measures.OutsideTarget, part), new(area, Measures.Unweighed, part)]);
        table.Within([target], [inTarget]);
        StateDeliveries(table, area, part, recipients);
        if (programme.Programme is { TargetDeciles: { } meant, Unit: var unit and not RecipientUnit.Area })
        {
            StateTarget(table, target, inTarget, unit == RecipientUnit.Family ? Measures.Families : Measures.Persons, meant.Contains);
        }
    }

    // Where help comes once a quarter, further deliveries are the duplicates; where it comes each month, they give away to how many.
    private static void StateDeliveries(QuarterTable table, FigureArea area, string part, FigureKey[] recipients)
    {
        var deliveries = new FigureKey(area, Measures.Deliveries, part);
        table.Within([deliveries], recipients, tellsOf: recipients);
        foreach (var measure in new[] { Measures.Duplicates, Measures.Overlaps })
        {
            table.Within([deliveries], [new(area, measure, part)]);
        }
    }

    // Whom it is meant for is counted elsewhere by desil; and of families in it, those with help of any kind are no fewer.
    private static void StateTarget(QuarterTable table, FigureKey target, FigureKey inTarget, string listed, Func<int, bool> isMeant)
    {
        var desils = Enumerable.Range(0, DesilCounts.Classes).Where(isMeant).Select(Measures.Desil).ToArray();
        FigureKey[] list = [.. desils.Select(desil => new FigureKey(target.Area, listed, desil))];
        table.Equate([target], list);
        if (listed == Measures.Families)
        {
            table.Within(list, [inTarget, .. desils.Select(desil => new FigureKey(target.Area, Measures.FamiliesWithoutHelp, desil))]);
        }
    }

    private static void StateKind(QuarterTable table, FigureArea area, HelpKind kind)
    {
        foreach (var unit in Units)
        {
            var recipients = new FigureKey(area, unit, kind.Part);
            FigureKey inTarget = new(area, Measures.InTarget, $"{kind.Part} {unit}"), target = new(area, Measures.Target, $"{kind.Part} {unit}");
            table.Equate([recipients], [inTarget, new(area, Measures.OutsideTarget, $"{kind.Part} {unit}"), new(area, Measures.Unweighed, $"{kind.Part} {unit}")]);
            table.Within([target], [inTarget]);
            StateMeant(table, target, inTarget, unit == Measures.HelpFamilies ? Measures.Families : Measures.Persons);

            // Each once, however many programmes of the kind came: as many as of each programme, and no more than of all.
            FigureKey[] programmes = [.. kind.Programmes.Select(part => new FigureKey(area, unit, part))];
            table.Within(programmes, [recipients]);
            foreach (var programme in programmes)
            {
                table.Within([recipients], [programme]);
            }
        }

        StateDeliveries(table, area, kind.Part, [.. Units.Select(unit => new FigureKey(area, unit, kind.Part))]);
        foreach (var measure in Measures.OfDeliveries)
        {
            table.Equate([new(area, measure, kind.Part)], kind.Programmes.Select(part => new FigureKey(area, measure, part)));
        }
    }

    // The deciles of a kind are those of its programmes that came; whoever knows the programmes knows them, and they run without a gap.
    private static void StateMeant(QuarterTable table, FigureKey target, FigureKey inTarget, string listed)
    {
        var value = table.Has(target) ? table.ValueOf(target) : 0;
        if (value == 0)
        {
            return;
        }

        var ranges = from last in Enumerable.Range(1, 10) from first in Enumerable.Range(1, last) select (First: first, Last: last);
        foreach (var (first, last) in ranges.Where(range => value == Enumerable.Range(range.First, range.Last - range.First + 1)
            .Sum(desil => table.ValueOf(new(target.Area, listed, Measures.Desil(desil))))).Take(1))
        {
            StateTarget(table, target, inTarget, listed, desil => desil >= first && desil <= last);
        }
    }

    private static void StateSources(QuarterTable table, FigureArea area, IReadOnlyList<HelpKind> kinds, HelpQuarter help)
    {
        string[] programmes = [.. help.Programmes.Select(programme => $"{programme.Key}")];
        foreach (var kindsOfOneSort in kinds.GroupBy(kind => kind.Sort))
        {
            foreach (var measure in Measures.OfDeliveries)
            {
                table.Equate(kindsOfOneSort.Select(kind => new FigureKey(area, measure, kind.Part)), programmes.Select(part => new FigureKey(area, measure, part)));
            }

            foreach (var unit in Units)
            {
                FigureKey[] all = [.. kindsOfOneSort.Select(kind => new FigureKey(area, unit, kind.Part))];
                FigureKey[] each = [.. programmes.Select(part => new FigureKey(area, unit, part))];
                foreach (var programme in each)
                {
                    table.Within(all, [programme], countsPeople: false);
                }

                foreach (var kind in all)
                {
                    table.Within(each, [kind], countsPeople: false);
                }
            }
        }
    }

    // Two kinds of the same programmes count the same people.
    private static void StateSameProgrammes(QuarterTable table, FigureArea area, IReadOnlyList<HelpKind> kinds)
    {
        foreach (var same in kinds.Where(kind => kind.Programmes.Count > 0).GroupBy(kind => string.Join('\n', kind.Programmes.Where(IsThere)), StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                foreach (var unit in Units)
                {
                    table.Equate([new(area, unit, first.Part)], [new(area, unit, other.Part)]);
                }
            }
        }

        bool IsThere(string part) => table.ValueOf(new(area, Measures.Deliveries, part)) > 0;
    }
}
