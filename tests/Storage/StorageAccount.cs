using Azure.Core.Pipeline;
using Azure.Data.Tables;
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

    public BlobAccounts Blobs => _services.GetRequiredService<BlobAccounts>();

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
            Lists = $"lists{own}",
            Locks = $"locks{own}",
            Audit = $"audit{own}",
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
    /// <param name="onTheWire">Sees each try of that process as it is sent.</param>
    public static Task<StorageAccount> OpenAsync(
        string connectionString, StorageNames names, HttpPipelinePolicy? onTheWire = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection().AddSingleton(time ?? TimeProvider.System);
        if (onTheWire is not null)
        {
            services.AddSingleton(onTheWire);
        }

        var provider = services.AddPipelineStorage(StorageAccounts.Of(new StorageConnection.ByText(connectionString)), names).BuildServiceProvider();
        return Task.FromResult(new StorageAccount(provider, names));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
