using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>What became of the wish to finish a run.</summary>
public enum FinishOutcome
{
    /// <summary>Shards are still out.</summary>
    Waiting,

    /// <summary>The summary is written.</summary>
    Written,

    /// <summary>The run is over: finished before, or given up.</summary>
    Over,

    /// <summary>Submissions changed meanwhile; the run is given up, and the quarter is due again.</summary>
    Superseded,
}

/// <summary>Writes a province's quarter when the last shard is in.</summary>
public sealed class FinishProvince(
    IAreaLock locks, ISubmissionLedger ledger, ICompileStore compiled, ISummaryWriter writer,
    ProvinceQuarterBuilder builder, AreaTable areas)
{
    /// <summary>Finishes the run if all its shards are in. Asked by every partial; one of them does it.</summary>
    public Task<FinishOutcome> RunAsync(CompileRun run, CancellationToken cancellationToken) =>
        locks.HoldAsync(run.Province, token => FinishAsync(run, token), cancellationToken);

    private async Task<FinishOutcome> FinishAsync(CompileRun run, CancellationToken cancellationToken)
    {
        if (await compiled.FindPlanAsync(run, cancellationToken) is not { } plan)
        {
            return FinishOutcome.Over;
        }

        var line = await compiled.FindLineAsync(run.Province, run.Quarter, cancellationToken);
        if (line?.InputsId == run.InputsId)
        {
            // Written, and stopped before all of the work was cleared.
            await compiled.ClearAsync(run, cancellationToken);
            return FinishOutcome.Over;
        }

        if (!(await compiled.ListPartialsAsync(run, cancellationToken)).IsSupersetOf(plan.Shards))
        {
            return FinishOutcome.Waiting;
        }

        var submissions = await ProvinceSubmissions.ListAsync(ledger, areas, run.Province, cancellationToken);
        var inputs = InputsId.InputsOf(submissions, run.Quarter);
        var isCurrent = InputsId.Of(inputs, plan.IsProvisional) == run.InputsId;
        if (isCurrent)
        {
            await WriteAsync(plan, (line?.Version ?? 0) + 1, inputs, cancellationToken);
        }

        await compiled.ClearAsync(run, cancellationToken);
        return isCurrent ? FinishOutcome.Written : FinishOutcome.Superseded;
    }

    private async Task WriteAsync(CompilePlan plan, int version, IReadOnlyList<Submission> inputs, CancellationToken cancellationToken)
    {
        var run = plan.Run;
        var facts = await SumAsync(plan, cancellationToken);
        var quarter = builder.Build(run, plan.IsProvisional, facts, inputs);
        var files = await writer.WriteAsync(quarter, version, cancellationToken);
        foreach (var file in files.Append(SummaryManifest.Of(quarter, version, run.InputsId, files)))
        {
            await compiled.SaveSummaryAsync(run.Province, run.Quarter, version, file, cancellationToken);
        }

        await compiled.SaveLineAsync(
            new QuarterLine(run.Province, run.Quarter, version, run.InputsId, plan.IsProvisional), cancellationToken);
    }

    private async Task<RollupFacts> SumAsync(CompilePlan plan, CancellationToken cancellationToken)
    {
        var sum = new RollupFacts();
        foreach (var number in plan.Shards)
        {
            await using var partial = await compiled.OpenPartialAsync(new ShardPlace(plan.Run, number), cancellationToken)
                ?? throw new InvalidOperationException($"Partial {number} was listed and is not there.");
            sum.Add(await RollupFactsJson.ReadAsync(partial, cancellationToken));
        }

        return sum;
    }
}
