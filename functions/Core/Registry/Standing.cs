using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Which regency a person counts for at the end of a quarter, and who else names that NIK.</summary>
/// <remarks>
/// The rule (docs/decisions/0003): a regency that reports the person as present goes before one that reports an exit, and that
/// before one that took its claim back («ganda»); then the one that named the person in the earlier quarter; then the one whose code the NIK begins with; then the lower code.
/// A function of the claims alone, so that no order of arrival can change it.
/// </remarks>
/// <param name="Regency">Where the person counts, once.</param>
/// <param name="Values">What that regency says, as of the quarter.</param>
/// <param name="AlsoClaimedBy">Other regencies that list the same person as present.</param>
/// <param name="LeftFrom">The regencies whose list the person left, with the reason: a mover counts at the new place, and left the old.
/// Also those that took back a claim, whomever they meant (<see cref="VoidClaim"/>).</param>
/// <param name="InConflict">Other regencies that name someone under this NIK who cannot be this person.</param>
public sealed record Standing(
    AreaCode Regency,
    PersonValues Values,
    IReadOnlyList<AreaCode> AlsoClaimedBy,
    IReadOnlyList<(AreaCode Regency, PersonStatus Reason)> LeftFrom,
    IReadOnlyList<AreaCode> InConflict)
{
    /// <summary>Whether the person is on the list as of the quarter.</summary>
    public bool IsPresent { get; } = ListExit.IsOnList(Values);

    /// <summary>The reason by which a person who is on the list here left that regency's; null where the two do not speak of that.</summary>
    public PersonStatus? PresentAfterExitFrom(AreaCode regency) =>
        IsPresent ? LeftFrom.Where(left => left.Regency == regency && left.Reason != PersonStatus.Duplicate).Select(left => (PersonStatus?)left.Reason).FirstOrDefault() : null;

    /// <summary>The standing of a record as of a quarter, or null if nobody had named the NIK by then.</summary>
    public static Standing? Of(PersonRecord record, Quarter quarter)
    {
        return record.Histories.Count == 1 ? OfOne(record, quarter) : OfSeveral(record, quarter);
    }

    // Nearly everybody is named by one regency alone, and this is asked of every person of a province.
    private static Standing? OfOne(PersonRecord record, Quarter quarter)
    {
        foreach (var (regency, history) in record.Histories)
        {
            if (history.FirstClaimedBy(quarter) is not null)
            {
                var values = history.AsOf(quarter);
                return new Standing(regency, values, [], ListExit.IsOnList(values) ? [] : [(regency, values.Status!.Value)], []);
            }
        }

        return null;
    }

    private static Standing? OfSeveral(PersonRecord record, Quarter quarter)
    {
        var claims = record.Histories
            .Select(pair => (Regency: pair.Key, First: pair.Value.FirstClaimedBy(quarter), History: pair.Value))
            .Where(claim => claim.First is not null)
            .Select(claim => (claim.Regency, claim.First, Values: claim.History.AsOf(quarter)))
            .OrderByDescending(claim => ListExit.IsOnList(claim.Values))
            .ThenBy(claim => VoidClaim.Is(claim.Values))
            .ThenBy(claim => claim.First)
            .ThenByDescending(claim => record.Nik.Partition.ToString().StartsWith(claim.Regency.ToString(), StringComparison.Ordinal))
            .ThenBy(claim => claim.Regency)
            .ToArray();
        if (claims.Length == 0)
        {
            return null;
        }

        var stands = claims[0];
        var byWhat = claims.ToLookup(claim =>
            !ListExit.IsOnList(claim.Values) && (VoidClaim.Is(claim.Values) || IsSamePerson(claim.Values)) ? Claim.Left
            : IsSamePerson(claim.Values) ? Claim.Present
            : Claim.OfAnother);
        return new Standing(
            stands.Regency,
            stands.Values,
            [.. byWhat[Claim.Present].Select(claim => claim.Regency).Where(regency => regency != stands.Regency).Order()],
            [.. byWhat[Claim.Left].Select(claim => (claim.Regency, claim.Values.Status!.Value)).Order()],
            [.. byWhat[Claim.OfAnother].Select(claim => claim.Regency).Order()]);

        bool IsSamePerson(PersonValues values) => !IdentityMatch.CannotBeOnePerson(stands.Values, values);
    }

    private enum Claim
    {
        Present,
        Left,
        OfAnother,
    }
}
