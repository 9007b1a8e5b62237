using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What became of a row that was fit to be merged: closed, and every row ends in exactly one.</summary>
public abstract record RowOutcome
{
    private RowOutcome()
    {
    }

    /// <summary>The regency had not named this person before.</summary>
    public sealed record Added : RowOutcome;

    /// <summary>The regency says something new of a person it had named.</summary>
    public sealed record Changed(IReadOnlyList<PersonField> Fields) : RowOutcome;

    /// <summary>Nothing new.</summary>
    public sealed record Unchanged : RowOutcome;

    /// <summary>The regency itself has registered another person under this NIK.</summary>
    public sealed record OtherPersonHere : RowOutcome;

    /// <summary>Another regency has registered someone under this NIK who cannot be this person, and stands first.</summary>
    public sealed record OtherPersonElsewhere(AreaCode Regency) : RowOutcome;
}

/// <summary>The outcome of one row, and which other regencies name the same person.</summary>
public sealed record RowMerge(PersonClaim Claim, RowOutcome Outcome, IReadOnlyList<AreaCode> AlsoClaimedBy)
{
    /// <summary>The regency's own earlier word that the person left its list, which stands because the submission gives no status; else null.</summary>
    public ListExit? StandingExit { get; init; }

    /// <summary>Whether there is nothing new in the row, and nothing to tell of the person.</summary>
    public bool SaysNothing => Outcome is RowOutcome.Unchanged && AlsoClaimedBy.Count == 0 && StandingExit is null;
}
