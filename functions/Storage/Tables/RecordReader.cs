using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A record as it stands in its table.</summary>
/// <param name="Version">By which a write tells that nobody wrote in between.</param>
internal sealed record StoredRecord<TKey, TRecord>(TKey Key, TRecord Record, ETag Version);

/// <summary>Reads records: by key, or by range with no more columns than they are made of.</summary>
internal sealed class RecordReader<TKey, TRecord>(TableClient table, RecordFormat<TKey, TRecord> format)
    where TKey : notnull, IComparable<TKey>
    where TRecord : class
{
    /// <summary>Up to so many keys a page are read one by one, more by the range they span: that costs a call a page.</summary>
    public const int PointReads = 12;

    /// <summary>So many are read one by one at the most, where they lie far apart among others: of more the wait would be long.</summary>
    private const int MostPointReads = 100;

    /// <summary>What the service gives in one answer.</summary>
    public const int PageSize = 1000;

    // What follows the beginning of a row key is a digit or a colon.
    private const char Last = '~';

    /// <summary>The records of a partition in the order in which they are kept.</summary>
    public IAsyncEnumerable<TRecord> ReadPartitionAsync(RecordPartition partition, CancellationToken cancellationToken) =>
        ReadAsync(partition, [], cancellationToken);

    /// <summary>The records whose row keys begin with one of some texts, and perhaps others between them.</summary>
    public async IAsyncEnumerable<TRecord> ReadBeginningAsync(
        RecordPartition partition, IEnumerable<string> beginnings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A few by a range each; more by the one range that they span.
        var begin = beginnings.Order(StringComparer.Ordinal).ToArray();
        var ranges = begin.Length <= PointReads ? begin.Select(text => (From: text, To: text + Last)) : [(From: begin[0], To: begin.Select(text => text + Last).Max(StringComparer.Ordinal)!)];
        foreach (var (from, to) in ranges)
        {
            await foreach (var record in ReadAsync(partition, [$"RowKey ge {from}", $"RowKey lt {to}"], cancellationToken))
            {
                yield return record;
            }
        }
    }

    /// <summary>The records of some keys, those that are there.</summary>
    /// <param name="keys">In their order; no more than <see cref="PageSize"/>.</param>
    /// <param name="known">The keys of all records of the partition, where it was seen whole.</param>
    public async Task<Dictionary<TKey, StoredRecord<TKey, TRecord>>> FindAsync(
        RecordPartition partition, TKey[] keys, IReadOnlySet<TKey>? known, CancellationToken cancellationToken)
    {
        TKey[] there = known is null ? keys : [.. keys.Where(known.Contains)];
        var pages = 1 + ((known?.Count ?? 0) / PageSize);
        var found = new Dictionary<TKey, StoredRecord<TKey, TRecord>>(there.Length);
        if (there.Length > PointReads * pages)
        {
            FormattableString[] bounds = [$"RowKey ge {format.RowOf(there[0])}", $"RowKey le {format.RowOf(there[^1])}"];
            var slice = await SweepAsync(partition, there, bounds, seen: null, cancellationToken).SingleAsync(cancellationToken);
            return slice.Found;
        }

        await ReadOneByOneAsync(partition, there, found, cancellationToken);
        return found;
    }

    /// <summary>The keys in slices of a page, with the records that are there, by reading all of their partition once.</summary>
    /// <param name="keys">In their order.</param>
    /// <param name="seen">Gets what lies in the partition; nothing where the keys are so few that the rest was read one by one.</param>
    public IAsyncEnumerable<(TKey[] Slice, Dictionary<TKey, StoredRecord<TKey, TRecord>> Found)> SweepAsync(
        RecordPartition partition, TKey[] keys, SeenKeys<TKey> seen, CancellationToken cancellationToken) =>
        SweepAsync(partition, keys, [], seen, cancellationToken);

    private async IAsyncEnumerable<(TKey[] Slice, Dictionary<TKey, StoredRecord<TKey, TRecord>> Found)> SweepAsync(
        RecordPartition partition, TKey[] keys, FormattableString[] bounds, SeenKeys<TKey>? seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (given, passed, pages) = (0, 0, 0);
        var found = new Dictionary<TKey, StoredRecord<TKey, TRecord>>();
        var whole = seen is null ? null : new HashSet<TKey>();
        await foreach (var page in RangeAsync(partition, bounds, cancellationToken).AsPages())
        {
            foreach (var stored in page.Values)
            {
                var key = format.KeyOf(stored.RowKey);
                for (; passed < keys.Length && keys[passed].CompareTo(key) <= 0; passed++)
                {
                }

                whole?.Add(key);
                if (passed > 0 && keys[passed - 1].CompareTo(key) == 0)
                {
                    found[key] = await RecordOfAsync(partition, key, stored, cancellationToken);
                }
            }

            // An empty page comes, too: the service stops where it has looked through enough.
            pages += page.Values.Count > 0 ? 1 : 0;
            if (page.ContinuationToken is null)
            {
                passed = keys.Length;
            }
            else if (pages > 0 && keys.Length - passed is > 0 and <= MostPointReads && passed <= PointReads * pages)
            {
                await ReadOneByOneAsync(partition, keys.Skip(passed), found, cancellationToken);
                (passed, seen) = (keys.Length, null);
            }

            // Whole slices, however few of a page's are asked for: each is written in as few transactions as can be.
            while (passed - given >= PageSize || (passed == keys.Length && given < passed))
            {
                var slice = keys[given..Math.Min(given + PageSize, passed)];
                given += slice.Length;
                yield return (slice, TakeOut(found, slice));
            }

            if (given == keys.Length && seen is null)
            {
                yield break;
            }
        }

        seen?.See(partition, whole!);
    }

    private static Dictionary<TKey, StoredRecord<TKey, TRecord>> TakeOut(Dictionary<TKey, StoredRecord<TKey, TRecord>> found, TKey[] keys)
    {
        var taken = new Dictionary<TKey, StoredRecord<TKey, TRecord>>(keys.Length);
        foreach (var key in keys)
        {
            if (found.Remove(key, out var stored))
            {
                taken.Add(key, stored);
            }
        }

        return taken;
    }

    private async Task ReadOneByOneAsync(
        RecordPartition partition, IEnumerable<TKey> keys, Dictionary<TKey, StoredRecord<TKey, TRecord>> found, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            var entity = await table.GetEntityIfExistsAsync<TableEntity>(partition.ToString(), format.RowOf(key), cancellationToken: cancellationToken);
            if (entity.HasValue)
            {
                found[key] = new StoredRecord<TKey, TRecord>(key, format.Read(key, HistoryProperties.Read(entity.Value!)), entity.Value!.ETag);
            }
        }
    }

    private async IAsyncEnumerable<TRecord> ReadAsync(
        RecordPartition partition, IReadOnlyList<FormattableString> bounds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in RangeAsync(partition, bounds, cancellationToken))
        {
            yield return (await RecordOfAsync(partition, format.KeyOf(stored.RowKey), stored, cancellationToken)).Record;
        }
    }

    private AsyncPageable<StoredHistories> RangeAsync(RecordPartition partition, IReadOnlyList<FormattableString> bounds, CancellationToken cancellationToken)
    {
        FormattableString[] all = [$"PartitionKey eq {partition.ToString()}", .. bounds];
        return table.QueryAsync<StoredHistories>(
            string.Join(" and ", all.Select(TableClient.CreateQueryFilter)), select: StoredHistories.Columns, cancellationToken: cancellationToken);
    }

    private async Task<StoredRecord<TKey, TRecord>> RecordOfAsync(RecordPartition partition, TKey key, StoredHistories stored, CancellationToken cancellationToken)
    {
        var text = stored.Histories ?? throw new InvalidDataException("A record's entity has no histories.");
        if (!HistoryProperties.MayGoOn(text))
        {
            return new StoredRecord<TKey, TRecord>(key, format.Read(key, text), stored.ETag);
        }

        // Very few: so long that the columns that were asked for may not be all.
        TableEntity whole = await table.GetEntityAsync<TableEntity>(partition.ToString(), stored.RowKey, cancellationToken: cancellationToken);
        return new StoredRecord<TKey, TRecord>(key, format.Read(key, HistoryProperties.Read(whole)), whole.ETag);
    }
}
