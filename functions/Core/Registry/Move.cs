using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>When somebody who left one regency's list and stands on another's has moved, and nothing is left to settle.</summary>
/// <remarks>
/// Moves (docs/decisions/0012). Within the regency: another kecamatan or desa and no status; the person stays on the list. To
/// another: the old regency says «pindah», the new one lists the person, in any order and any quarter; with both ends said the
/// move is settled. The old end alone is an exit, the new end alone a person whom two regencies claim (<see cref="Standing"/>).
/// </remarks>
public static class Move
{
    /// <summary>Whether an exit explains that another regency lists the person; every other reason contradicts it.</summary>
    public static bool Explains(PersonStatus exit) => exit == PersonStatus.Moved;
}
