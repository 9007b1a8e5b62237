using System.CommandLine;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Intake;

/// <summary><c>intake</c>: files of many people from bytes to outcomes, without a store.</summary>
internal static class IntakeCommand
{
    /// <summary>The command by which the benchmark runs one contender in a process of its own.</summary>
    public const string RunName = "intake-run";

    private const int CsvRows = 1_000_000;
    private const int XlsxRows = 100_000;
    private const int QuickRows = 2_000;

    public static Command Build()
    {
        var csv = Rows("--csv-rows", CsvRows, "CSV");
        var xlsx = Rows("--xlsx-rows", XlsxRows, "XLSX");
        var rounds = BenchmarkOptions.Rounds();
        var command = new Command("intake", "Take files of many people from bytes to outcomes, beside other readers; exit 1 when a promise is broken.") { csv, xlsx, rounds };
        command.SetAction((parsed, cancellationToken) => new IntakeBenchmark(parsed.GetValue(rounds), IsJudged: !BenchmarkOptions.IsQuick, Console.Out)
            .RunAsync(parsed.GetValue(csv), parsed.GetValue(xlsx), cancellationToken));
        return command;
    }

    /// <summary>One contender, in this process; says what it took on one line.</summary>
    public static Command BuildRun()
    {
        var contender = new Argument<string>("contender");
        var warmUp = new Argument<string>("warm-up");
        var file = new Argument<string>("file");
        var command = new Command(RunName, "Run one contender of intake.") { contender, warmUp, file };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var contenders = path.EndsWith(".csv", StringComparison.Ordinal) ? IntakeContender.OfCsv : IntakeContender.OfXlsx;
            Console.Out.WriteLine(IntakeRun.Here(contenders.Single(one => one.Name == parsed.GetValue(contender)), parsed.GetValue(warmUp)!, path, TimeProvider.System));
        });
        return command;
    }

    private static Option<int> Rows(string name, int usual, string format) =>
        BenchmarkOptions.Whole(name, $"How many people the {format} holds, 0 to leave it out", usual, QuickRows, 0, LoadFile.MostXlsxRows);
}
