using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Storage.Tables;

/// <summary>A table whose partitions are listed.</summary>
internal enum DirectoryOf
{
    People,
    Deliveries,
    Plans,
    Indicators,
    Targets,
    Dtsen,
}

/// <summary>Which partitions of a table a regency has claims in, so that a roll-up never scans the whole table.</summary>
/// <remarks>A line is written before the first record of its partition, so that a crash in between loses nobody.</remarks>
internal sealed class PartitionDirectory(TableClient table, DirectoryOf of)
{
    private readonly ConcurrentDictionary<(AreaCode Claimant, RecordPartition Partition), bool> _known = new();

    public async Task EnsureAsync(AreaCode claimant, RecordPartition partition, CancellationToken cancellationToken)
    {
        if (_known.ContainsKey((claimant, partition)))
        {
            return;
        }

        var (partitionKey, row) = Keys.Directory(of, claimant, partition);
        await table.UpsertEntityAsync(new TableEntity(partitionKey, row), TableUpdateMode.Replace, cancellationToken);
        _known[(claimant, partition)] = true;
    }

    public async IAsyncEnumerable<RecordPartition> ListAsync(AreaCode claimant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.DirectoryPartition(of, claimant)}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return RecordPartition.Parse(entity.RowKey);
        }
    }
}
