using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What a submission does to its regency's list, person by person, counted by district. It depends on the regency's
/// own submissions alone, so that no order of events can change it.</summary>
public sealed class SubmissionWeight
{
    private readonly SortedDictionary<AreaCode, ShiftCounts> _districts = [];

    /// <summary>The counts by district; of people whose district is not known, under the regency.</summary>
    public IReadOnlyDictionary<AreaCode, ShiftCounts> Districts => _districts;

    /// <summary>How many people it named first, by district; districts without any are left out.</summary>
    public IReadOnlyDictionary<AreaCode, int> Named =>
        new SortedDictionary<AreaCode, int>(_districts.Where(pair => pair.Value.Added > 0).ToDictionary(pair => pair.Key, pair => pair.Value.Added));

    /// <summary>Adds people.</summary>
    public void Add(IEnumerable<PersonShift> shifts)
    {
        foreach (var shift in shifts)
        {
            _districts[shift.District] = _districts.GetValueOrDefault(shift.District) + shift.Counts;
        }
    }
}

/// <summary>How many people were added to a list, changed on it, and taken off it.</summary>
public readonly record struct ShiftCounts(int Added, int Changed, int Left)
{
    public static ShiftCounts operator +(ShiftCounts left, ShiftCounts right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Left + right.Left);
}

/// <summary>What a submission does to one person on its regency's list.</summary>
/// <param name="District">Where the person stood before, or else stands; the regency where the district is not known.</param>
public readonly record struct PersonShift(AreaCode District, ShiftCounts Counts)
{
    private static readonly PersonField[] Replaceable = [PersonField.BirthDate, PersonField.Sex, PersonField.Kk];

    /// <param name="before">What the regency had said before the submission; empty where it had not named the person.</param>
    /// <param name="after">What it says with the submission; empty where the row was that of another person.</param>
    public static PersonShift Of(AreaCode regency, PersonValues before, PersonValues after)
    {
        var isFirst = before.IsEmpty && !after.IsEmpty;
        var hasLeft = !before.IsEmpty && ListExit.IsOnList(before) && !ListExit.IsOnList(after);
        return new PersonShift(
            DistrictOf(before) ?? DistrictOf(after) ?? regency,
            new ShiftCounts(isFirst ? 1 : 0, !before.IsEmpty && IsReplaced(before, after) ? 1 : 0, hasLeft ? 1 : 0));
    }

    private static AreaCode? DistrictOf(PersonValues values) =>
        values.Area is { Level: >= AreaLevel.District } area ? area.District : null;

    // Filling in what was not known replaces nothing; nor does a village within the district that was known.
    private static bool IsReplaced(PersonValues before, PersonValues after) =>
        Array.Exists(Replaceable, field => before[field] is { } known && after[field] != known)
        || (before.Area is { } was && after.Area is { } now && !now.IsWithin(was));
}
