namespace Pipeline.Standins.Functions;

/// <summary>How an execution of a function ended.</summary>
public enum InvocationOutcome
{
    /// <summary>It returned; what started it is done with.</summary>
    Succeeded,

    /// <summary>It threw. A blob is tried again; a timer waits for its next occurrence.</summary>
    Failed,

    /// <summary>It threw for the last time that the host allows; the blob has a poison record.</summary>
    Poisoned,

    /// <summary>The host stopped before it ended; it will run again.</summary>
    Abandoned,
}
