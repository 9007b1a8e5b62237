using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>The registry of persons by NIK.</summary>
public interface IPersonStore
{
    /// <summary>
    /// Reads the records of some NIKs of one partition, folds each, and writes those that changed; one in which nobody's
    /// claim is left is taken away. Conflicts and
    /// throttling are retried inside; only an outage throws, and then part of the records may have been written.
    /// </summary>
    /// <param name="partition">The partition all the NIKs lie in.</param>
    /// <param name="niks">The NIKs, each once.</param>
    /// <param name="claimant">The regency on whose behalf they are written, for the directory of partitions.</param>
    /// <param name="fold">Pure; given the record as it stands, the record as it should be (the same instance for no change).
    /// Runs again on a fresh record after a conflict.</param>
    /// <returns>How many records were written.</returns>
    Task<int> MergeAsync(
        NikPartition partition, IReadOnlyCollection<Nik> niks, AreaCode claimant,
        Func<PersonRecord, PersonRecord> fold, CancellationToken cancellationToken);

    /// <summary>The records of some NIKs of one partition, in no order that counts; those that nobody named are left out.</summary>
    IAsyncEnumerable<PersonRecord> ReadAsync(NikPartition partition, IReadOnlyCollection<Nik> niks, CancellationToken cancellationToken);

    /// <summary>The records of a partition whose NIKs begin with one of the stems, and perhaps some twice or others between them.</summary>
    /// <param name="stems">All of the partition.</param>
    IAsyncEnumerable<PersonRecord> ReadBeginningAsync(
        NikPartition partition, IReadOnlyCollection<NikStem> stems, CancellationToken cancellationToken);

    /// <summary>The records of a partition in the order of their NIKs.</summary>
    IAsyncEnumerable<PersonRecord> ReadPartitionAsync(NikPartition partition, CancellationToken cancellationToken);

    /// <summary>The partitions in which a regency has claims, in order; known from a directory, never from a scan.</summary>
    IAsyncEnumerable<NikPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken);
}
