namespace Pipeline.People;

/// <summary>Whether two rows under one NIK can be about one person, by name and date of birth.</summary>
/// <remarks>
/// A wrong merge gives one family's help to another, so the doubt decides against merging; but people are written with
/// titles, initials, one name or two, and dates get corrected, so neither name nor date alone decides (docs/decisions/0002).
/// </remarks>
public static class IdentityMatch
{
    private enum Dates
    {
        EqualOrUnknown,
        Near,
        Apart,
    }

    /// <summary>Whether the two cannot be one person. Symmetric; false where either has no name.</summary>
    public static bool CannotBeOnePerson(PersonValues left, PersonValues right)
    {
        if (left.Name is null || right.Name is null || left.Name == right.Name)
        {
            return false;
        }

        var (shorter, longer) = Ordered(NameTokens.Of(left.Name), NameTokens.Of(right.Name));
        if (shorter.Count == 0 || string.Concat(shorter) == string.Concat(longer))
        {
            return false; // NUR HALIZA and NURHALIZA
        }

        var matching = NameTokens.Matching(shorter, longer);
        return Compare(left.BirthDate, right.BirthDate) switch
        {
            Dates.EqualOrUnknown => matching == 0,
            Dates.Near => matching * 2 < shorter.Count,
            _ => matching < shorter.Count,
        };
    }

    private static (IReadOnlyList<string> Shorter, IReadOnlyList<string> Longer) Ordered(
        IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        // Of two names with as many words, the same one always comes first, so that the answer is symmetric.
        left.Count < right.Count || (left.Count == right.Count && string.CompareOrdinal(string.Join(' ', left), string.Join(' ', right)) <= 0)
            ? (left, right)
            : (right, left);

    private static Dates Compare(DateOnly? left, DateOnly? right)
    {
        if (left is not { } a || right is not { } b || a == b)
        {
            return Dates.EqualOrUnknown;
        }

        var swapped = a.Year == b.Year && a.Month == b.Day && a.Day == b.Month;
        var componentsThatDiffer = (a.Year == b.Year ? 0 : 1) + (a.Month == b.Month ? 0 : 1) + (a.Day == b.Day ? 0 : 1);
        return swapped || componentsThatDiffer == 1 ? Dates.Near : Dates.Apart;
    }
}
