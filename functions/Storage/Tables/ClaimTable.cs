using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>How the values of a claim are kept, as one JSON value.</summary>
internal sealed record ValuesFormat<TValues>(Action<Utf8JsonWriter, TValues> Write, Func<JsonElement, TValues> Read);

/// <summary>Records that are nothing but what was said under their key, in a table of their own: the histories, as JSON.</summary>
internal class ClaimTable<TKey, TValues>(
    TableClient table, PartitionDirectory directory, ValuesFormat<TValues> values, PipelineMeter meter, TimeProvider time) : IClaimStore<TKey, TValues>
    where TKey : class, IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    protected MergingTable<TKey, ClaimRecord<TKey, TValues>> Records { get; } = new(table, directory, FormatOf(values), meter, time);

    public Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, SeenKeys<TKey>? seen,
        Func<ClaimRecord<TKey, TValues>, ClaimRecord<TKey, TValues>> fold, CancellationToken cancellationToken) =>
        Records.MergeAsync(partition, keys, claimant, seen, fold, cancellationToken);

    public IAsyncEnumerable<ClaimRecord<TKey, TValues>> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, SeenKeys<TKey>? seen, CancellationToken cancellationToken) =>
        Records.ReadAsync(partition, keys, seen, cancellationToken);

    public IAsyncEnumerable<ClaimRecord<TKey, TValues>> ReadPartitionAsync(RecordPartition partition, CancellationToken cancellationToken) =>
        Records.ReadPartitionAsync(partition, cancellationToken);

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        Records.ListPartitionsAsync(claimant, cancellationToken);

    private static RecordFormat<TKey, ClaimRecord<TKey, TValues>> FormatOf(ValuesFormat<TValues> values) => new(
        key => Keys.Claim(key).Row,
        row => TKey.Parse(row),
        ClaimRecord.Unknown<TKey, TValues>,
        (key, histories) => ClaimRecord.Of(key, HistoriesJson.Read(histories, values.Read)),
        record => EntityOf(record, values),
        record => record.Histories.IsEmpty);

    private static TableEntity EntityOf(ClaimRecord<TKey, TValues> record, ValuesFormat<TValues> values)
    {
        var (partition, row) = Keys.Claim(record.Key);
        var entity = new TableEntity(partition, row);
        HistoryProperties.Write(entity, HistoriesJson.Write(record.Histories, values.Write));
        return entity;
    }
}
