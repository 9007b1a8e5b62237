using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A claim that its own regency has taken back by the status «ganda»: this NIK is not to stand for this person.</summary>
/// <remarks>
/// Duplicates (docs/decisions/0012): somebody stands on a list under two NIKs, or under one that was wrongly typed. Which is the
/// right one only the regency can know, so nothing is joined: the row with «ganda» goes, the other one counts by itself. It is
/// also how a regency ends an identity conflict that its own wrong NIK began.
/// </remarks>
public static class VoidClaim
{
    public static bool Is(PersonValues values) => values.Status == PersonStatus.Duplicate;
}
