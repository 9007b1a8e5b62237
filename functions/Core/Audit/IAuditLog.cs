using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>The record of who or what changed what and why: a chain an area, to which entries are only ever added.</summary>
public interface IAuditLog
{
    /// <summary>Tells an event; again, after a crash or a lost answer, it adds nothing (<see cref="AuditEvent.Identity"/>).
    /// To be called right before the write that makes the event so, by whoever holds the area.</summary>
    /// <exception cref="TimeoutException">Others wrote to the chain again and again.</exception>
    Task AppendAsync(AuditEvent told, CancellationToken cancellationToken);

    /// <summary>Where an area's chain ends.</summary>
    Task<AuditHead> HeadAsync(AreaCode area, CancellationToken cancellationToken);

    /// <summary>An area's chain from its first line, as stored.</summary>
    IAsyncEnumerable<AuditLine> ReadAsync(AreaCode area, CancellationToken cancellationToken);

    /// <summary>The areas that have a chain, in the order of their codes.</summary>
    Task<IReadOnlyList<AreaCode>> ListAreasAsync(CancellationToken cancellationToken);
}
