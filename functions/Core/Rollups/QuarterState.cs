using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>How a province's quarter stands against what was submitted.</summary>
public abstract record QuarterState
{
    private QuarterState()
    {
        // Closed: the cases below are all there are.
    }

    /// <summary>The province has sent nothing up to this quarter.</summary>
    public sealed record NothingSent : QuarterState;

    /// <summary>The summary there is rests on the same submissions.</summary>
    /// <param name="Left">The run that ended so, where it was cut off before its work was cleared; null where nothing is left.</param>
    public sealed record UpToDate(CompileRun? Left) : QuarterState;

    /// <summary>Submissions are still being folded: the figures would be half of something.</summary>
    public sealed record Unsettled(IReadOnlyList<Submission> Submissions) : QuarterState;

    /// <summary>There is something new to compile.</summary>
    /// <param name="ClosesOn">The day on which the quarter will be closed; null when it is.</param>
    /// <param name="Inputs">What the province and its regencies submitted up to the quarter.</param>
    /// <param name="CutOff">When the same run was started that never ended; null where none was.</param>
    public sealed record Due(CompileRun Run, DateOnly? ClosesOn, IReadOnlyList<Submission> Inputs, DateTimeOffset? CutOff) : QuarterState
    {
        /// <summary>When the same run was started for the first time; null where it never was.</summary>
        public DateTimeOffset? FirstStartedOn { get; init; }
    }

    /// <summary>That is being done.</summary>
    /// <param name="Work">What is being done, to be started again by whoever does not wait.</param>
    public sealed record Underway(Due Work, DateTimeOffset Since) : QuarterState;
}

/// <summary>What the ledgers know of a province's quarter.</summary>
/// <param name="Line">The last compilation; null before the first.</param>
public sealed record QuarterAccount(AreaCode Province, Quarter Quarter, QuarterLine? Line, QuarterState State);
