namespace Pipeline.Benchmarks.Compile;

/// <summary>What one compilation took.</summary>
/// <param name="Walk">Making every record once and looking at none: the floor.</param>
/// <param name="Shards">Reducing all shards to facts and writing their partials, the making of the records included.</param>
/// <param name="Sum">Reading the partials back and adding them up.</param>
/// <param name="Suppress">The quarter from the facts, and its small figures hidden.</param>
/// <param name="Write">All files of the summary.</param>
/// <param name="Facts">What the sum of the facts holds in memory, in bytes.</param>
/// <param name="Persons">How many the summary counts.</param>
/// <param name="Families">How many families.</param>
/// <param name="Deliveries">How many deliveries of help.</param>
internal sealed record CompileTimes(
    TimeSpan Walk, TimeSpan Shards, TimeSpan Sum, TimeSpan Suppress, TimeSpan Write, long Facts, long Persons, int Families, int Deliveries)
{
    /// <summary>All but the floor.</summary>
    public TimeSpan Whole => Shards + Sum + Suppress + Write;
}

/// <summary>The compilations of one size.</summary>
/// <param name="Persons">How many the registry has.</param>
/// <param name="Expected">How many of them are on a list.</param>
/// <param name="Runs">Each of them.</param>
/// <param name="PeakWorkingSet">The largest part of the machine's memory that the process held, since its start, in bytes.</param>
internal sealed record CompileRuns(int Persons, int Expected, IReadOnlyList<CompileTimes> Runs, long PeakWorkingSet)
{
    /// <summary>Each figure's median.</summary>
    public CompileTimes Median { get; } = new(
        Middle(Runs, run => run.Walk), Middle(Runs, run => run.Shards), Middle(Runs, run => run.Sum), Middle(Runs, run => run.Suppress),
        Middle(Runs, run => run.Write), Middle(Runs, run => run.Facts), Runs[0].Persons, Runs[0].Families, Runs[0].Deliveries);

    private static T Middle<T>(IReadOnlyList<CompileTimes> runs, Func<CompileTimes, T> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
