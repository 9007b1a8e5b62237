using Pipeline.Local.Azurite;

namespace Pipeline.Testing;

/// <summary>One Azurite in memory, on free ports, for all tests of a collection or of a class.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    /// <summary>The whole account belongs to them: tests keep apart by the names of their tables and containers.</summary>
    public string ConnectionString => (_server ?? throw new InvalidOperationException("Azurite was not started.")).ConnectionString;

    public async Task InitializeAsync() =>
        _server = await AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}

[CollectionDefinition("Azurite")]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>;
