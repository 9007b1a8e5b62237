using Pipeline.Areas;

namespace Pipeline.Registry;

/// <summary>One writer at a time for what belongs to an area, over all processes: a regency's history, a province's summaries.</summary>
public interface IAreaLock
{
    /// <summary>Runs the work while holding the area; waits for whoever holds it.</summary>
    /// <param name="work">Given a token that is also cancelled when the hold is lost.</param>
    /// <exception cref="TimeoutException">The area stayed taken for too long; the platform tries again.</exception>
    Task<T> HoldAsync<T>(AreaCode area, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}
