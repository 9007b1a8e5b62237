using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups.Suppression;

namespace Pipeline.Rollups;

/// <summary>What became of the wish to finish a run.</summary>
public enum FinishOutcome
{
    /// <summary>Shards are still out.</summary>
    Waiting,

    /// <summary>The summary is written.</summary>
    Written,

    /// <summary>All is as the last version says, which stays.</summary>
    Unchanged,

    /// <summary>The run is over: finished before, or given up.</summary>
    Over,

    /// <summary>Submissions changed meanwhile; the run is given up, and the quarter is due again.</summary>
    Superseded,
}

/// <summary>Writes a province's quarter when the last shard is in.</summary>
public sealed class FinishProvince(
    IAreaLock locks, ISubmissionLedger ledger, ICompileStore compiled, WriteSummaryVersion versions,
    WriteMatterLists lists, ProvinceQuarterBuilder builder, PlansOfProvince plans, ProvinceReferences references, AreaTable areas, CompiledProvinces all, SummaryAudit audit,
    IIndicatorStore indicators, ITargetStore targets)
{
    /// <summary>Finishes the run if all its shards are in. Asked by every partial; one of them does it.</summary>
    public Task<FinishOutcome> RunAsync(CompileRun run, CancellationToken cancellationToken) =>
        locks.HoldAsync(run.Province, token => FinishAsync(run, token), cancellationToken);

    private async Task<FinishOutcome> FinishAsync(CompileRun run, CancellationToken cancellationToken)
    {
        var plan = await compiled.FindPlanAsync(run, cancellationToken);
        var line = await compiled.FindLineAsync(run.Province, run.Quarter, cancellationToken);
        if (plan is null || line?.InputsId == run.InputsId)
        {
            // Stopped before all of the work was cleared, or this partial came after that: names and NIKs must not stay in it.
            await compiled.ClearAsync(run, cancellationToken);
            return FinishOutcome.Over;
        }

        if (!(await compiled.ListPartialsAsync(run, cancellationToken)).IsSupersetOf(plan.Shards))
        {
            return FinishOutcome.Waiting;
        }

        // Before the ledger is asked once more: what is folded after it makes another run.
        var beside = new BesidePeople(
            await plans.ReadAsync(run.Province, run.Quarter, cancellationToken),
            await FigureRecords.ReadAsync(indicators, targets, run.Province, cancellationToken));
        var known = await CompileInputs.ReadAsync(ledger, references, areas, all with { Codes = [.. all.Codes, run.Province] }, cancellationToken);
        var outcome = known.RunOf(run.Province, run.Quarter, plan.ClosesOn) == run
            ? await WriteAsync(
                plan, line, known.Of(run.Province, run.Quarter), beside,
                await references.ReadAsync(run.Province, known.ReferencesOf(run.Province), cancellationToken), cancellationToken)
            : FinishOutcome.Superseded;
        await compiled.ClearAsync(run, cancellationToken);
        return outcome;
    }

    private async Task<FinishOutcome> WriteAsync(
        CompilePlan plan, QuarterLine? line, IReadOnlyList<Submission> inputs, BesidePeople beside, ReferenceTables tables, CancellationToken cancellationToken)
    {
        var run = plan.Run;
        var facts = await SumAsync(plan, cancellationToken);
        var matters = MatterLists.Of(run.Province, run.Quarter, facts);
        await lists.RunAsync(matters, cancellationToken);
        var known = PlansOfProvince.AddTo(builder.Build(run, plan.IsProvisional, facts, inputs, tables, beside.Figures), beside.Planned, tables.Programmes) with
        {
            ClosesOn = plan.ClosesOn,
            PocketRule = all.Pockets,
        };
        var quarter = SuppressQuarter.Of(known, all.Suppression);
        var version = await versions.RunAsync(quarter, line, cancellationToken);
        var written = new QuarterLine(run.Province, run.Quarter, version.Number, run.InputsId, plan.IsProvisional, version.ContentHash)
        {
            OpenMatters = matters.Matters.Count(numbered => numbered.Matter.IsOpen),
        };
        if (version.IsNew)
        {
            await audit.TellAsync(written, cancellationToken);
        }

        await compiled.SaveLineAsync(written, cancellationToken);
        return version.IsNew ? FinishOutcome.Written : FinishOutcome.Unchanged;
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

    /// <summary>What is few, and read as a whole at the finish.</summary>
    private sealed record BesidePeople(IReadOnlyList<PlanLine> Planned, FigureRecords Figures);
}
