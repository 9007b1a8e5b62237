using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Reduces the people of a partition to facts, as of a quarter.</summary>
internal sealed class PeopleInQuarter(AreaCode province, Quarter quarter, RollupFacts facts)
{
    private readonly Dictionary<(AreaCode Regency, AreaCode Said), PlaceCounts> _places = [];
    private readonly DateOnly _end = quarter.End;

    /// <summary>Hears of a person.</summary>
    /// <returns>The standing as of the quarter; null where nobody had named the person by then.</returns>
    public Standing? Meet(PersonRecord record)
    {
        if (Standing.Of(record, quarter) is not { } standing)
        {
            return null;
        }

        AddClaims(record, standing);
        var place = PlaceOf(standing);
        AddBefore(new EarlierStandings(record, standing, quarter), standing, place);
        if (place is { IsInside: true })
        {
            AddStanding(record.Nik, standing, place);
        }

        return standing;
    }

    /// <summary>Adds what was counted by place, once all people were met.</summary>
    public void Finish()
    {
        foreach (var place in _places.Values)
        {
            place.AddTo(facts, quarter);
        }

        _places.Clear();
    }

    // Null for one who is on no list.
    private PlaceCounts? PlaceOf(Standing? standing)
    {
        if (standing is not { IsPresent: true })
        {
            return null;
        }

        var said = standing.Values.Area;
        var key = (standing.Regency, said ?? standing.Regency);
        return _places.TryGetValue(key, out var place) ? place : _places[key] = new PlaceCounts(standing.Regency, said, province);
    }

    private void AddBefore(in EarlierStandings earlier, Standing standing, PlaceCounts? now)
    {
        now?.CountBack(0);
        var (then, place) = ((Standing?)standing, now);
        for (var back = 1; back <= EarlierStandings.Quarters; back++)
        {
            if (!ReferenceEquals(then, earlier.Before(back)))
            {
                then = earlier.Before(back);
                place = PlaceOf(then);
            }

            place?.CountBack(back);
            if (MovementFacts.SpanOf(back) is { } span)
            {
                AddMovement(span, place, now, standing);
            }
        }
    }

    private void AddMovement(MovementSpan span, PlaceCounts? from, PlaceCounts? to, Standing now)
    {
        if (to is not null && ReferenceEquals(from, to))
        {
            to.CountStayed(span);
        }
        else if (to is not null && from is null)
        {
            to.CountEntered(span);
        }
        else if (from is { IsInside: true } || to is { IsInside: true })
        {
            facts.Movement.Count(new MovementCell(span, from?.Place, to?.Place, to is null ? now.Values.Status : null));
        }
    }

    private void AddStanding(Nik nik, Standing standing, PlaceCounts place)
    {
        if (standing.AlsoClaimedBy.Count > 0)
        {
            facts.Count(new ClaimCell(standing.Regency, ClaimKind.AlsoElsewhere, null));
        }

        var values = standing.Values;
        var desil = values.Desil ?? 0;
        var kk = values.Kk;
        var age = AgeBands.Of(values.BirthDate, _end);
        var groups = VulnerableGroup.Of(values, age);
        place.Count(values.Sex, desil, kk is not null, age, groups);
        if (kk is { } card)
        {
            facts.Count(card, new FamilyFact(values[PersonField.Relation] == PersonValues.HeadOfFamily, nik, place.Area, desil) { Groups = groups });
        }
    }

    private void AddClaims(PersonRecord record, Standing standing)
    {
        // Nearly everybody is named by one regency alone, and is on its list.
        if (record.Histories.Count > 1 || !standing.IsPresent)
        {
            AddBeside(record, standing);
        }

        foreach (var (regency, history) in record.Histories)
        {
            if (history.InOrder.Length > 1 && ListExit.HasReturned(history, quarter))
            {
                CountClaim(regency, ClaimKind.Returned, null);
            }
        }
    }

    private void AddBeside(PersonRecord record, Standing standing)
    {
        foreach (var regency in standing.InConflict)
        {
            CountClaim(regency, ClaimKind.IdentityConflict, null);
        }

        foreach (var (regency, reason) in standing.LeftFrom)
        {
            CountClaim(regency, ClaimKind.Left, reason);
        }

        foreach (var regency in standing.AlsoClaimedBy)
        {
            CountClaim(regency, ClaimKind.CountedElsewhere, null);
        }

        foreach (var matter in RegencyMatter.Of(record, standing, quarter))
        {
            AddMatter(matter);
        }
    }

    private void AddMatter(RegencyMatter matter)
    {
        if (!matter.Sides.Any(side => side.Regency.IsWithin(province)))
        {
            return;
        }

        facts.Keep(matter with { Stands = Seen(matter.Stands), Other = Seen(matter.Other) });
        if (matter.Kind is MatterKind.PresentAfterExit or MatterKind.Moved)
        {
            CountClaim(matter.Other.Regency, ClaimKind.PresentElsewhere, matter.Other.Exit);
        }

        MatterSide Seen(MatterSide side) => side.Regency.IsWithin(province) ? side : side with { Values = PersonValues.Empty };
    }

    private void CountClaim(AreaCode regency, ClaimKind kind, PersonStatus? reason)
    {
        if (regency.IsWithin(province))
        {
            facts.Count(new ClaimCell(regency, kind, reason));
        }
    }
}
