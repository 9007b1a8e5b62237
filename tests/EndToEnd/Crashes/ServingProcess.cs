using System.Diagnostics;
using Pipeline.Local.Hosting;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>The Function App as a process of its own, to be killed.</summary>
internal sealed class ServingProcess : IDisposable
{
    private readonly Process _process;

    private ServingProcess(Process process) => _process = process;

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts <c>serve</c> on an account.</summary>
    public static ServingProcess Start(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PipelineHost).Assembly.Location, "serve", "--connection", connectionString])
        {
            UseShellExecute = false,
        };
        start.Environment["CompileSchedule"] = "0 0 0 1 1 *"; // what is compiled, and when, is the test's to say
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
