using Pipeline.Areas;

namespace Pipeline.Registry;

/// <summary>One writer at a time in a regency's stream, over all processes.</summary>
public interface IStreamLock
{
    /// <summary>Runs the work while holding the regency's stream; waits for whoever holds it.</summary>
    /// <param name="work">Given a token that is also cancelled when the stream is lost.</param>
    /// <exception cref="TimeoutException">The stream stayed taken for too long; the platform tries again.</exception>
    Task<T> HoldAsync<T>(AreaCode regency, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}
