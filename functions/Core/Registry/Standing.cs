using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Which regency a person counts for at the end of a quarter, and who else names that NIK.</summary>
/// <remarks>
/// The rule (docs/decisions/0003): a regency that reports the person as present goes before one that reports an exit;
/// then the one that named the person in the earlier quarter; then the one whose code the NIK begins with; then the lower code.
/// A function of the claims alone, so that no order of arrival can change it.
/// </remarks>
/// <param name="Regency">Where the person counts, once.</param>
/// <param name="Values">What that regency says, as of the quarter.</param>
/// <param name="AlsoClaimedBy">Other regencies that list the same person as present.</param>
/// <param name="LeftFrom">The regencies whose list the person left, with the reason: a mover counts at the new place, and left the old.</param>
/// <param name="InConflict">Other regencies that name someone under this NIK who cannot be this person.</param>
public sealed record Standing(
    AreaCode Regency,
    PersonValues Values,
    IReadOnlyList<AreaCode> AlsoClaimedBy,
    IReadOnlyList<(AreaCode Regency, PersonStatus Reason)> LeftFrom,
    IReadOnlyList<AreaCode> InConflict)
{
    /// <summary>Whether the person is on the list as of the quarter.</summary>
    public bool IsPresent => IsOnList(Values);

    /// <summary>The standing of a record as of a quarter, or null if nobody had named the NIK by then.</summary>
    public static Standing? Of(PersonRecord record, Quarter quarter)
    {
        var claims = record.Histories
            .Select(pair => (Regency: pair.Key, First: pair.Value.FirstClaimedBy(quarter), History: pair.Value))
            .Where(claim => claim.First is not null)
            .Select(claim => (claim.Regency, claim.First, Values: claim.History.AsOf(quarter)))
            .OrderByDescending(claim => IsOnList(claim.Values))
            .ThenBy(claim => claim.First)
            .ThenByDescending(claim => record.Nik.Partition.ToString().StartsWith(claim.Regency.ToString(), StringComparison.Ordinal))
            .ThenBy(claim => claim.Regency)
            .ToArray();
        if (claims.Length == 0)
        {
            return null;
        }

        var stands = claims[0];
        var ofSamePerson = claims.ToLookup(claim => !IdentityMatch.CannotBeOnePerson(stands.Values, claim.Values));
        return new Standing(
            stands.Regency,
            stands.Values,
            [.. ofSamePerson[true].Where(claim => IsOnList(claim.Values)).Select(claim => claim.Regency).Where(regency => regency != stands.Regency).Order()],
            [.. ofSamePerson[true].Where(claim => !IsOnList(claim.Values)).Select(claim => (claim.Regency, claim.Values.Status!.Value)).Order()],
            [.. ofSamePerson[false].Select(claim => claim.Regency).Order()]);
    }

    internal static bool IsOnList(PersonValues values) => values.Status is null or PersonStatus.Present;
}
