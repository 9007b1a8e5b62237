using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.People;

namespace Pipeline.Storage.Tables;

/// <summary>A record as it stands in its table.</summary>
/// <param name="Version">By which a write tells that nobody wrote in between.</param>
internal sealed record StoredRecord<TKey, TRecord>(TKey Key, TRecord Record, ETag Version);

/// <summary>A part of a partition: the row keys after one, or from its beginning, through another, or to its end.</summary>
internal readonly record struct KeyPart(string? After, string? Through);

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
    /// <param name="keys">In their order.</param>
    /// <param name="known">The keys of all records of the partition, where it was seen whole.</param>
    public async Task<Dictionary<TKey, StoredRecord<TKey, TRecord>>> FindAsync(
        RecordPartition partition, IReadOnlyList<TKey> keys, IReadOnlySet<TKey>? known, CancellationToken cancellationToken)
    {
        var there = known is null ? keys : [.. keys.Where(known.Contains)];
        var pages = 1 + ((known?.Count ?? 0) / PageSize);
        var found = new Dictionary<TKey, StoredRecord<TKey, TRecord>>(there.Count);
        if (there.Count > PointReads * pages)
        {
            _ = await ReadRangeAsync(partition, there, [$"RowKey ge {format.RowOf(there[0])}", $"RowKey le {format.RowOf(there[^1])}"], found, seen: null, cancellationToken);
        }
        else
        {
            await ReadOneByOneAsync(partition, there, found, cancellationToken);
        }

        return found;
    }

    /// <summary>The records of some keys, those that are there, by reading all of a part of their partition.</summary>
    /// <param name="seen">Gets the keys of all that lies there.</param>
    /// <returns>The records, and whether all was read: not where the keys lie so far apart that they are read one by one.</returns>
    public async Task<(Dictionary<TKey, StoredRecord<TKey, TRecord>> Found, bool IsAllSeen)> FindAsync(
        RecordPartition partition, IReadOnlyList<TKey> keys, KeyPart part, HashSet<TKey> seen, CancellationToken cancellationToken)
    {
        List<FormattableString> bounds = [];
        if (part.After is { } after)
        {
            bounds.Add($"RowKey gt {after}");
        }

        if (part.Through is { } through)
        {
            bounds.Add($"RowKey le {through}");
        }

        var found = new Dictionary<TKey, StoredRecord<TKey, TRecord>>(keys.Count);
        return (found, await ReadRangeAsync(partition, keys, bounds, found, seen, cancellationToken));
    }

    /// <returns>Whether the whole range was read.</returns>
    private async Task<bool> ReadRangeAsync(
        RecordPartition partition, IReadOnlyList<TKey> keys, IReadOnlyList<FormattableString> bounds,
        Dictionary<TKey, StoredRecord<TKey, TRecord>> found, HashSet<TKey>? seen, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        var (passed, pages) = (0, 0);
        await foreach (var page in RangeAsync(partition, bounds, cancellationToken).AsPages())
        {
            foreach (var stored in page.Values)
            {
                var key = format.KeyOf(stored.RowKey);
                for (; passed < keys.Count && keys[passed].CompareTo(key) <= 0; passed++)
                {
                }

                seen?.Add(key);
                if (wanted.Contains(key))
                {
                    found[key] = await RecordOfAsync(partition, key, stored, cancellationToken);
                }
            }

            // An empty page comes, too: the service stops where it has looked through enough.
            pages += page.Values.Count > 0 ? 1 : 0;
            var left = keys.Count - passed;
            if (page.ContinuationToken is not null && pages > 0 && left is > 0 and <= MostPointReads && passed <= PointReads * pages)
            {
                await ReadOneByOneAsync(partition, keys.Skip(passed), found, cancellationToken);
                return false;
            }
        }

        return true;
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
