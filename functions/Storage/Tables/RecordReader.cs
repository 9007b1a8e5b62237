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
        if (there.Count > PointReads * pages)
        {
            return await FindAsync(partition, there, [$"RowKey ge {format.RowOf(there[0])}", $"RowKey le {format.RowOf(there[^1])}"], seen: null, cancellationToken);
        }

        var found = new Dictionary<TKey, StoredRecord<TKey, TRecord>>(there.Count);
        foreach (var key in there)
        {
            var entity = await table.GetEntityIfExistsAsync<TableEntity>(partition.ToString(), format.RowOf(key), cancellationToken: cancellationToken);
            if (entity.HasValue)
            {
                found[key] = new StoredRecord<TKey, TRecord>(key, format.Read(key, HistoryProperties.Read(entity.Value!)), entity.Value!.ETag);
            }
        }

        return found;
    }

    /// <summary>The records of some keys, those that are there, by reading all of a part of their partition.</summary>
    /// <param name="seen">Gets the keys of all that lies there.</param>
    public Task<Dictionary<TKey, StoredRecord<TKey, TRecord>>> FindAsync(
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

        return FindAsync(partition, keys, bounds, seen, cancellationToken);
    }

    private async Task<Dictionary<TKey, StoredRecord<TKey, TRecord>>> FindAsync(
        RecordPartition partition, IReadOnlyList<TKey> keys, IReadOnlyList<FormattableString> bounds, HashSet<TKey>? seen, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        var found = new Dictionary<TKey, StoredRecord<TKey, TRecord>>(keys.Count);
        await foreach (var stored in RangeAsync(partition, bounds, cancellationToken))
        {
            var key = format.KeyOf(stored.RowKey);
            seen?.Add(key);
            if (wanted.Contains(key))
            {
                found[key] = await RecordOfAsync(partition, key, stored, cancellationToken);
            }
        }

        return found;
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
