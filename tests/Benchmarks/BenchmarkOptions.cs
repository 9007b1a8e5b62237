using System.CommandLine;

namespace Pipeline.Benchmarks;

/// <summary>Options that are whole numbers within bounds, and smaller in a quick run.</summary>
internal static class BenchmarkOptions
{
    private const int UsualRounds = 5;
    private const int MostRounds = 1_000;

    /// <summary>Whether only that a benchmark runs is to be seen: BENCH=quick.</summary>
    public static bool IsQuick { get; } = Environment.GetEnvironmentVariable("BENCH") == "quick";

    /// <param name="says">What is counted, as a question or a clause that a colon can follow.</param>
    public static Option<int> Whole(string name, string says, int usual, int quick, int least, int most)
    {
        var unless = usual == quick ? $"{usual} unless told" : $"{usual} unless told, {quick} where the environment says BENCH=quick";
        var option = new Option<int>(name)
        {
            Description = $"{says}: {unless}; from {least} to {most}.",
            DefaultValueFactory = _ => IsQuick ? quick : usual,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var given && (given < least || given > most))
            {
                result.AddError($"{name} is a whole number from {least} to {most}.");
            }
        });
        return option;
    }

    /// <summary>How often each contender runs.</summary>
    public static Option<int> Rounds() => Whole("--rounds", "How often each contender runs, of which the medians are shown", UsualRounds, 1, 1, MostRounds);
}
