using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>What became of the wish to compile a quarter.</summary>
public enum CompileStart
{
    /// <summary>Its shards are on their way.</summary>
    Started,

    /// <summary>They are since an earlier start, which may still be finished.</summary>
    Underway,

    /// <summary>The summary there is rests on the same submissions.</summary>
    UpToDate,

    /// <summary>A submission is still being folded: the figures would be half of something. Due again at the next run.</summary>
    Unsettled,

    /// <summary>The province has sent nothing up to this quarter.</summary>
    NothingSent,
}

/// <summary>What became of the wish to compile one province's quarter.</summary>
public sealed record QuarterStart(AreaCode Province, Quarter Quarter, CompileStart Start)
{
    /// <summary>The submissions that are still being folded, where that is why.</summary>
    public IReadOnlyList<Submission> WaitsFor { get; init; } = [];

    /// <summary>Since when its summary has been waited for: when the run that has not ended was started first, or when the oldest of
    /// the submissions was sent that it waits for; null where nothing waits, and of a run that was never started before.</summary>
    public DateTimeOffset? WaitsSince { get; init; }
}

/// <summary>Starts the compilation of the quarters that are due: the ledger decides, not the clock that woke us.</summary>
/// <remarks>Under the province's lock, as its finish: of two that start at once, the second one finds the first one's run.</remarks>
public sealed class CompileQuarter(DueQuarters due, CutIntoShards shards, ICompileStore compiled, IAreaLock locks)
{
    /// <summary>Starts every quarter of these provinces that is due and not under way. Where there is nothing to do, nothing is written.</summary>
    public async Task<IReadOnlyList<QuarterStart>> StartDueAsync(IEnumerable<AreaCode> provinces, CancellationToken cancellationToken)
    {
        var asked = provinces.ToArray();
        var known = await due.ReadAsync(asked, cancellationToken);

        // Side by side: one that fails, or waits for its lock in vain, does not keep the others from their night.
        var started = await Task.WhenAll(asked.Select(province => StartDueAsync(province, known, cancellationToken)));
        return [.. started.SelectMany(starts => starts)];
    }

    /// <summary>Starts one quarter of a province now, if there is anything new to compile: again, if that is under way.</summary>
    public Task<CompileStart> StartAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken) =>
        locks.HoldAsync(province, token => StartNowAsync(province, quarter, token), cancellationToken);

    private async Task<CompileStart> StartNowAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken)
    {
        var account = await due.OfAsync(province, quarter, cancellationToken);
        return (await StartAsync(
            account.State is QuarterState.Underway { Work: var again } ? account with { State = again } : account, cancellationToken)).Start;
    }

    private async Task<IReadOnlyList<QuarterStart>> StartDueAsync(AreaCode province, CompileInputs known, CancellationToken cancellationToken)
    {
        // Looked at without the lock first: on most nights there is nothing to take it for.
        var found = await due.OfProvinceAsync(province, known, cancellationToken);
        return found.Any(account => account.State is QuarterState.Due or QuarterState.UpToDate { Left: not null })
            ? await locks.HoldAsync(province, token => StartDueAsync(province, token), cancellationToken)
            : [.. found.Select(account => StartOf(account))];
    }

    private async Task<IReadOnlyList<QuarterStart>> StartDueAsync(AreaCode province, CancellationToken cancellationToken)
    {
        var starts = new List<QuarterStart>();
        foreach (var account in await due.OfProvinceAsync(province, cancellationToken))
        {
            starts.Add(await StartAsync(account, cancellationToken));
        }

        return starts;
    }

    private async Task<QuarterStart> StartAsync(QuarterAccount account, CancellationToken cancellationToken)
    {
        if (account.State is QuarterState.Due work)
        {
            // A run that a shard's failures kept from its end is never finished once there is more to compile.
            await compiled.ClearOthersAsync(work.Run, cancellationToken);
            await shards.RunAsync(work, cancellationToken);
        }
        else if (account.State is QuarterState.UpToDate { Left: { } left })
        {
            await compiled.ClearAsync(left, cancellationToken); // names and NIKs must not stay in it
        }

        return StartOf(account);
    }

    private static QuarterStart StartOf(QuarterAccount account)
    {
        var start = account.State switch
        {
            QuarterState.Due => CompileStart.Started,
            QuarterState.Underway => CompileStart.Underway,
            QuarterState.UpToDate => CompileStart.UpToDate,
            QuarterState.Unsettled => CompileStart.Unsettled,
            QuarterState.NothingSent => CompileStart.NothingSent,
            _ => throw new InvalidOperationException($"No start of {account.State.GetType().Name}."),
        };
        return new QuarterStart(account.Province, account.Quarter, start)
        {
            WaitsFor = (account.State as QuarterState.Unsettled)?.Submissions ?? [],
            WaitsSince = account.State switch
            {
                QuarterState.Due due => due.FirstStartedOn,
                QuarterState.Underway { Work: var work } => work.FirstStartedOn,
                QuarterState.Unsettled { Submissions: var unsettled } => unsettled.Min(submission => submission.ReadAnewOn ?? submission.Key.SubmittedOn),
                _ => null,
            },
        };
    }
}
