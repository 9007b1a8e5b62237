using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The registry of persons in Table Storage.</summary>
internal sealed class PersonTable(TableClient table, PartitionDirectory directory, PipelineMeter meter, TimeProvider time) : IPersonStore
{
    private static readonly RecordFormat<Nik, PersonRecord> Format = new(
        nik => Keys.Person(nik).Row, row => Nik.Parse(row), PersonRecord.Unknown, PersonEntity.Read, PersonEntity.Write, record => record.Histories.IsEmpty);

    private readonly MergingTable<Nik, PersonRecord> _records = new(table, directory, Format, meter, time);

    public Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<Nik> niks, AreaCode claimant, SeenKeys<Nik>? seen, Func<PersonRecord, PersonRecord> fold,
        CancellationToken cancellationToken) =>
        _records.MergeAsync(partition, niks, claimant, seen, fold, cancellationToken);

    public IAsyncEnumerable<PersonRecord> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<Nik> niks, SeenKeys<Nik>? seen, CancellationToken cancellationToken) =>
        _records.ReadAsync(partition, niks, seen, cancellationToken);

    public IAsyncEnumerable<PersonRecord> ReadBeginningAsync(
        RecordPartition partition, IReadOnlyCollection<NikStem> stems, CancellationToken cancellationToken) =>
        _records.ReadBeginningAsync(partition, stems.Select(stem => stem.Digits), cancellationToken);

    public IAsyncEnumerable<PersonRecord> ReadPartitionAsync(RecordPartition partition, CancellationToken cancellationToken) =>
        _records.ReadPartitionAsync(partition, cancellationToken);

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        _records.ListPartitionsAsync(claimant, cancellationToken);
}
