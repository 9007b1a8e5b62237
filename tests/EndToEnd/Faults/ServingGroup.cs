using Pipeline.EndToEnd.Crashes;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Several processes that serve one account.</summary>
internal sealed class ServingGroup : IDisposable
{
    public ServingGroup(string connection, int processes, string? schedule = null) =>
        Processes = [.. Enumerable.Range(0, processes).Select(_ => schedule is null ? ServingProcess.Start(connection) : ServingProcess.Start(connection, schedule))];

    public IReadOnlyList<ServingProcess> Processes { get; }

    /// <summary>What all of them wrote.</summary>
    public IEnumerable<string> Logs => Processes.SelectMany(process => process.Log);

    /// <summary>Whether each has started its triggers.</summary>
    public bool AreAllServing => Processes.All(process => process.Log.Any(line => line.StartsWith("Serving ", StringComparison.Ordinal)));

    public void Dispose()
    {
        foreach (var process in Processes)
        {
            process.Dispose();
        }
    }
}
