using System.Globalization;
using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>What became of the wish to compile a quarter.</summary>
public enum CompileStart
{
    /// <summary>Its shards are on their way.</summary>
    Started,

    /// <summary>The summary there is rests on the same submissions.</summary>
    UpToDate,

    /// <summary>A submission is still being folded: the figures would be half of something. Due again at the next run.</summary>
    Unsettled,

    /// <summary>The province has sent nothing up to this quarter.</summary>
    NothingSent,
}

/// <summary>What became of the wish to compile one province's quarter.</summary>
public sealed record QuarterStart(AreaCode Province, Quarter Quarter, CompileStart Start);

/// <summary>Starts the compilation of the quarters that are due: the ledger decides, not the clock that woke us.</summary>
/// <remarks>
/// A shard is what one regency of the province registered (its number: the four digits), or all that another province did
/// (two digits). It depends on nothing but the NIKs, so that a run started twice has the same shards.
/// </remarks>
public sealed class CompileQuarter(
    IPersonStore people, IDeliveryStore deliveries, IClaimStore<DtsenKey, DtsenValues> dtsen, ISubmissionLedger ledger, ProvinceReferences references, ICompileStore compiled,
    AreaTable areas, CompiledProvinces all, TimeProvider time)
{
    /// <summary>Starts every quarter of these provinces that is due: from the first one with a submission to the open one.</summary>
    public async Task<IReadOnlyList<QuarterStart>> StartDueAsync(IEnumerable<AreaCode> provinces, CancellationToken cancellationToken)
    {
        var asked = provinces.ToArray();
        var inputs = await ReadAsync(asked, cancellationToken);
        var started = new List<QuarterStart>();
        foreach (var province in asked)
        {
            foreach (var quarter in DueOf(province, inputs.Of(province)))
            {
                started.Add(new QuarterStart(province, quarter, await StartAsync(province, quarter, inputs, cancellationToken)));
            }
        }

        return started;
    }

    /// <summary>Starts one quarter of a province, if there is anything new to compile.</summary>
    public async Task<CompileStart> StartAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken) =>
        await StartAsync(province, quarter, await ReadAsync([province], cancellationToken), cancellationToken);

    private Task<CompileInputs> ReadAsync(IEnumerable<AreaCode> asked, CancellationToken cancellationToken) =>
        CompileInputs.ReadAsync(ledger, references, areas, all.Codes.Concat(asked), cancellationToken);

    private IEnumerable<Quarter> DueOf(AreaCode province, IReadOnlyList<Submission> submissions)
    {
        // A folder that names a quarter of some decade is refused, and has a line all the same.
        var quarters = submissions.Where(IsOfItsTime).Select(submission => submission.Key.Quarter).ToArray();
        if (quarters.Length == 0)
        {
            yield break;
        }

        var open = OpenQuarter(province);
        for (var quarter = quarters.Min(); quarter <= open; quarter = quarter.Next)
        {
            yield return quarter;
        }
    }

    private static bool IsOfItsTime(Submission submission) => QuarterRange.Holds(
        submission.Key.Quarter, Quarter.Containing(ProvinceTime.DayIn(submission.Regency, submission.Key.SubmittedOn)));

    private async Task<CompileStart> StartAsync(
        AreaCode province, Quarter quarter, CompileInputs known, CancellationToken cancellationToken)
    {
        // All of it withdrawn is something, too: the page that was made of it must not stand.
        if (known.Of(province).All(submission => submission.Key.Quarter > quarter))
        {
            return CompileStart.NothingSent;
        }

        // Only its own are waited for: another province's file that is stuck must not stop this one. When it is settled,
        // its line changes, and the quarter is due again.
        var inputs = known.Of(province, quarter);
        if (inputs.Any(input => input.IsUnsettled))
        {
            return CompileStart.Unsettled;
        }

        var isProvisional = quarter >= OpenQuarter(province);
        var run = known.RunOf(province, quarter, isProvisional);
        if (await compiled.FindLineAsync(province, quarter, cancellationToken) is { } line && line.InputsId == run.InputsId)
        {
            return CompileStart.UpToDate;
        }

        // A run that a shard's failures kept from its end is never finished once there is more to compile.
        await compiled.ClearOthersAsync(run, cancellationToken);
        await StartShardsAsync(run, isProvisional, inputs, cancellationToken);
        return CompileStart.Started;
    }

    private async Task StartShardsAsync(
        CompileRun run, bool isProvisional, IReadOnlyList<Submission> inputs, CancellationToken cancellationToken)
    {
        var partitions = new SortedSet<RecordPartition>();
        foreach (var claimant in inputs.Select(input => input.Regency).Distinct())
        {
            await foreach (var partition in people.ListPartitionsAsync(claimant, cancellationToken))
            {
                partitions.Add(partition);
            }

            await foreach (var partition in deliveries.ListPartitionsAsync(claimant, cancellationToken))
            {
                partitions.Add(partition);
            }

            await foreach (var partition in dtsen.ListPartitionsAsync(claimant, cancellationToken))
            {
                partitions.Add(partition);
            }
        }

        var shards = partitions.GroupBy(partition => ShardOf(partition, run.Province)).ToDictionary(shard => shard.Key, shard => shard.ToArray());
        if (shards.Count == 0)
        {
            shards[0] = []; // a province of whose files none was taken still gets its page: an empty shard carries it to the finish
        }

        await compiled.SavePlanAsync(new CompilePlan(run, [.. shards.Keys.Order()], isProvisional), cancellationToken);
        foreach (var (number, shard) in shards)
        {
            await compiled.SaveShardAsync(new ShardPlace(run, number), shard, cancellationToken);
        }
    }

    private static int ShardOf(RecordPartition partition, AreaCode province)
    {
        var registeredIn = partition.ToString();
        var length = registeredIn.StartsWith(province.ToString(), StringComparison.Ordinal) ? 4 : 2;
        return int.Parse(registeredIn.AsSpan(0, length), CultureInfo.InvariantCulture);
    }

    private Quarter OpenQuarter(AreaCode province) => Quarter.Containing(ProvinceTime.DayIn(province, time.GetUtcNow()));
}
