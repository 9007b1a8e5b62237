using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Pipeline.Local.Hosting;

/// <summary>Writes the app's log as lines of text.</summary>
internal sealed class TextLog(TextWriter output, TimeProvider time, bool ownsOutput) : ILoggerProvider
{
    public const string FileName = "log.txt";

    private readonly Lock _line = new();

    /// <summary>The log of a run, <c>log.txt</c> in its output folder, which begins anew.</summary>
    /// <exception cref="UnusableException">The folder cannot be written.</exception>
    public static TextLog InFolder(string folder, TimeProvider time)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new TextLog(new StreamWriter(Path.Combine(folder, FileName)) { AutoFlush = true }, time, ownsOutput: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"Nothing can be written into '{folder}': name another folder with --out.");
        }
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
        if (ownsOutput)
        {
            output.Dispose();
        }
    }

    private void Write(LogLevel level, string category, string message, Exception? exception)
    {
        var now = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        lock (_line)
        {
            output.WriteLine($"{now} {level} {category[(category.LastIndexOf('.') + 1)..]}: {message}");
            if (exception is not null)
            {
                output.WriteLine(exception);
            }
        }
    }

    // Which levels are logged is host.json's to say; the logger factory asks it before it asks us.
    private sealed class Category(TextLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(logLevel, name, formatter(state, exception), exception);
    }
}
