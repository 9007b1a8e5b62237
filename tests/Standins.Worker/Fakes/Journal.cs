using System.Collections.Concurrent;

namespace Pipeline.Standins.Worker.Tests;

/// <summary>What the functions of a test were called with, and what they then do.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Signal _written = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Gets or sets what a function does once its call is written down.</summary>
    public Func<string, CancellationToken, Task> Then { get; set; } = (_, _) => Task.CompletedTask;

    public async Task RunAsync(string line, CancellationToken cancellationToken)
    {
        _lines.Enqueue(line);
        _written.Raise();
        await Then(line, cancellationToken);
    }

    public Task WhenAsync(int lines, CancellationToken cancellationToken) =>
        _written.WhenAsync(() => _lines.Count >= lines, cancellationToken);
}
