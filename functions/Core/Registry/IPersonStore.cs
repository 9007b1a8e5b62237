using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>The registry of persons by NIK.</summary>
public interface IPersonStore : IRecordStore<Nik, PersonRecord>
{
    /// <summary>The records of a partition whose NIKs begin with one of the stems, and perhaps some twice or others between them.</summary>
    /// <param name="stems">All of the partition.</param>
    IAsyncEnumerable<PersonRecord> ReadBeginningAsync(
        RecordPartition partition, IReadOnlyCollection<NikStem> stems, CancellationToken cancellationToken);
}
