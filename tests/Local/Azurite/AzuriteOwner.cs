using Pipeline.Local.Azurite;

namespace Pipeline.Local.Tests.Azurite;

/// <summary>The entry point of this assembly: starts Azurite, prints its blob port, and waits to be killed.</summary>
internal static class AzuriteOwner
{
    public static async Task Main()
    {
        var server = await AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None);
        await Console.Out.WriteLineAsync($"{server.Ports.Blob}");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
    }
}
