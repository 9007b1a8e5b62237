using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Storage.Tests;

/// <summary>Containers and tables of its own on the emulator, named anew for each test.</summary>
internal sealed class StorageAccount : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StorageAccount(ServiceProvider services, StorageNames names)
    {
        _services = services;
        Names = names;
    }

    public StorageNames Names { get; }

    public TableServiceClient Tables => _services.GetRequiredService<TableServiceClient>();

    public BlobServiceClient Blobs => _services.GetRequiredService<BlobServiceClient>();

    public static async Task<StorageAccount> CreateAsync(string connectionString)
    {
        var own = Guid.NewGuid().ToString("N")[..12];
        var names = new StorageNames
        {
            Uploads = $"uploads{own}",
            Feedback = $"feedback{own}",
            Originals = $"originals{own}",
            Work = $"work{own}",
            Summaries = $"summaries{own}",
            Locks = $"locks{own}",
            People = $"People{own}",
            Partitions = $"Partitions{own}",
            Submissions = $"Submissions{own}",
            Held = $"Held{own}",
            Arrivals = $"Arrivals{own}",
            Quarters = $"Quarters{own}",
        };
        var account = await OpenAsync(connectionString, names);
        await account.Get<StorageSetup>().RunAsync(CancellationToken.None);
        return account;
    }

    /// <summary>The same containers and tables, as another process has them.</summary>
    public static Task<StorageAccount> OpenAsync(string connectionString, StorageNames names)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddPipelineStorage(new StorageConnection.ByText(connectionString), names)
            .BuildServiceProvider();
        return Task.FromResult(new StorageAccount(services, names));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
