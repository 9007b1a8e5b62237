using Pipeline.Areas;

namespace Pipeline.Registry;

/// <summary>What a submission does to abnormally many.</summary>
public enum MassChangeKind
{
    /// <summary>Names people who were not on the list.</summary>
    Added,

    /// <summary>Replaces a date of birth, a sex, a No. KK or a place of residence that was known.</summary>
    Changed,

    /// <summary>Takes people off the list, by their status.</summary>
    Left,
}

/// <summary>
/// From when on a submission changes so much of its regency's list that a named person must say that it is meant
/// (docs/decisions/0014). No law sets these figures: they are the province's choice.
/// </summary>
/// <param name="LeastPeople">Of fewer people than this on the list nothing is said: the first files of a place add and change much.</param>
/// <param name="AddedPercent">More new people than this, of those on the list of the district.</param>
/// <param name="ChangedPercent">More people than this with a replaced date of birth, sex, No. KK or place of residence.</param>
/// <param name="LeftPercent">More people than this who leave the list.</param>
public sealed record MassChangeLimits(int LeastPeople = 100, int AddedPercent = 100, int ChangedPercent = 50, int LeftPercent = 20)
{
    /// <summary>The first excess, district by district and then all that the submission touches together; null if there is none.</summary>
    /// <param name="listed">How many people the regency had named before the submission, by the district in which it named them.</param>
    public MassChange? Judge(SubmissionWeight weight, IReadOnlyDictionary<AreaCode, int> listed)
    {
        var touched = weight.Districts.Where(district => listed.ContainsKey(district.Key)).ToArray();
        foreach (var (district, shifts) in touched)
        {
            if (Judge(district, shifts, listed[district], countsAdded: true) is { } found)
            {
                return found;
            }
        }

        // New people count by district alone: the first list of a second district is no excess of the first one's.
        return Judge(
            null,
            touched.Aggregate(default(ShiftCounts), (sum, one) => sum + one.Value),
            touched.Sum(one => listed[one.Key]),
            countsAdded: false);
    }

    /// <summary>Whether so few people can be no excess anywhere.</summary>
    public bool IsWithin(int people, IReadOnlyDictionary<AreaCode, int> listed) =>
        listed.Values.Sum() < LeastPeople
        || people * 100L <= (long)LeastPeople * Math.Min(AddedPercent, Math.Min(ChangedPercent, LeftPercent));

    private MassChange? Judge(AreaCode? district, ShiftCounts shifts, int listed, bool countsAdded)
    {
        if (listed < LeastPeople)
        {
            return null;
        }

        return Excess(MassChangeKind.Left, shifts.Left, LeftPercent)
            ?? Excess(MassChangeKind.Changed, shifts.Changed, ChangedPercent)
            ?? (countsAdded ? Excess(MassChangeKind.Added, shifts.Added, AddedPercent) : null);

        MassChange? Excess(MassChangeKind kind, int people, int percent) =>
            people * 100L > (long)listed * percent ? new MassChange(district, kind, people, listed, percent) : null;
    }
}

/// <summary>An excess that holds a submission until a named person releases it.</summary>
/// <param name="District">Where; null for all districts that the submission touches together.</param>
/// <param name="People">How many people it changes so.</param>
/// <param name="Listed">Of how many that were on the list.</param>
/// <param name="LimitPercent">The percentage that holds a submission when it is exceeded.</param>
public sealed record MassChange(AreaCode? District, MassChangeKind Kind, int People, int Listed, int LimitPercent);
