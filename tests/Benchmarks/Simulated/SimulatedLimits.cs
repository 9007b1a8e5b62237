namespace Pipeline.Benchmarks.Simulated;

/// <summary>What a storage account of Azure lets through, and how long it takes over it.</summary>
/// <remarks>
/// Limits: learn.microsoft.com/azure/storage/tables/scalability-targets (20,000 entities of 1 KiB a second an account, 2,000 a partition; beyond, 503).
/// The times are assumed, not published: a few milliseconds a call and more for each entity, spread as a log-normal.
/// </remarks>
/// <param name="Account">Entities a second.</param>
/// <param name="Partition">Entities a second.</param>
internal sealed record SimulatedLimits(int Account, int Partition)
{
    /// <summary>So many partitions use up an account.</summary>
    public const int PartitionsAnAccount = 10;

    public static readonly SimulatedLimits OfAzure = new(20_000, 20_000 / PartitionsAnAccount);

    /// <summary>So much of a second's allowance may be used at once after a pause; a few transactions in any case.</summary>
    public static double BurstOf(int rate) => Math.Max(rate / 4, 500);

    /// <summary>One in so many queries is answered without an entity and with the place to go on from.</summary>
    public const int EmptyPageIn = 20;

    private const double CallMilliseconds = 4;
    private const double EntityMilliseconds = 0.15;
    private const double Spread = 0.4;

    /// <summary>How long a call takes that the account lets through.</summary>
    /// <param name="normal">Drawn from the standard normal distribution.</param>
    public static TimeSpan LatencyOf(int entities, double normal) =>
        TimeSpan.FromMilliseconds((CallMilliseconds + (EntityMilliseconds * entities)) * Math.Exp(Spread * normal));
}

/// <summary>An allowance of entities a second, filled up steadily.</summary>
internal sealed class TokenBucket
{
    private readonly Lock _taking = new();
    private readonly TimeProvider _time;
    private readonly int _rate;
    private double _left;
    private long _filled;

    public TokenBucket(int rate, TimeProvider time)
    {
        _time = time;
        _rate = rate;
        _left = SimulatedLimits.BurstOf(rate);
        _filled = time.GetTimestamp();
    }

    /// <summary>Takes entities, where any are left: a call is answered whole or not at all, and what it took too much is missing afterwards.</summary>
    public bool TryTake(int entities)
    {
        lock (_taking)
        {
            var now = _time.GetTimestamp();
            _left = Math.Min(SimulatedLimits.BurstOf(_rate), _left + (_rate * _time.GetElapsedTime(_filled, now).TotalSeconds));
            _filled = now;
            if (_left <= 0)
            {
                return false;
            }

            _left -= entities;
            return true;
        }
    }

    public void GiveBack(int entities)
    {
        lock (_taking)
        {
            _left += entities;
        }
    }
}
