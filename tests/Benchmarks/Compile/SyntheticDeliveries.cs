using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Benchmarks.Compile;

/// <summary>Help to invented people, made as it is read: of every family its head got one programme for the quarter, of every second two.</summary>
internal sealed class SyntheticDeliveries(SyntheticPeople people, Quarter quarter) : IDeliveryStore
{
    private static readonly ProgrammeKey _food = ProgrammeKey.Parse("SEMBAKO");
    private static readonly ProgrammeKey _family = ProgrammeKey.Parse("PKH");

    private readonly ConcurrentDictionary<RecordPartition, ClaimRecord<DeliveryKey, DeliveryValues>[]> _kept = [];
    private readonly SubmissionKey _sent = new(quarter, DateTimeOffset.UnixEpoch, "0000000000000003");

    /// <inheritdoc cref="SyntheticPeople.IsKept"/>
    public bool IsKept { get; init; }

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        people.ListPartitionsAsync(claimant, cancellationToken);

    public async IAsyncEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> ReadPartitionAsync(
        RecordPartition partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask; // an iterator that is asynchronous in its signature alone
        var deliveries = IsKept ? _kept.GetOrAdd(partition, place => [.. MakeIn(place)]) : MakeIn(partition);
        foreach (var delivery in deliveries)
        {
            yield return delivery;
        }
    }

    public Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<DeliveryKey> keys, AreaCode claimant, SeenKeys<DeliveryKey>? seen,
        Func<ClaimRecord<DeliveryKey, DeliveryValues>, ClaimRecord<DeliveryKey, DeliveryValues>> fold, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up writes no record.");

    public IAsyncEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<DeliveryKey> keys, SeenKeys<DeliveryKey>? seen, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up reads whole partitions.");

    public IAsyncEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> ReadOfAsync(
        RecordPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up reads whole partitions.");

    private IEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> MakeIn(RecordPartition partition)
    {
        foreach (var (district, head, family) in people.HeadsIn(partition))
        {
            yield return Record(district, head, _food, 600_000, family);
            if (family % 2 == 0)
            {
                yield return Record(district, head, _family, 750_000, family);
            }
        }
    }

    private ClaimRecord<DeliveryKey, DeliveryValues> Record(AreaCode district, Nik head, ProgrammeKey programme, decimal amount, int row)
    {
        var values = DeliveryValues.Empty with { Name = "SITI AMINAH", Programme = programme.ToString(), Amount = amount };
        return ClaimRecord.Of<DeliveryKey, DeliveryValues>(
            new DeliveryKey(new AidRecipient.ByNik(head), programme, new AidPeriod.OfQuarter(quarter)),
            [new(district.Regency, ClaimHistory.Of([new ClaimEntry<DeliveryValues>(_sent, new RowPlace("Data", 0, row + 2), values)]))]);
    }
}
