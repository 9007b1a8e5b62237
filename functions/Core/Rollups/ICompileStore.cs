using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>One compilation of a province's quarter.</summary>
/// <param name="InputsId">A hash over the submissions it can depend on; the same inputs are the same compilation.</param>
public sealed record CompileRun(AreaCode Province, Quarter Quarter, string InputsId);

/// <summary>One shard of a run.</summary>
/// <param name="Number">What it is called: see <see cref="CutIntoShards"/>.</param>
public sealed record ShardPlace(CompileRun Run, int Number);

/// <summary>What a run is made of.</summary>
/// <param name="Shards">The numbers of the shards that must come in.</param>
/// <param name="ClosesOn">The day on which the quarter will be closed; null when it was at the start.</param>
/// <param name="StartedOn">When it was started, last.</param>
public sealed record CompilePlan(CompileRun Run, IReadOnlyList<int> Shards, DateOnly? ClosesOn, DateTimeOffset StartedOn)
{
    /// <summary>When it was started first: earlier than the last start where nothing finished it in between.</summary>
    public DateTimeOffset FirstStartedOn { get; init; } = StartedOn;

    /// <summary>Whether the quarter was still to be closed.</summary>
    public bool IsProvisional => ClosesOn is not null;
}

/// <summary>The last compilation of a quarter in the ledger.</summary>
/// <param name="Version">Of the summary written last; 0 before the first.</param>
/// <param name="InputsId">The inputs of the last run, whether or not it made that version; empty before the first.</param>
/// <param name="IsProvisional">Whether that version was compiled before the quarter was closed.</param>
/// <param name="ContentHash">Over that version's files, but for what changed against the one before: a run that would write the same ones writes none.</param>
public sealed record QuarterLine(AreaCode Province, Quarter Quarter, int Version, string InputsId, bool IsProvisional, string ContentHash)
{
    /// <summary>How many matters between regencies the last run left to settle; null where no run has counted them.</summary>
    public int? OpenMatters { get; init; }
}

/// <summary>The ledger of compiled quarters, and the work in between.</summary>
public interface ICompileStore
{
    /// <summary>The ledger's line, or null before the first compilation.</summary>
    Task<QuarterLine?> FindLineAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken);

    /// <summary>Writes the ledger's line.</summary>
    Task SaveLineAsync(QuarterLine line, CancellationToken cancellationToken);

    /// <summary>Keeps the plan of a run, before its shards.</summary>
    Task SavePlanAsync(CompilePlan plan, CancellationToken cancellationToken);

    /// <summary>The plan of a run, or null when the run is over.</summary>
    Task<CompilePlan?> FindPlanAsync(CompileRun run, CancellationToken cancellationToken);

    /// <summary>Writes a shard's work: one blob, whose arrival triggers it.</summary>
    Task SaveShardAsync(ShardPlace place, IReadOnlyList<RecordPartition> partitions, CancellationToken cancellationToken);

    /// <summary>The numbers of the shards of a run that are on their way, or in.</summary>
    Task<IReadOnlySet<int>> ListShardsAsync(CompileRun run, CancellationToken cancellationToken);

    /// <summary>The partitions of a shard.</summary>
    Task<IReadOnlyList<RecordPartition>> ReadShardAsync(ShardPlace place, CancellationToken cancellationToken);

    /// <summary>Writes what a shard came to: one blob, whose arrival triggers the finish.</summary>
    Task SavePartialAsync(ShardPlace place, Action<Stream> write, CancellationToken cancellationToken);

    /// <summary>Opens what a shard came to, or gives null when it is not in yet.</summary>
    Task<Stream?> OpenPartialAsync(ShardPlace place, CancellationToken cancellationToken);

    /// <summary>The numbers of the shards of a run that are in.</summary>
    Task<IReadOnlySet<int>> ListPartialsAsync(CompileRun run, CancellationToken cancellationToken);

    /// <summary>Removes the plan, the work and the partials of a run that is over.</summary>
    Task ClearAsync(CompileRun run, CancellationToken cancellationToken);

    /// <summary>Removes those of every other run of the same quarter: by the same inputs none of them will be finished.</summary>
    Task ClearOthersAsync(CompileRun run, CancellationToken cancellationToken);
}
