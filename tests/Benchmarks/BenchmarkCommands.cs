using System.CommandLine;
using System.Runtime.InteropServices;
using Pipeline.Benchmarks.Calls;
using Pipeline.Benchmarks.Compile;
using Pipeline.Benchmarks.Feedback;
using Pipeline.Benchmarks.Intake;
using Pipeline.Benchmarks.Load;
using Pipeline.Benchmarks.Merge;
using Pipeline.Benchmarks.Scan;
using Pipeline.Benchmarks.Simulated;
using Pipeline.Benchmarks.Start;

namespace Pipeline.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarkCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var root = new RootCommand("Measures the pipeline, each figure beside that of a floor or peer taken in the same run.")
        {
            LoadCommand.Build(),
            CompileCommand.Build(),
            FactsCommand.Build(),
            ScanCommand.Build(),
            CallsCommand.Build(),
            IntakeCommand.Build(),
            IntakeCommand.BuildRun(),
            MergeCommand.Build(),
            MergeCommand.BuildRun(),
            AccountCommand.Build(),
            FeedbackCommand.Build(),
            FeedbackCommand.BuildRun(),
            StartCommand.Build(),
            StartCommand.BuildRun(),
        };
        return await root.Parse(args).InvokeAsync(cancellationToken: stop.Token);

        // What was started must end with us: the default would leave the app and Azurite behind.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
