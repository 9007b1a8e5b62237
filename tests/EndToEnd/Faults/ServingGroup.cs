using Pipeline.EndToEnd.Crashes;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Several processes that serve one account.</summary>
internal sealed class ServingGroup : IDisposable
{
    public ServingGroup(string connection, int processes) =>
        Processes = [.. Enumerable.Range(0, processes).Select(_ => ServingProcess.Start(connection))];

    public ServingGroup(string connection, int processes, string compileSchedule) =>
        Processes = [.. Enumerable.Range(0, processes).Select(_ => ServingProcess.Start(connection, compileSchedule))];

    public IReadOnlyList<ServingProcess> Processes { get; }

    /// <summary>What all of them have written so far.</summary>
    public IEnumerable<string> Log => Processes.SelectMany(process => process.Log);

    public void Dispose()
    {
        foreach (var process in Processes)
        {
            process.Dispose();
        }
    }
}
