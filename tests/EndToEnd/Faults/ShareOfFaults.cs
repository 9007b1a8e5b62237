using System.Collections.Concurrent;
using Azure.Core;
using Pipeline.Samples;
using Pipeline.Testing;

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
}

/// <summary>A share of all calls to the storage, drawn with a seed, fails in all ways in turn.</summary>
internal sealed class ShareOfFaults(ulong seed, int percent) : WirePolicy
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    private readonly Lock _drawing = new();
    private readonly SplitMix64 _random = new(seed);
    private readonly ConcurrentDictionary<Fault, int> _happened = new();
    private int _drawn;

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

        _happened.AddOrUpdate(fault, 1, (_, times) => times + 1);
        Spoil(message, fault);
    }

    private Fault? Draw()
    {
        lock (_drawing)
        {
            return _random.Next() % 100 < (ulong)percent ? Faults[_drawn++ % Faults.Length] : null;
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
                    _ => new SpoiledAnswer(500),
                };
                break;
        }
    }
}
