namespace Pipeline.Registry;

/// <summary>What a person can decide of a submission.</summary>
public enum DecisionKind
{
    /// <summary>It is merged, however much it changes; also what was rejected or withdrawn by mistake.</summary>
    Released,

    /// <summary>It was held for what it changes, and is not merged.</summary>
    Rejected,

    /// <summary>It was sent by mistake: the registry is as if it had never come.</summary>
    Withdrawn,
}

/// <summary>What a named person decided of a submission, and why. Of several the last one counts; the audit keeps them all.</summary>
/// <param name="By">The person's name, as given with the command.</param>
/// <param name="On">When, in UTC.</param>
public sealed record SubmissionDecision(DecisionKind Kind, string By, string Reason, DateTimeOffset On);
