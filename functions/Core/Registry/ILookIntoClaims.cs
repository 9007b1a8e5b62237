using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What the registry has to say of rows that were just merged.</summary>
public interface ILookIntoClaims<TKey, TValues>
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    /// <summary>Begins with one submission.</summary>
    ILookIntoSubmission<TKey, TValues> Begin(AreaCode regency, FileSurvey survey);
}

/// <summary>What the registry has to say of the rows of one submission, a window at a time.</summary>
public interface ILookIntoSubmission<TKey, TValues>
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    /// <summary>Hears of all rows of a window that are fit to be merged, before any of them is asked about.</summary>
    Task LookUpAsync(IEnumerable<Claim<TKey, TValues>> claims, CancellationToken cancellationToken);

    /// <summary>The findings by the key of the row. Partitions of a window are asked about at the same time.</summary>
    /// <param name="claims">All of one partition, each key once; merged before.</param>
    Task<ILookup<TKey, Finding>> FindAsync(
        RecordPartition partition, IReadOnlyCollection<Claim<TKey, TValues>> claims, CancellationToken cancellationToken);
}
