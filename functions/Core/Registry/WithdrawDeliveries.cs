using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Takes what a submission said of deliveries out of the registry, as <see cref="WithdrawClaims"/> does for people.</summary>
public sealed class WithdrawDeliveries(IDeliveryStore deliveries)
{
    /// <summary>Takes its claims out, but for those of the deliveries that it still lists. Can stop anywhere and be run again.</summary>
    /// <returns>Of how many deliveries something was taken out.</returns>
    public async Task<int> RunAsync(
        AreaCode regency, SubmissionKey submission, Func<DeliveryKey, bool> isStillListed, CancellationToken cancellationToken)
    {
        var withdrawn = 0;
        await foreach (var partition in deliveries.ListPartitionsAsync(regency, cancellationToken))
        {
            var keys = await FindAsync(partition, regency, submission, isStillListed, cancellationToken);
            if (keys.Count > 0)
            {
                await deliveries.MergeAsync(partition, keys, regency, record => record.Fold(regency, submission, null).Record, cancellationToken);
            }

            withdrawn += keys.Count;
        }

        return withdrawn;
    }

    /// <summary>Of how many deliveries something would be taken out.</summary>
    public async Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var partition in deliveries.ListPartitionsAsync(regency, cancellationToken))
        {
            count += (await FindAsync(partition, regency, submission, _ => false, cancellationToken)).Count;
        }

        return count;
    }

    private async Task<List<DeliveryKey>> FindAsync(
        NikPartition partition, AreaCode regency, SubmissionKey submission, Func<DeliveryKey, bool> isStillListed, CancellationToken cancellationToken)
    {
        var found = new List<DeliveryKey>();
        await foreach (var record in deliveries.ReadPartitionAsync(partition, cancellationToken))
        {
            if (record.HistoryOf(regency).Holds(submission) && !isStillListed(record.Key))
            {
                found.Add(record.Key);
            }
        }

        return found;
    }
}
