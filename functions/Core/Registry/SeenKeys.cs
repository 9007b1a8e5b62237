using System.Collections.Concurrent;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Which records there are, as far as one run has seen: of each partition that it read whole, the keys. By these a part of the
/// registry is not read again for records that it does not have.</summary>
/// <remarks>Others write at the same time, so that it is no promise: what is added unread fails where someone was first, and is read then.</remarks>
public sealed class SeenKeys<TKey>
{
    private readonly ConcurrentDictionary<RecordPartition, IReadOnlySet<TKey>> _whole = [];

    /// <summary>All keys that a partition had when it was read; null where it was not.</summary>
    public IReadOnlySet<TKey>? Of(RecordPartition partition) => _whole.GetValueOrDefault(partition);

    /// <summary>Keeps what a partition was seen to have.</summary>
    public void See(RecordPartition partition, IReadOnlySet<TKey> keys) => _whole[partition] = keys;
}
