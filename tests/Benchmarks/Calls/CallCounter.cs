using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Benchmarks.Calls;

/// <summary>Counts what is sent to the storage, each try by itself, as it is billed and logged.</summary>
/// <param name="tablePort">By which a call of the tables is told from one of the blobs.</param>
internal sealed class CallCounter(int tablePort) : HttpPipelineSynchronousPolicy
{
    private readonly Lock _counting = new();
    private CallCounts _counts = new(0, 0, 0, 0);

    /// <summary>What was sent since the last question.</summary>
    public CallCounts Take()
    {
        lock (_counting)
        {
            var taken = _counts;
            _counts = new CallCounts(0, 0, 0, 0);
            return taken;
        }
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var isRead = message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head;
        lock (_counting)
        {
            _counts = (message.Request.Uri.Port == tablePort, isRead) switch
            {
                (true, true) => _counts with { TableReads = _counts.TableReads + 1 },
                (true, false) => _counts with { TableWrites = _counts.TableWrites + 1 },
                (false, true) => _counts with { BlobReads = _counts.BlobReads + 1 },
                (false, false) => _counts with { BlobWrites = _counts.BlobWrites + 1 },
            };
        }
    }
}

/// <summary>Calls of the storage; a transaction of up to 100 entities is one.</summary>
internal sealed record CallCounts(int TableReads, int TableWrites, int BlobReads, int BlobWrites);
