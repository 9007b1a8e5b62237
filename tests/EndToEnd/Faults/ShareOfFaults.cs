using System.Collections.Concurrent;
using Azure.Core;
using Pipeline.Testing;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Faults;

/// <summary>What can become of a call.</summary>
internal enum Fault
{
    Busy,
    Throttled,
    ServerError,
    ServerErrorAfterItLanded,
    TimedOut,
    TimedOutAfterItLanded,
    BrokenOff,

    /// <summary>A transaction is answered with 202, and in it its only part with 503.</summary>
    PartOfTransactionBusy,
}

/// <summary>A share of all calls to the storage fails, in all ways in which they can, drawn with a seed.</summary>
internal sealed class ShareOfFaults(ulong seed, int percent) : WirePolicy
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    private readonly Lock _drawing = new();
    private readonly SplitMix64 _random = new(seed);
    private readonly ConcurrentDictionary<Fault, int> _happened = new();

    /// <summary>Which faults happened, and how often.</summary>
    public IReadOnlyDictionary<Fault, int> Happened => _happened;

    protected override async ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
    {
        if (Draw() is not { } fault)
        {
            await send();
            return;
        }

        if (fault is Fault.ServerErrorAfterItLanded or Fault.TimedOutAfterItLanded)
        {
            await send();
        }

        fault = fault == Fault.PartOfTransactionBusy && !IsTransaction(message) ? Fault.Busy : fault;
        _happened.AddOrUpdate(fault, 1, (_, times) => times + 1);
        Spoil(message, fault);
    }

    private Fault? Draw()
    {
        lock (_drawing)
        {
            return _random.Next() % 100 < (ulong)percent ? Faults[_random.Next() % (ulong)Faults.Length] : null;
        }
    }

    private static void Spoil(HttpMessage message, Fault fault)
    {
        if (fault is Fault.ServerErrorAfterItLanded or Fault.TimedOutAfterItLanded)
        {
            message.Response.Dispose();
        }

        switch (fault)
        {
            case Fault.TimedOut or Fault.TimedOutAfterItLanded:
                throw new TaskCanceledException("No answer came in time."); // as the client says it
            case Fault.BrokenOff:
                throw new IOException("The connection broke off.");
            default:
                message.Response = fault switch
                {
                    Fault.Busy => new SpoiledAnswer(503, "", ("Retry-After", "1")),
                    Fault.Throttled => new SpoiledAnswer(429),
                    Fault.PartOfTransactionBusy => BusyPart(),
                    _ => new SpoiledAnswer(500),
                };
                break;
        }
    }

    private static SpoiledAnswer BusyPart() => new(
        202,
        """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_1

        --changesetresponse_1
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 503 Service Unavailable
        Content-Type: application/json

        {"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"0:The server is busy."}}}
        --changesetresponse_1--
        --batchresponse_1--
        """.ReplaceLineEndings("\r\n"),
        ("Content-Type", "multipart/mixed; boundary=batchresponse_1"));
}
