namespace Pipeline.Standins.Functions;

/// <summary>An execution that ended.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="BlobPath">The blob that started it, <c>container/blob</c>; null for timers and requests.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Try">Which try of the blob it was, from 1; 1 for timers and requests.</param>
/// <param name="Elapsed">How long the function ran.</param>
/// <param name="Error">What it threw, if it did.</param>
public sealed record FinishedInvocation(
    string Function, string? BlobPath, InvocationOutcome Outcome, int Try, TimeSpan Elapsed, Exception? Error);

/// <summary>Carries an execution that ended to <see cref="IFunctionsHostActivity.Finished"/>.</summary>
public sealed class InvocationFinishedEventArgs(FinishedInvocation invocation) : EventArgs
{
    public FinishedInvocation Invocation { get; } = invocation;
}
