namespace Pipeline.Standins.Functions;

/// <summary>The blobs that the host gave up on.</summary>
public interface IPoisonRecords
{
    /// <summary>Lists them.</summary>
    IAsyncEnumerable<PoisonRecord> ListAsync(CancellationToken cancellationToken);

    /// <summary>Has a blob worked on again, with all its tries, by whichever process hosts the function.</summary>
    Task RetryAsync(PoisonRecord record, CancellationToken cancellationToken);
}
