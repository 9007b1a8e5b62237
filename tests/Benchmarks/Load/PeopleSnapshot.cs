using Azure.Data.Tables;

namespace Pipeline.Benchmarks.Load;

/// <summary>The ETag of every entity of People at some time.</summary>
/// <param name="Etags">By row key.</param>
/// <param name="Elapsed">How long it took to read them all, one partition after the other.</param>
internal sealed record PeopleSnapshot(IReadOnlyDictionary<string, string> Etags, TimeSpan Elapsed)
{
    public static readonly PeopleSnapshot Empty = new(new Dictionary<string, string>(StringComparer.Ordinal), TimeSpan.Zero);

    /// <summary>How many entities are new, or were written again.</summary>
    public int WrittenSince(PeopleSnapshot before) =>
        Etags.Count(entity => !before.Etags.TryGetValue(entity.Key, out var etag) || etag != entity.Value);
}

/// <summary>What the entities of People are like.</summary>
/// <param name="Entity">One of them, with all its columns.</param>
/// <param name="Partitions">How many partitions they are spread over.</param>
internal sealed record PeopleSample(TableEntity Entity, int Partitions);
