namespace Pipeline.Storage;

/// <summary>What the pipeline stands on.</summary>
public enum HealthPart
{
    /// <summary>The account of uploads and feedback: its containers are there, and the app may see them.</summary>
    Intake,

    /// <summary>The containers of the other account, likewise.</summary>
    Registry,

    /// <summary>The ledgers of submissions, receipts and quarters can be read.</summary>
    Ledger,

    /// <summary>The tables that the provinces edited can be read, and are sound.</summary>
    References,
}

/// <summary>What was asked, and what did not answer as it should.</summary>
/// <param name="Failures">Why, by part: an HTTP status, <c>missing</c>, <c>timeout</c> or the type of an exception; empty where all is well.</param>
public sealed record HealthReport(IReadOnlyDictionary<HealthPart, string> Failures)
{
    public bool IsHealthy => Failures.Count == 0;
}
