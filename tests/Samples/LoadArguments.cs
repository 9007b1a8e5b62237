using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Reads the options of <c>load</c>.</summary>
internal static class LoadArguments
{
    /// <exception cref="ArgumentException">One sentence on what is wrong.</exception>
    public static LoadPlan Parse(ReadOnlySpan<string> options)
    {
        var plan = new LoadPlan(0, "6203", new Quarter(2025, 4), 0, LoadFormat.Csv);
        for (var i = 0; i < options.Length; i += 2)
        {
            var value = i + 1 < options.Length ? options[i + 1] : throw new ArgumentException($"{options[i]} needs a value.");
            plan = options[i] switch
            {
                "--rows" => plan with { Rows = Whole(options[i], value, 1, int.MaxValue) },
                "--regency" => plan with { Regency = Regency(value) },
                "--quarter" => plan with { Quarter = Quarter.TryParse(value, out var quarter) ? quarter : throw new ArgumentException($"--quarter is written 2025-Q4, not '{value}'.") },
                "--changed" => plan with { ChangedPercent = Whole(options[i], value, 0, 100) },
                "--format" => plan with { Format = Format(value) },
                _ => throw new ArgumentException($"Unknown option '{options[i]}'; --help shows those that exist."),
            };
        }

        return plan switch
        {
            { Rows: 0 } => throw new ArgumentException("--rows N is missing: how many people?"),
            { Format: LoadFormat.Xlsx, Rows: > LoadFile.MostXlsxRows } => throw new ArgumentException($"A sheet holds at most {LoadFile.MostXlsxRows} rows; take --format csv."),
            _ => plan,
        };
    }

    private static int Whole(string option, string value, int least, int most) =>
        int.TryParse(value, out var number) && number >= least && number <= most
            ? number
            : throw new ArgumentException($"{option} is a whole number from {least} to {most}, not '{value}'.");

    private static string Regency(string value) =>
        value.Length == 4 && value.All(char.IsAsciiDigit) && new Gazetteer().HasRegency(value)
            ? value
            : throw new ArgumentException($"--regency is a Kemendagri code of four digits, and '{value}' is none.");

    private static LoadFormat Format(string value) => value switch
    {
        "csv" => LoadFormat.Csv,
        "xlsx" => LoadFormat.Xlsx,
        _ => throw new ArgumentException($"--format is csv or xlsx, not '{value}'."),
    };
}
