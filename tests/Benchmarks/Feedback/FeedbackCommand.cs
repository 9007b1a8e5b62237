using System.CommandLine;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Feedback;

/// <summary><c>feedback</c>: the feedback on a file of which no row can be taken.</summary>
internal static class FeedbackCommand
{
    /// <summary>The command by which the benchmark runs one contender in a process of its own.</summary>
    public const string RunName = "feedback-run";

    private const int Rows = 100_000;
    private const int QuickRows = 2_000;

    public static Command Build()
    {
        var rows = BenchmarkOptions.Whole("--rows", "How many rows are held or refused", Rows, QuickRows, 1, LoadFile.MostXlsxRows);
        var rounds = BenchmarkOptions.Rounds();
        var command = new Command("feedback", "Write the feedback on a file of which no row can be taken, beside other writers of its cells; exit 1 when a promise is broken.") { rows, rounds };
        command.SetAction((parsed, cancellationToken) => new FeedbackBenchmark(parsed.GetValue(rounds), IsJudged: !BenchmarkOptions.IsQuick, Console.Out)
            .RunAsync(parsed.GetValue(rows), cancellationToken));
        return command;
    }

    /// <summary>One contender, in this process; says what it took on one line.</summary>
    public static Command BuildRun()
    {
        var contender = new Argument<string>("contender");
        var warmUp = new Argument<string>("warm-up");
        var file = new Argument<string>("file");
        var output = new Argument<string>("output");
        var command = new Command(RunName, "Run one contender of feedback.") { contender, warmUp, file, output };
        command.Hidden = true;
        command.SetAction(parsed => Console.Out.WriteLine(FeedbackRun.Here(
            FeedbackContender.All.Single(one => one.Name == parsed.GetValue(contender)),
            parsed.GetValue(warmUp)!, parsed.GetValue(file)!, parsed.GetValue(output)!, TimeProvider.System)));
        return command;
    }
}
