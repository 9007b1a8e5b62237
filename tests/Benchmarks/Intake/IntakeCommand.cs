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
    private const int Rounds = 5;

    public static Command Build()
    {
        var isQuick = Environment.GetEnvironmentVariable("BENCH") == "quick";
        var csv = Rows("--csv-rows", isQuick ? QuickRows : CsvRows, "CSV");
        var xlsx = Rows("--xlsx-rows", isQuick ? QuickRows : XlsxRows, "XLSX");
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each contender runs; the medians are shown.",
            DefaultValueFactory = _ => isQuick ? 1 : Rounds,
        };
        var command = new Command("intake", "Take files of many people from bytes to outcomes, beside other readers; exit 1 when a promise is broken.") { csv, xlsx, rounds };
        command.SetAction((parsed, cancellationToken) => new IntakeBenchmark(parsed.GetValue(rounds), IsJudged: !isQuick, Console.Out)
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

    private static Option<int> Rows(string name, int usual, string format)
    {
        var rows = new Option<int>(name)
        {
            Description = $"How many people the {format} holds: {usual} unless told; 0 leaves it out.",
            DefaultValueFactory = _ => usual,
        };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > LoadFile.MostXlsxRows)
            {
                result.AddError($"{name} is a whole number from 0 to {LoadFile.MostXlsxRows}.");
            }
        });
        return rows;
    }
}
