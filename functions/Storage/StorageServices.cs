using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage.Blobs;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>Adds the stores to an application.</summary>
public static class StorageServices
{
    /// <summary>Adds the ports of Core on Blob and Table Storage.</summary>
    public static IServiceCollection AddPipelineStorage(this IServiceCollection services, StorageConnection connection, StorageNames names)
    {
        services.AddSingleton(names);
        services.AddSingleton(_ => connection.CreateBlobs());
        services.AddSingleton(_ => connection.CreateTables());
        services.AddSingleton<StorageSetup>();
        services.AddSingleton<TableContents>();
        services.AddSingleton<UploadSender>();
        services.AddSingleton<ResultFiles>();
        services.AddSingleton(provider => new PartitionDirectory(Table(provider, names.Partitions), Time(provider)));
        services.AddSingleton<IPersonStore>(provider =>
            new PersonTable(Table(provider, names.People), provider.GetRequiredService<PartitionDirectory>(), Time(provider)));
        services.AddSingleton<ISubmissionLedger>(provider => new SubmissionTable(Table(provider, names.Submissions), Time(provider)));
        services.AddSingleton<IHeldRowStore>(provider => new HeldRowTable(Table(provider, names.Held), Time(provider)));
        services.AddSingleton<IArrivals>(provider => new ArrivalTable(Table(provider, names.Arrivals), Time(provider)));
        services.AddSingleton<IUploads>(provider => new BlobUploads(Container(provider, names.Uploads)));
        services.AddSingleton<IUploadVersions>(provider => new BlobUploadVersions(Container(provider, names.Uploads)));
        services.AddSingleton<IOriginals>(provider => new BlobOriginals(Container(provider, names.Originals)));
        services.AddSingleton<IFeedbackStore>(provider => new BlobFeedback(Container(provider, names.Feedback)));
        services.AddSingleton<IAreaLock>(provider => new BlobAreaLock(Container(provider, names.Locks), Time(provider)));
        services.AddSingleton<ICompileStore>(provider => new CompileStore(
            Table(provider, names.Quarters), Container(provider, names.Work), Container(provider, names.Summaries), Time(provider)));
        return services;
    }

    private static TableClient Table(IServiceProvider provider, string name) =>
        provider.GetRequiredService<TableServiceClient>().GetTableClient(name);

    private static BlobContainerClient Container(IServiceProvider provider, string name) =>
        provider.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(name);

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
