using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What the registry has to say of rows that were just merged.</summary>
public interface ILookIntoClaims<TKey, TValues>
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    /// <summary>The findings by the key of the row.</summary>
    /// <param name="claims">All of one partition, each key once.</param>
    Task<ILookup<TKey, Finding>> FindAsync(
        RecordPartition partition, AreaCode regency, FileSurvey survey, IReadOnlyCollection<Claim<TKey, TValues>> claims, CancellationToken cancellationToken);
}
