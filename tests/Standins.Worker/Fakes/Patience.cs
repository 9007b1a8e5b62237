namespace Pipeline.Standins.Worker.Tests;

/// <summary>How long a test waits for what must come; only a broken host makes it wait that long.</summary>
internal static class Patience
{
    public static CancellationToken Token => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;
}
