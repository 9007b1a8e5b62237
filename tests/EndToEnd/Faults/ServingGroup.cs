using Pipeline.EndToEnd.Crashes;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Several processes that serve one account.</summary>
internal sealed class ServingGroup : IDisposable
{
    public ServingGroup(string connection, int processes) =>
        Processes = [.. Enumerable.Range(0, processes).Select(_ => ServingProcess.Start(connection))];

    public IReadOnlyList<ServingProcess> Processes { get; }

    public void Dispose()
    {
        foreach (var process in Processes)
        {
            process.Dispose();
        }
    }
}
