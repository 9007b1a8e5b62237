using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// Our own receipt of one version of an upload: what became of it, or how often it was tried. The platform's receipts are
/// not enough: an event may be lost before it makes one. Says nothing of any person, nor of the file's name.
/// </summary>
/// <param name="Submitter">Whose folder it lies in; null where that is no area's.</param>
/// <param name="Version">The <see cref="UploadVersion.Id"/>.</param>
/// <param name="Tries">How many tries were begun; a try that the host's stop cut off does not count.</param>
/// <param name="TriedOn">When the last one began, failed or was done.</param>
public sealed record Arrival(AreaCode? Submitter, string Version, int Tries, DateTimeOffset TriedOn)
{
    /// <summary>After so many tries it waits for an engineer; the host gives up after as many (host.json).</summary>
    public const int MostTries = 5;

    /// <summary>How the ingestion ended; null while it has not.</summary>
    public IngestOutcome? Outcome { get; init; }

    /// <summary>The row key of the ledger's line, where there is one.</summary>
    public string? Submission { get; init; }

    /// <summary>The type of the exception that ended the last try; never its message, which might name somebody.</summary>
    public string? Failure { get; init; }

    /// <summary>Under which quarter the operator was told that the system failed; null while that was not said.</summary>
    public Quarter? ToldUnder { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => Outcome is not null;

    /// <summary>Whether it waits for an engineer.</summary>
    public bool HasFailed => !IsDone && Tries >= MostTries;
}

/// <summary>The receipts of uploads.</summary>
public interface IArrivals
{
    /// <summary>The receipt of a version, or null when there is none.</summary>
    Task<Arrival?> FindAsync(AreaCode? submitter, string version, CancellationToken cancellationToken);

    /// <summary>All receipts of a submitter, those of overwritten versions too; with null, of what lies in no area's folder.</summary>
    IAsyncEnumerable<Arrival> ListAsync(AreaCode? submitter, CancellationToken cancellationToken);

    /// <summary>Writes a receipt in the place of the one that its version has.</summary>
    Task SaveAsync(Arrival arrival, CancellationToken cancellationToken);
}
