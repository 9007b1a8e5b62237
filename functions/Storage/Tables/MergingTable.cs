using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Storage.Tables;

/// <summary>How records are kept as entities.</summary>
/// <param name="RowOf">The row key; keys order as their row keys do.</param>
/// <param name="Unknown">The record of which nothing is kept.</param>
/// <param name="IsGone">Whether nobody's claim is left.</param>
internal sealed record RecordFormat<TKey, TRecord>(
    Func<TKey, string> RowOf,
    Func<string, TKey> KeyOf,
    Func<TKey, TRecord> Unknown,
    Func<TableEntity, TRecord> Read,
    Func<TRecord, TableEntity> Write,
    Func<TRecord, bool> IsGone);

/// <summary>A table of records that are merged: by partition, in entity group transactions, by ETag.</summary>
internal sealed class MergingTable<TKey, TRecord>(
    TableClient table, PartitionDirectory directory, RecordFormat<TKey, TRecord> format, PipelineMeter meter, TimeProvider time)
    where TKey : notnull, IComparable<TKey>
    where TRecord : class
{
    /// <summary>Up to so many keys are read one by one; more by the range they span, which costs a call a thousand records.</summary>
    public const int PointReads = 12;

    /// <summary>So many keys are read, folded and written before the next are read: what a page holds, so that memory does
    /// not grow with a partition and no call is made twice.</summary>
    private const int AtOnce = 1000;

    // What follows the beginning of a row key is a digit or a colon.
    private const char Last = '~';

    private readonly Polly.ResiliencePipeline<int> _conflicts = LostRaces.Retries(table.Name, meter, time);

    /// <summary>Reads the records, folds each, and writes those that changed; see <see cref="Registry.IRecordStore{TKey, TRecord}.MergeAsync"/>.</summary>
    public async Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, Func<TRecord, TRecord> fold, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var written = 0;
        foreach (var slice in keys.Order().Chunk(AtOnce))
        {
            written += await MergeSliceAsync(partition, slice, claimant, fold, cancellationToken);
        }

        meter.Merged(table.Name, time.GetElapsedTime(begun));
        return written;
    }

    private async Task<int> MergeSliceAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, Func<TRecord, TRecord> fold, CancellationToken cancellationToken)
    {
        var open = keys;
        var written = 0;
        var left = await _conflicts.ExecuteAsync(
            async token =>
            {
                var changes = Fold(await ReadSliceAsync(partition, open, token), open, fold);
                if (changes.Count > 0)
                {
                    await directory.EnsureAsync(claimant, partition, token);
                }

                var lost = new List<TKey>();
                foreach (var batch in EntityBatches.Cut(changes, change => change.Entity))
                {
                    if (await TryWriteAsync(batch, token))
                    {
                        written += batch.Count;
                    }
                    else
                    {
                        lost.AddRange(batch.Select(change => change.Key));
                    }
                }

                open = lost;
                return lost.Count;
            },
            cancellationToken);
        return left == 0
            ? written
            : throw new TimeoutException($"{left} records of partition {partition} were changed by others again and again.");
    }

    /// <summary>The records of some keys, in the order in which they are kept.</summary>
    public async IAsyncEnumerable<TRecord> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var slice in keys.Order().Chunk(AtOnce))
        {
            foreach (var entity in (await ReadSliceAsync(partition, slice, cancellationToken)).Values)
            {
                yield return format.Read(entity);
            }
        }
    }

    /// <summary>The records whose row keys begin with one of some texts, and perhaps others between them.</summary>
    public async IAsyncEnumerable<TRecord> ReadBeginningAsync(
        RecordPartition partition, IEnumerable<string> beginnings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A few by a range each; more by the one range that they span. 
        var begin = beginnings.Order(StringComparer.Ordinal).ToArray();
        var ranges = begin.Length <= PointReads ? begin.Select(text => (From: text, To: text + Last)) : [(From: begin[0], To: begin.Select(text => text + Last).Max(StringComparer.Ordinal)!)];
        foreach (var (from, to) in ranges)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()} and RowKey ge {from} and RowKey lt {to}");
            await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                yield return format.Read(entity);
            }
        }
    }

    /// <summary>The records of a partition in the order in which they are kept.</summary>
    public async IAsyncEnumerable<TRecord> ReadPartitionAsync(RecordPartition partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return format.Read(entity);
        }
    }

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        directory.ListAsync(claimant, cancellationToken);

    private List<Change> Fold(
        Dictionary<TKey, TableEntity> stored, IReadOnlyCollection<TKey> keys, Func<TRecord, TRecord> fold)
    {
        var changes = new List<Change>();
        foreach (var key in keys)
        {
            var entity = stored.GetValueOrDefault(key);
            var before = entity is null ? format.Unknown(key) : format.Read(entity);
            var after = fold(before);
            if (!ReferenceEquals(before, after))
            {
                changes.Add(new Change(key, format.Write(after), entity?.ETag, IsGone: format.IsGone(after)));
            }
        }

        return changes;
    }

    private async Task<bool> TryWriteAsync(IReadOnlyList<Change> batch, CancellationToken cancellationToken)
    {
        var actions = batch.Select(ActionOf).ToArray();
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false; // someone was first, or our own earlier try landed: the caller reads again
        }
    }

    private static TableTransactionAction ActionOf(Change change) => change switch
    {
        { Known: null } => new TableTransactionAction(TableTransactionActionType.Add, change.Entity),
        { IsGone: true } => new TableTransactionAction(TableTransactionActionType.Delete, change.Entity, change.Known.Value),
        _ => new TableTransactionAction(TableTransactionActionType.UpdateReplace, change.Entity, change.Known.Value),
    };

    private async Task<Dictionary<TKey, TableEntity>> ReadSliceAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        var found = new Dictionary<TKey, TableEntity>();
        if (keys.Count <= PointReads)
        {
            foreach (var key in keys)
            {
                var entity = await table.GetEntityIfExistsAsync<TableEntity>(partition.ToString(), format.RowOf(key), cancellationToken: cancellationToken);
                if (entity.HasValue)
                {
                    found[key] = entity.Value!;
                }
            }

            return found;
        }

        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition.ToString()} and RowKey ge {format.RowOf(keys.Min()!)} and RowKey le {format.RowOf(keys.Max()!)}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var key = format.KeyOf(entity.RowKey);
            if (wanted.Contains(key))
            {
                found[key] = entity;
            }
        }

        return found;
    }

    /// <param name="Known">The version it replaces; null where there is none.</param>
    /// <param name="IsGone">Whether nobody's claim is left.</param>
    private sealed record Change(TKey Key, TableEntity Entity, ETag? Known, bool IsGone);
}
