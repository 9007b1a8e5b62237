using System.Globalization;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Samples;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.Benchmarks.Calls;

/// <summary>Sends files to the app in this process and counts what it asks of the storage. The stand-in host's own calls are not among them.</summary>
internal sealed class CallsBenchmark(LoadPlan plan, TimeProvider time, TextWriter output)
{
    private const int ChangedPercent = 1;

    private readonly AreaCode _regency = AreaCode.Parse(plan.Regency);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Time = time }, cancellationToken);
        var counter = new CallCounter(azurite.Ports.Table);
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString)
        {
            Time = time,
            ConfigureServices = services => services.AddSingleton<HttpPipelinePolicy>(counter),
        });
        await host.StartAsync(cancellationToken);
        await output.WriteLineAsync("| | table reads | table writes | blob reads | blob writes |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|");
        counter.Take();
        await DropAsync(host, plan, "muatan.csv", cancellationToken);
        await WriteAsync($"{plan.Rows:N0} new rows", counter.Take());
        await DropAsync(host, plan, "muatan-lagi.csv", cancellationToken);
        await WriteAsync("the same again", counter.Take());
        await DropAsync(host, plan with { ChangedPercent = ChangedPercent }, "muatan-berubah.csv", cancellationToken);
        await WriteAsync($"{ChangedPercent}% changed", counter.Take());
        await host.Services.GetRequiredService<CompileQuarter>().StartAsync(_regency.Province, plan.Quarter, cancellationToken);
        await host.WaitUntilIdleAsync(cancellationToken);
        await WriteAsync("the quarter compiled", counter.Take());
        await WriteSizeAsync(host, cancellationToken);
        return host.Failed.Count == 0 ? 0 : 1;
    }

    private async Task DropAsync(PipelineHost host, LoadPlan file, string name, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        LoadFile.Write(content, file);
        content.Position = 0;
        var place = new UploadPath(_regency, plan.Quarter, name, $"{plan.Regency}/{plan.Quarter}/{name}");
        await host.Services.GetRequiredService<UploadSender>().SendAsync(place, content, submittedOn: null, cancellationToken);
        await host.WaitUntilIdleAsync(cancellationToken);
    }

    private async Task WriteAsync(string what, CallCounts calls) => await output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {calls.TableReads:N0} | {calls.TableWrites:N0} | {calls.BlobReads:N0} | {calls.BlobWrites:N0} |"));

    private async Task WriteSizeAsync(PipelineHost host, CancellationToken cancellationToken)
    {
        var partitions = await host.Services.GetRequiredService<IPersonStore>().ListPartitionsAsync(_regency, cancellationToken).ToListAsync(cancellationToken);
        var people = host.Services.GetRequiredService<TableServiceClient>().GetTableClient(host.Services.GetRequiredService<StorageNames>().People);
        var entities = await people.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partitions[0].ToString()}"), cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        await output.WriteLineAsync();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"A person takes {entities.Average(SizeOf):N0} bytes in People, over {partitions.Count} partitions."));
    }

    /// <summary>As Azure reckons it: learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.</summary>
    private static int SizeOf(TableEntity entity) =>
        4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length))
        + entity.Where(property => property.Key is not ("PartitionKey" or "RowKey" or "odata.etag" or "Timestamp"))
            .Sum(property => 8 + (2 * property.Key.Length) + SizeOf(property.Value));

    private static int SizeOf(object? value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        int => 4,
        bool => 1,
        _ => 8,
    };
}
