using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>A request body in a rented buffer.</summary>
internal sealed class PooledContent(PooledBuffer body) : RequestContent
{
    // A send that was cancelled or timed out may leave the transport reading. Such a buffer is left to the
    // garbage collector: given back to the pool, another request's bytes would go out in its place.
    private int _sending;
    private int _disposed;

    public override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        _ = Interlocked.Increment(ref _sending);
        await stream.WriteAsync(body.Written, cancellation).ConfigureAwait(false);
        _ = Interlocked.Decrement(ref _sending);
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        _ = Interlocked.Increment(ref _sending);
        stream.Write(body.Written.Span);
        _ = Interlocked.Decrement(ref _sending);
    }

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0 && Volatile.Read(ref _sending) == 0)
        {
            body.Return();
        }
    }
}
