using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What two regencies have to settle about one NIK, in the order in which it is shown.</summary>
public enum MatterKind
{
    /// <summary>They name two people under it.</summary>
    IdentityConflict,

    /// <summary>Both list the person as present.</summary>
    ClaimedByBoth,

    /// <summary>The person left one's list by a reason that cannot be, and is on the other's.</summary>
    PresentAfterExit,

    /// <summary>The person moved from one to the other, and both say so: nothing to do.</summary>
    Moved,
}

/// <summary>What one regency says in a matter.</summary>
/// <param name="Since">The quarter of the exit where the person left its list, else the one in which it named the person first.</param>
/// <param name="Exit">Why the person left its list, or null.</param>
/// <param name="Values">What it sent. For its own eyes only, and empty where those are in another province.</param>
public sealed record MatterSide(AreaCode Regency, Quarter Since, PersonStatus? Exit, PersonValues Values);

/// <summary>A matter between two regencies over one NIK, as of a quarter. A function of the claims alone, never of who came first.</summary>
/// <param name="Stands">Whose claim stands (<see cref="Standing"/>): where the person counts, if on the list at all.</param>
public sealed record RegencyMatter(Nik Nik, MatterKind Kind, MatterSide Stands, MatterSide Other)
{
    /// <summary>The matters of a record: one for each regency that the claim which stands does not agree with, or came after.</summary>
    public static IEnumerable<RegencyMatter> Of(PersonRecord record, Standing standing, Quarter quarter)
    {
        if (record.Histories.Count < 2)
        {
            yield break;
        }

        var stands = SideOf(record, standing.Regency, quarter);
        foreach (var other in record.Histories.Keys.Where(regency => regency != standing.Regency))
        {
            if (KindOf(standing, other) is { } kind)
            {
                yield return new RegencyMatter(record.Nik, kind, stands, SideOf(record, other, quarter));
            }
        }
    }

    /// <summary>Whether somebody has something to settle.</summary>
    public bool IsOpen => Kind != MatterKind.Moved;

    /// <summary>The two sides.</summary>
    public IEnumerable<MatterSide> Sides => [Stands, Other];

    private static MatterKind? KindOf(Standing standing, AreaCode other) =>
        standing.InConflict.Contains(other) ? MatterKind.IdentityConflict
        : standing.AlsoClaimedBy.Contains(other) ? MatterKind.ClaimedByBoth
        : standing.PresentAfterExitFrom(other) is { } reason ? (Move.Explains(reason) ? MatterKind.Moved : MatterKind.PresentAfterExit)
        : null;

    private static MatterSide SideOf(PersonRecord record, AreaCode regency, Quarter quarter)
    {
        var history = record.HistoryOf(regency);
        var exit = ListExit.StandingAt(history, quarter);
        return new MatterSide(regency, exit?.Submission.Quarter ?? history.FirstClaimedBy(quarter)!.Value, exit?.Reason, history.AsOf(quarter));
    }
}
