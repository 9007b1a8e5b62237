namespace Pipeline.Benchmarks.Simulated;

/// <summary>What a simulated account was asked, and what it let through.</summary>
internal sealed class SimulatedCounts(TimeProvider time)
{
    private readonly Lock _counting = new();

    public int Calls { get; private set; }

    /// <summary>Calls that were answered with 503.</summary>
    public int Refused { get; private set; }

    /// <summary>The most tries of one call.</summary>
    public int MostTries { get; private set; }

    /// <summary>Entities written in transactions.</summary>
    public int Written { get; private set; }

    /// <summary>Entities read by queries.</summary>
    public int EntitiesRead { get; private set; }

    /// <summary>When the first transaction was carried out, and the last.</summary>
    public (long First, long Last) WrittenAt { get; private set; }

    /// <summary>How long the account was written to.</summary>
    public TimeSpan Writing => time.GetElapsedTime(WrittenAt.First, WrittenAt.Last);

    public void Call(int retry)
    {
        lock (_counting)
        {
            Calls++;
            MostTries = Math.Max(MostTries, retry + 1);
        }
    }

    public void Refuse()
    {
        lock (_counting)
        {
            Refused++;
        }
    }

    public void Write(int entities)
    {
        lock (_counting)
        {
            Written += entities;
            WrittenAt = (Written == entities ? time.GetTimestamp() : WrittenAt.First, time.GetTimestamp());
        }
    }

    public void Read(int entities)
    {
        lock (_counting)
        {
            EntitiesRead += entities;
        }
    }
}
