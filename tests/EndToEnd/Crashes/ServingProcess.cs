using System.Collections.Concurrent;
using System.Diagnostics;
using Pipeline.Local.Hosting;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>The Function App as a process of its own, to be killed.</summary>
internal sealed class ServingProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();

    private ServingProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>What it has written so far.</summary>
    public IEnumerable<string> Log => _log;

    /// <summary>Starts <c>serve</c> on an account.</summary>
    /// <param name="compileSchedule">When quarters are compiled; the default is never, so that it is the test's to say.</param>
    public static ServingProcess Start(string connectionString, string compileSchedule = "0 0 0 1 1 *")
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PipelineHost).Assembly.Location, "serve", "--connection", connectionString])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["CompileSchedule"] = compileSchedule;
        return new ServingProcess(Process.Start(start)!);
    }

    /// <summary>Ends it as <c>kill -9</c> does: nothing of it runs any more, nothing is cleaned up.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
