using System.CommandLine;

namespace Pipeline.Benchmarks.Start;

/// <summary><c>start</c>: how long what is started takes until it has done something small.</summary>
internal static class StartCommand
{
    /// <summary>The command by which the benchmark runs one program beneath a process of its own.</summary>
    public const string RunName = "start-run";

    /// <summary>The command that does nothing: the floor.</summary>
    public const string NothingName = "nothing";

    public static Command Build()
    {
        var rounds = BenchmarkOptions.Rounds();
        var command = new Command("start", "Start what people and the platform start, beside a program that does nothing; exit 1 when it does not do its work. Linux only.") { rounds };
        command.SetAction((parsed, cancellationToken) => new StartBenchmark(parsed.GetValue(rounds), TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }

    /// <summary>One program, beneath this process; says what it took on one line.</summary>
    public static Command BuildRun()
    {
        var assembly = new Argument<string>("assembly");
        var arguments = new Argument<string[]>("arguments");
        var command = new Command(RunName, "Run one program of start.") { assembly, arguments };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) => Console.Out.WriteLine(
            await StartRun.HereAsync(parsed.GetValue(assembly)!, parsed.GetValue(arguments)!, TimeProvider.System, cancellationToken)));
        return command;
    }
}
