using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pipeline.Benchmarks.Load;

/// <summary>The Function App in a process of its own, so that its memory is its own: <c>serve</c>, as on anybody's machine.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan _startLimit = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource _serves = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _serves.TrySetException(new InvalidOperationException("The app ended before it served."));
        _process.EnableRaisingEvents = true;
    }

    /// <summary>The largest part of the machine's memory that the process has held since its start, in bytes.</summary>
    public long PeakWorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Processor time used since the start, by all threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the app on an account and returns once it serves.</summary>
    public static async Task<AppProcess> StartAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Apart.Dotnet, [Apart.Pipeline, "serve", "--connection", connectionString])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var app = new AppProcess(new Process { StartInfo = start });
        try
        {
            app._process.Start();
            app._process.BeginOutputReadLine();
            app._process.BeginErrorReadLine();
            await app._serves.Task.WaitAsync(_startLimit, time, cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">It is gone; the message holds what it said last.</exception>
    public void EnsureRuns()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The app ended with {_process.ExitCode}:{Environment.NewLine}{string.Join(Environment.NewLine, _said.TakeLast(20))}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (_process)
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true); // nothing of it is kept, and there is no signal to send on Windows
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
            if (line.StartsWith("Serving ", StringComparison.Ordinal))
            {
                _serves.TrySetResult();
            }
        }
    }
}
