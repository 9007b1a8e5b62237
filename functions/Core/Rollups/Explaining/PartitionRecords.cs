using Pipeline.Assistance;
using Pipeline.Dtsen;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>Records of people, of help and of DTSEN that are reduced together: of a partition, or of one family.</summary>
internal sealed record PartitionRecords(
    IReadOnlyList<PersonRecord> People,
    IReadOnlyList<ClaimRecord<DeliveryKey, DeliveryValues>> Deliveries,
    IReadOnlyList<ClaimRecord<DtsenKey, DtsenValues>> Dtsen)
{
    public static readonly PartitionRecords None = new([], [], []);

    public static PartitionRecords operator +(PartitionRecords left, PartitionRecords right) => new(
        [.. left.People, .. right.People], [.. left.Deliveries, .. right.Deliveries], [.. left.Dtsen, .. right.Dtsen]);

    /// <summary>Adds what they come to, as a shard's compilation does.</summary>
    public void AddTo(RollupFacts facts, CompileRun run)
    {
        var partition = new PartitionFacts(facts, run.Province, run.Quarter);
        foreach (var record in Deliveries)
        {
            partition.Add(record);
        }

        foreach (var record in Dtsen)
        {
            partition.Add(record);
        }

        foreach (var record in People)
        {
            partition.Meet(record);
        }

        partition.Finish();
    }
}
