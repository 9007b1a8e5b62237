using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// Takes what a submission said out of the registry, as if it had not said it. Where it stands is nowhere listed: the
/// regency's partitions are read once, a call for a thousand records (docs/decisions/0014).
/// </summary>
public sealed class WithdrawClaims(IPersonStore people)
{
    /// <summary>Takes its claims out, but for those of the NIKs that it still names. Can stop anywhere and be run again.</summary>
    /// <param name="isStillNamed">Of a submission that was read anew, whether the new reading names the NIK.</param>
    /// <returns>Of how many people something was taken out.</returns>
    public async Task<int> RunAsync(
        AreaCode regency, SubmissionKey submission, Func<Nik, bool> isStillNamed, CancellationToken cancellationToken)
    {
        var withdrawn = 0;
        await foreach (var partition in people.ListPartitionsAsync(regency, cancellationToken))
        {
            var niks = await FindAsync(partition, regency, submission, isStillNamed, cancellationToken);
            if (niks.Count > 0)
            {
                await people.MergeAsync(
                    partition, niks, regency, record => PersonMerge.Withdraw(record, regency, submission), cancellationToken);
            }

            withdrawn += niks.Count;
        }

        return withdrawn;
    }

    /// <summary>Of how many people something would be taken out.</summary>
    public async Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken)
    {
        var persons = 0;
        await foreach (var partition in people.ListPartitionsAsync(regency, cancellationToken))
        {
            persons += (await FindAsync(partition, regency, submission, _ => false, cancellationToken)).Count;
        }

        return persons;
    }

    private async Task<List<Nik>> FindAsync(
        NikPartition partition, AreaCode regency, SubmissionKey submission, Func<Nik, bool> isStillNamed, CancellationToken cancellationToken)
    {
        var found = new List<Nik>();
        await foreach (var record in people.ReadPartitionAsync(partition, cancellationToken))
        {
            if (record.HistoryOf(regency).Holds(submission) && !isStillNamed(record.Nik))
            {
                found.Add(record.Nik);
            }
        }

        return found;
    }
}
