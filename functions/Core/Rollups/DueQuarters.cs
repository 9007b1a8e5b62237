using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Asks the ledgers which quarters are due. Writes nothing.</summary>
public sealed class DueQuarters(
    ISubmissionLedger ledger, ProvinceReferences references, ICompileStore compiled, AreaTable areas, CompiledProvinces all, ClosingRule closing, TimeProvider time)
{
    /// <summary>A run that has not ended by then never will: longer than five tries of a shard and five of the finish, each of
    /// which host.json gives half an hour.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromHours(6);

    /// <summary>Every quarter of a province from the first one with a submission to the open one.</summary>
    public async Task<IReadOnlyList<QuarterAccount>> OfProvinceAsync(AreaCode province, CancellationToken cancellationToken) =>
        await OfProvinceAsync(province, await ReadAsync([province], cancellationToken), cancellationToken);

    /// <summary>One quarter of a province, whether its time has come or not.</summary>
    public async Task<QuarterAccount> OfAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken) =>
        await OfAsync(province, quarter, await ReadAsync([province], cancellationToken), cancellationToken);

    /// <summary>What was submitted that may count in these provinces.</summary>
    internal Task<CompileInputs> ReadAsync(IEnumerable<AreaCode> asked, CancellationToken cancellationToken) =>
        CompileInputs.ReadAsync(ledger, references, areas, all with { Codes = [.. all.Codes, .. asked] }, cancellationToken);

    internal async Task<IReadOnlyList<QuarterAccount>> OfProvinceAsync(AreaCode province, CompileInputs known, CancellationToken cancellationToken)
    {
        // A folder that names a quarter of some decade is refused, and has a line all the same.
        var quarters = known.Of(province).Where(IsOfItsTime).Select(submission => submission.Key.Quarter).ToArray();
        var accounts = new List<QuarterAccount>();
        if (quarters.Length > 0)
        {
            var open = Quarter.Containing(ProvinceTime.DayIn(province, time.GetUtcNow()));
            for (var quarter = quarters.Min(); quarter <= open; quarter = quarter.Next)
            {
                accounts.Add(await OfAsync(province, quarter, known, cancellationToken));
            }
        }

        return accounts;
    }

    private static bool IsOfItsTime(Submission submission) => QuarterRange.Holds(
        submission.Key.Quarter, Quarter.Containing(ProvinceTime.DayIn(submission.Regency, submission.Key.SubmittedOn)));

    private async Task<QuarterAccount> OfAsync(AreaCode province, Quarter quarter, CompileInputs known, CancellationToken cancellationToken)
    {
        var line = await compiled.FindLineAsync(province, quarter, cancellationToken);
        return new QuarterAccount(province, quarter, line, await JudgeAsync(province, quarter, line, known, cancellationToken));
    }

    private async Task<QuarterState> JudgeAsync(AreaCode province, Quarter quarter, QuarterLine? line, CompileInputs known, CancellationToken cancellationToken)
    {
        // All of it withdrawn is something, too: the page that was made of it must not stand.
        if (known.Of(province).All(submission => submission.Key.Quarter > quarter))
        {
            return new QuarterState.NothingSent();
        }

        // Only its own are waited for: another province's file that is stuck must not stop this one. When it is settled,
        // its line changes, and the quarter is due again.
        var inputs = known.Of(province, quarter);
        if (inputs.Where(input => input.IsUnsettled).ToArray() is { Length: > 0 } unsettled)
        {
            return new QuarterState.Unsettled(unsettled);
        }

        var closesOn = closing.StillToCome(province, quarter, time.GetUtcNow());
        var run = known.RunOf(province, quarter, closesOn);
        var plan = await compiled.FindPlanAsync(run, cancellationToken);
        if (line?.InputsId == run.InputsId)
        {
            return new QuarterState.UpToDate(plan?.Run);
        }

        var due = new QuarterState.Due(run, closesOn, inputs, plan?.StartedOn) { FirstStartedOn = plan?.FirstStartedOn };
        return plan is not null && await IsUnderwayAsync(plan, cancellationToken) ? new QuarterState.Underway(due, plan.StartedOn) : due;
    }

    // A process that died between the plan and its last shard left a run that nothing will ever finish: it shows by what is missing.
    // What is lost later (an event, a shard that failed five times) shows by the time.
    private async Task<bool> IsUnderwayAsync(CompilePlan plan, CancellationToken cancellationToken) =>
        time.GetUtcNow() - plan.StartedOn < LongestRun
        && (await compiled.ListShardsAsync(plan.Run, cancellationToken)).IsSupersetOf(plan.Shards);
}
