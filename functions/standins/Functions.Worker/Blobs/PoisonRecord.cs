namespace Pipeline.Standins.Functions;

/// <summary>Which blob the host gave up on, and why.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Container">The blob's container.</param>
/// <param name="Blob">The blob's name.</param>
/// <param name="ETag">The version of the blob; another one is another event.</param>
/// <param name="Tries">How many tries it got.</param>
/// <param name="When">When the last one failed.</param>
/// <param name="ExceptionType">What the last one threw; not its message, which might name somebody.</param>
/// <param name="Key">The event's key among the host's receipts.</param>
public sealed record PoisonRecord(
    string Function, string Container, string Blob, string ETag, int Tries, DateTimeOffset When, string ExceptionType, string Key);
