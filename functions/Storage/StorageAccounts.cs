namespace Pipeline.Storage;

/// <summary>The two storage accounts: what regencies may reach, and what only the pipeline may. On one machine both are the same.</summary>
/// <param name="Intake">Holds the uploads and the feedback.</param>
/// <param name="Registry">Holds the tables and every other container, so that no identity of a regency ever reaches them.</param>
public sealed record StorageAccounts(StorageConnection Intake, StorageConnection Registry)
{
    /// <summary>One account for both.</summary>
    public static StorageAccounts Of(StorageConnection both) => new(both, both);
}
