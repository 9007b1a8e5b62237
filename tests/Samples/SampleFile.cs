namespace Pipeline.Samples;

/// <summary>A file of the samples with what was planted in it.</summary>
/// <param name="Path">Below sample-inputs: <c>6202/2025-Q4/daftar (1).xlsx</c>.</param>
/// <param name="SubmittedOn">When the regency sent it, in its own zone.</param>
/// <param name="Shows">What it shows and what should happen, in Bahasa Indonesia.</param>
/// <param name="Expected">What reading it should give.</param>
/// <param name="Content">The bytes.</param>
public sealed record SampleFile(string Path, DateTimeOffset SubmittedOn, string Shows, Expectation Expected, ReadOnlyMemory<byte> Content)
{
    public string Regency => Path.Split('/')[0];

    public string Quarter => Path.Split('/')[1];
}

/// <summary>What should come of a file, counted while its faults were planted and never from what a reader found.</summary>
/// <param name="Read">Data rows.</param>
/// <param name="Accepted">Added, changed or unchanged.</param>
/// <param name="Held">Waiting for a person.</param>
/// <param name="Refused">Not taken.</param>
/// <param name="Findings">Findings by code: every error, and the warnings and corrections that were planted.</param>
/// <param name="RegistryFindings">Findings that need the registry, so that <c>check</c> does not give them.</param>
public sealed record Expectation(
    int Read,
    int Accepted,
    int Held,
    int Refused,
    IReadOnlyDictionary<string, int> Findings,
    IReadOnlyDictionary<string, int> RegistryFindings)
{
    internal static Expectation Of(IReadOnlyList<PlannedRow> rows) => new(
        rows.Count,
        rows.Count(row => row.Fate == RowFate.Accepted),
        rows.Count(row => row.Fate == RowFate.Held),
        rows.Count(row => row.Fate == RowFate.Refused),
        Counted(rows.SelectMany(row => row.Findings)),
        Counted(rows.SelectMany(row => row.RegistryFindings)));

    /// <summary>A file refused whole has no rows and one finding.</summary>
    internal static Expectation RefusedWhole(string code) => new(0, 0, 0, 0, Counted([code]), Counted([]));

    private static SortedDictionary<string, int> Counted(IEnumerable<string> codes) =>
        new(codes.CountBy(code => code).ToDictionary(), StringComparer.Ordinal);
}
