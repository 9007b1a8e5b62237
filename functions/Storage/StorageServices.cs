using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Audit;
using Pipeline.Dtsen;
using Pipeline.Plans;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage.Blobs;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>Adds the stores to an application.</summary>
public static class StorageServices
{
    /// <summary>Adds the ports of Core on Blob and Table Storage. Policies among the services see each try as it is sent.</summary>
    public static IServiceCollection AddPipelineStorage(this IServiceCollection services, StorageAccounts accounts, StorageNames names)
    {
        services.AddSingleton(names);
        services.AddMetrics();
        services.AddSingleton<PipelineMeter>();
        services.AddSingleton(provider => new BlobAccounts(accounts.Intake.CreateBlobs(Wire(provider)), accounts.Registry.CreateBlobs(Wire(provider)), names));
        services.AddSingleton(provider => accounts.Registry.CreateTables(Wire(provider)));
        services.AddSingleton<StorageSetup>();
        services.AddSingleton<TableContents>();
        services.AddSingleton<CheckHealth>();
        services.AddSingleton<UploadSender>();
        services.AddSingleton<ResultFiles>();
        services.AddSingleton<IPersonStore>(provider => new PersonTable(
            Table(provider, names.People), new PartitionDirectory(Table(provider, names.Partitions), DirectoryOf.People), Meter(provider), Time(provider)));
        services.AddSingleton<IDeliveryStore>(provider => new DeliveryTable(
            Table(provider, names.Deliveries), new PartitionDirectory(Table(provider, names.Partitions), DirectoryOf.Deliveries), Meter(provider), Time(provider)));
        services.AddSingleton<IClaimStore<PlanKey, PlanValues>>(provider => new ClaimTable<PlanKey, PlanValues>(
            Table(provider, names.Plans), new PartitionDirectory(Table(provider, names.Partitions), DirectoryOf.Plans),
            new(PlanValuesJson.Write, PlanValuesJson.Read), Meter(provider), Time(provider)));
        services.AddSingleton<IIndicatorStore>(provider => new FigureTable(
            Table(provider, names.Indicators), new PartitionDirectory(Table(provider, names.Partitions), DirectoryOf.Indicators), Meter(provider), Time(provider)));
        services.AddSingleton<ITargetStore>(provider => new FigureTable(
            Table(provider, names.Targets), new PartitionDirectory(Table(provider, names.Partitions), DirectoryOf.Targets), Meter(provider), Time(provider)));
        services.AddSingleton<IClaimStore<DtsenKey, DtsenValues>>(provider => new ClaimTable<DtsenKey, DtsenValues>(
            Table(provider, names.Dtsen), new PartitionDirectory(Table(provider, names.Partitions), DirectoryOf.Dtsen), new(DtsenValuesJson.Write, DtsenValuesJson.Read), Meter(provider), Time(provider)));
        services.AddSingleton<ISubmissionLedger>(provider => new SubmissionTable(Table(provider, names.Submissions)));
        services.AddSingleton<IHeldRowStore>(provider => new HeldRowTable(Table(provider, names.Held)));
        services.AddSingleton<IArrivals>(provider => new ArrivalTable(Table(provider, names.Arrivals)));
        services.AddSingleton<IUploads>(provider => new BlobUploads(Container(provider, names.Uploads)));
        services.AddSingleton<IUploadVersions>(provider => new BlobUploadVersions(Container(provider, names.Uploads)));
        services.AddSingleton<IOriginals>(provider => new BlobOriginals(Container(provider, names.Originals)));
        services.AddSingleton<IFeedbackStore>(provider => new BlobFeedback(Container(provider, names.Feedback)));
        services.AddSingleton<IAreaLock>(provider => new BlobAreaLock(Container(provider, names.Locks), Time(provider)));
        services.AddSingleton<IAuditLog>(provider => new BlobAuditLog(Container(provider, names.Audit), Meter(provider), Time(provider)));
        services.AddSingleton<IReferenceStore>(provider => new ReferenceBlobs(Container(provider, names.References)));
        services.AddSingleton<ICompileStore>(provider => new CompileStore(
            Table(provider, names.Quarters), Container(provider, names.Work)));
        services.AddSingleton<ISummaryVersions>(provider => new SummaryVersionBlobs(Container(provider, names.Summaries)));
        services.AddSingleton<IMatterListStore>(provider =>
            new MatterListBlobs(Container(provider, names.Lists), Container(provider, names.Feedback)));
        return services;
    }

    private static TableClient Table(IServiceProvider provider, string name) =>
        provider.GetRequiredService<TableServiceClient>().GetTableClient(name);

    private static BlobContainerClient Container(IServiceProvider provider, string name) =>
        provider.GetRequiredService<BlobAccounts>().Container(name);

    private static StorageWire Wire(IServiceProvider provider) => new(provider.GetServices<HttpPipelinePolicy>(), Meter(provider), Time(provider));

    private static PipelineMeter Meter(IServiceProvider provider) => provider.GetRequiredService<PipelineMeter>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
