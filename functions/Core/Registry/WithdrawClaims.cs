using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// Takes what a submission said out of a part of the registry, as if it had not said it. Where it stands is nowhere listed: the
/// regency's partitions are read once, a call for a thousand records (docs/decisions/0014).
/// </summary>
public sealed class WithdrawClaims<TKey, TRecord>(IRecordStore<TKey, TRecord> store)
    where TKey : notnull
    where TRecord : class, IClaimRecord<TKey, TRecord>
{
    /// <summary>Takes its claims out, but for those under the keys that it still names. Can stop anywhere and be run again.</summary>
    /// <param name="isStillNamed">Of a submission that was read anew, whether the new reading has a row of the key.</param>
    /// <returns>Out of how many records something was taken.</returns>
    public async Task<int> RunAsync(
        AreaCode regency, SubmissionKey submission, Func<TKey, bool> isStillNamed, CancellationToken cancellationToken)
    {
        var withdrawn = 0;
        await foreach (var partition in store.ListPartitionsAsync(regency, cancellationToken))
        {
            var keys = await FindAsync(partition, regency, submission, isStillNamed, cancellationToken);
            if (keys.Count > 0)
            {
                await store.MergeAsync(partition, keys, regency, record => record.Without(regency, submission), cancellationToken);
            }

            withdrawn += keys.Count;
        }

        return withdrawn;
    }

    /// <summary>Out of how many records something would be taken.</summary>
    public async Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var partition in store.ListPartitionsAsync(regency, cancellationToken))
        {
            count += (await FindAsync(partition, regency, submission, _ => false, cancellationToken)).Count;
        }

        return count;
    }

    private async Task<List<TKey>> FindAsync(
        RecordPartition partition, AreaCode regency, SubmissionKey submission, Func<TKey, bool> isStillNamed, CancellationToken cancellationToken)
    {
        var found = new List<TKey>();
        await foreach (var record in store.ReadPartitionAsync(partition, cancellationToken))
        {
            if (record.Holds(regency, submission) && !isStillNamed(record.Key))
            {
                found.Add(record.Key);
            }
        }

        return found;
    }
}
