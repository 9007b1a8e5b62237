using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A part of the registry: records by partition and key.</summary>
public interface IRecordStore<TKey, TRecord>
    where TRecord : class
{
    /// <summary>
    /// Reads the records of some keys of one partition, folds each, and writes those that changed; one in which nobody's
    /// claim is left is taken away. Conflicts and
    /// throttling are retried inside; only an outage throws, and then part of the records may have been written.
    /// </summary>
    /// <param name="partition">The partition all the keys lie in.</param>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="claimant">The regency on whose behalf they are written, for the directory of partitions.</param>
    /// <param name="seen">What the run has seen of the partitions, where it comes back to them; it is added to.</param>
    /// <param name="fold">Pure; given the record as it stands, the record as it should be (the same instance for no change).
    /// Runs again on a fresh record after a conflict.</param>
    /// <returns>How many records were written.</returns>
    Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, SeenKeys<TKey>? seen, Func<TRecord, TRecord> fold, CancellationToken cancellationToken);

    /// <summary>The records of some keys of one partition, in no order that counts; those that nobody named are left out.</summary>
    /// <param name="seen">What the run has seen of the partitions, where it comes back to them; it is added to.</param>
    IAsyncEnumerable<TRecord> ReadAsync(RecordPartition partition, IReadOnlyCollection<TKey> keys, SeenKeys<TKey>? seen, CancellationToken cancellationToken);

    /// <summary>The records of a partition in the order of their keys.</summary>
    IAsyncEnumerable<TRecord> ReadPartitionAsync(RecordPartition partition, CancellationToken cancellationToken);

    /// <summary>The partitions in which a regency has claims, in order; known from a directory, never from a scan.</summary>
    IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken);
}

/// <summary>A part of the registry whose records are nothing but what was said under their key.</summary>
public interface IClaimStore<TKey, TValues> : IRecordStore<TKey, ClaimRecord<TKey, TValues>>
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>;

/// <summary>Reading and merging once, by a run that does not come back.</summary>
public static class RecordStores
{
    /// <inheritdoc cref="IRecordStore{TKey, TRecord}.MergeAsync"/>
    public static Task<int> MergeAsync<TKey, TRecord>(
        this IRecordStore<TKey, TRecord> store, RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, Func<TRecord, TRecord> fold,
        CancellationToken cancellationToken)
        where TRecord : class => store.MergeAsync(partition, keys, claimant, seen: null, fold, cancellationToken);

    /// <inheritdoc cref="IRecordStore{TKey, TRecord}.ReadAsync"/>
    public static IAsyncEnumerable<TRecord> ReadAsync<TKey, TRecord>(
        this IRecordStore<TKey, TRecord> store, RecordPartition partition, IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
        where TRecord : class => store.ReadAsync(partition, keys, seen: null, cancellationToken);
}
