using System.Collections.Concurrent;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What became of one row that was fit to be merged.</summary>
/// <param name="Said">Whether it is new, and what it changes.</param>
/// <param name="Findings">What the registry says of it.</param>
public sealed record ClaimMerge<TKey, TValues>(Claim<TKey, TValues> Claim, HistoryStep<TValues>.Said Said, IReadOnlyList<Finding> Findings)
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>;

/// <summary>Merges a submission's rows into their part of the registry, a window at a time, and tells what became of each.</summary>
/// <param name="windowSize">How many rows are held in memory to be merged together.</param>
public sealed class MergeClaims<TKey, TValues>(IClaimStore<TKey, TValues> store, ILookIntoClaims<TKey, TValues>? look, int windowSize = 20_000)
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    private const int PartitionsAtOnce = 4;

    /// <summary>Merges the rows; of one key no two are fit to be merged.</summary>
    /// <param name="tell">Called once a row that was fit to be merged, and once with null for every other.</param>
    public async Task RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, Action<JudgedRow, ClaimMerge<TKey, TValues>?> tell, CancellationToken cancellationToken)
    {
        var beside = look?.Begin(regency, survey);
        var seen = new SeenKeys<TKey>();
        var window = new List<(JudgedRow Row, Claim<TKey, TValues> Claim)>();
        foreach (var row in FileIntake.ReadRows(survey))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Verdict is not RowVerdict.Fit<TKey, TValues> fit)
            {
                tell(row, null);
                continue;
            }

            window.Add((row, fit.Claim));
            if (window.Count >= windowSize)
            {
                await MergeAsync(regency, submission, seen, beside, window, tell, cancellationToken);
                window.Clear();
            }
        }

        await MergeAsync(regency, submission, seen, beside, window, tell, cancellationToken);
    }

    private async Task MergeAsync(
        AreaCode regency, SubmissionKey submission, SeenKeys<TKey> seen, ILookIntoSubmission<TKey, TValues>? beside,
        IReadOnlyList<(JudgedRow Row, Claim<TKey, TValues> Claim)> window, Action<JudgedRow, ClaimMerge<TKey, TValues>?> tell, CancellationToken cancellationToken)
    {
        if (beside is not null)
        {
            await beside.LookUpAsync(window.Select(item => item.Claim), cancellationToken);
        }

        var merged = new ConcurrentDictionary<TKey, ClaimMerge<TKey, TValues>>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(window.Select(item => item.Claim).GroupBy(claim => claim.Key.Partition), options, MergePartitionAsync);
        foreach (var (row, claim) in window)
        {
            tell(row, merged[claim.Key]);
        }

        async ValueTask MergePartitionAsync(IGrouping<RecordPartition, Claim<TKey, TValues>> partition, CancellationToken token)
        {
            var claims = partition.ToDictionary(claim => claim.Key);
            var said = new ConcurrentDictionary<TKey, HistoryStep<TValues>.Said>();
            await store.MergeAsync(partition.Key, claims.Keys, regency, seen, Fold, token);
            var found = beside is null ? null : await beside.FindAsync(partition.Key, claims.Values, token);
            foreach (var claim in claims.Values)
            {
                merged[claim.Key] = new ClaimMerge<TKey, TValues>(claim, said[claim.Key], found is null ? [] : [.. found[claim.Key]]);
            }

            ClaimRecord<TKey, TValues> Fold(ClaimRecord<TKey, TValues> record)
            {
                var (after, step) = record.Fold(regency, submission, claims[record.Key]);
                said[record.Key] = (HistoryStep<TValues>.Said)step; // the last fold of a record, after any conflict, is the one that counts
                return after;
            }
        }
    }
}
