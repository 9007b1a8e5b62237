namespace Pipeline.Standins.Functions;

/// <summary>What a program that carries the host in its own process sees of it and may ask of it.</summary>
public interface IFunctionsHostActivity
{
    /// <summary>Raised after every execution, on the thread that ran it.</summary>
    event EventHandler<InvocationFinishedEventArgs>? Finished;

    /// <summary>Gets how many functions run now.</summary>
    int Running { get; }

    /// <summary>Gets the address of the HTTP functions, without the route prefix; null when there are none.</summary>
    Uri? HttpAddress { get; }

    /// <summary>
    /// Scans now and waits until nothing is left to do: every blob that a function matches has its receipt or its poison record,
    /// those that functions wrote meanwhile too, and nothing runs.
    /// </summary>
    /// <exception cref="InvalidOperationException">The host stopped meanwhile.</exception>
    /// <exception cref="Azure.RequestFailedException">Storage cannot be read.</exception>
    Task WaitUntilIdleAsync(CancellationToken cancellationToken);

    /// <summary>Runs a timer function now and once, whatever its schedule, and without moving the schedule.</summary>
    /// <exception cref="ArgumentException">There is no timer function of that name.</exception>
    Task<FinishedInvocation> RunTimerAsync(string functionName, CancellationToken cancellationToken);
}
