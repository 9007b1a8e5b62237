using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>How records are kept as entities.</summary>
/// <param name="RowOf">The row key; keys order as their row keys do.</param>
/// <param name="Read">Makes it of its key and its histories.</param>
/// <param name="Unknown">The record of which nothing is kept.</param>
/// <param name="IsGone">Whether nobody's claim is left.</param>
internal sealed record RecordFormat<TKey, TRecord>(
    Func<TKey, string> RowOf,
    Func<string, TKey> KeyOf,
    Func<TKey, TRecord> Unknown,
    Func<TKey, string, TRecord> Read,
    Func<TRecord, TableEntity> Write,
    Func<TRecord, bool> IsGone);

/// <summary>A table of records that are merged: by partition, in entity group transactions, by ETag.</summary>
internal sealed class MergingTable<TKey, TRecord>(
    TableClient table, PartitionDirectory directory, RecordFormat<TKey, TRecord> format, PipelineMeter meter, TimeProvider time)
    where TKey : notnull, IComparable<TKey>
    where TRecord : class
{
    /// <summary>So many keys are read, folded and written before the next are read: what a page holds, so that memory does
    /// not grow with a partition and no call is made twice.</summary>
    private const int AtOnce = RecordReader<TKey, TRecord>.PageSize;

    private readonly RecordReader<TKey, TRecord> _reader = new(table, format);
    private readonly Polly.ResiliencePipeline<int> _conflicts = LostRaces.Retries(table.Name, meter, time);

    /// <summary>Reads the records, folds each, and writes those that changed; see <see cref="Registry.IRecordStore{TKey, TRecord}.MergeAsync"/>.</summary>
    public async Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, SeenKeys<TKey>? seen, Func<TRecord, TRecord> fold,
        CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var written = 0;
        await foreach (var (slice, found) in FindAsync(partition, keys, seen, cancellationToken))
        {
            written += await MergeSliceAsync(partition, slice, found, claimant, fold, cancellationToken);
        }

        meter.Merged(table.Name, time.GetElapsedTime(begun));
        return written;
    }

    /// <summary>The records of some keys, in the order in which they are kept.</summary>
    public async IAsyncEnumerable<TRecord> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, SeenKeys<TKey>? seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, found) in FindAsync(partition, keys, seen, cancellationToken))
        {
            foreach (var stored in found.Values)
            {
                yield return stored.Record;
            }
        }
    }

    public IAsyncEnumerable<TRecord> ReadBeginningAsync(RecordPartition partition, IEnumerable<string> beginnings, CancellationToken cancellationToken) =>
        _reader.ReadBeginningAsync(partition, beginnings, cancellationToken);

    public IAsyncEnumerable<TRecord> ReadPartitionAsync(RecordPartition partition, CancellationToken cancellationToken) =>
        _reader.ReadPartitionAsync(partition, cancellationToken);

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        directory.ListAsync(claimant, cancellationToken);

    /// <summary>The keys slice by slice, with the records that are there. A run that comes back sees the whole partition the first time.</summary>
    private async IAsyncEnumerable<(TKey[] Slice, Dictionary<TKey, StoredRecord<TKey, TRecord>> Found)> FindAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, SeenKeys<TKey>? seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TKey[] inOrder = [.. keys.Order()];
        var known = seen?.Of(partition);
        if (seen is not null && known is null && inOrder.Length > RecordReader<TKey, TRecord>.PointReads)
        {
            await foreach (var slice in _reader.SweepAsync(partition, inOrder, seen, cancellationToken))
            {
                yield return slice;
            }

            yield break;
        }

        foreach (var slice in inOrder.Chunk(AtOnce))
        {
            yield return (slice, await _reader.FindAsync(partition, slice, known, cancellationToken));
        }
    }

    private async Task<int> MergeSliceAsync(
        RecordPartition partition, TKey[] slice, Dictionary<TKey, StoredRecord<TKey, TRecord>> found, AreaCode claimant, Func<TRecord, TRecord> fold,
        CancellationToken cancellationToken)
    {
        var (open, stored) = (slice, found);
        var written = 0;
        var left = await _conflicts.ExecuteAsync(
            async token =>
            {
                // What was lost once is read anew, whatever was seen before.
                stored ??= await _reader.FindAsync(partition, open, known: null, token);
                var changes = Fold(stored, open, fold);
                stored = null;
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

                open = [.. lost];
                return lost.Count;
            },
            cancellationToken);
        return left == 0
            ? written
            : throw new TimeoutException($"{left} records of partition {partition} were changed by others again and again.");
    }

    private List<Change> Fold(Dictionary<TKey, StoredRecord<TKey, TRecord>> stored, TKey[] keys, Func<TRecord, TRecord> fold)
    {
        var changes = new List<Change>();
        foreach (var key in keys)
        {
            var known = stored.GetValueOrDefault(key);
            var before = known?.Record ?? format.Unknown(key);
            var after = fold(before);
            if (!ReferenceEquals(before, after))
            {
                changes.Add(new Change(key, format.Write(after), known?.Version, IsGone: format.IsGone(after)));
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

    /// <param name="Known">The version it replaces; null where there is none.</param>
    /// <param name="IsGone">Whether nobody's claim is left.</param>
    private sealed record Change(TKey Key, TableEntity Entity, ETag? Known, bool IsGone);
}
