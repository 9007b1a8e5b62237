using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Keeps all that is logged, whatever its level, with the exceptions in full.</summary>
internal sealed class WrittenLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)}\n{exception}");

    public void Dispose() => _lines.Clear();
}
