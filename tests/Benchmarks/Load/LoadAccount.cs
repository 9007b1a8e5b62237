using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Samples;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.Benchmarks.Load;

/// <summary>The storage account as seen from outside: what a regency drops and gets back, and what stands in the registry.</summary>
internal sealed class LoadAccount(string connectionString, LoadPlan plan, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan _pollingInterval = TimeSpan.FromMilliseconds(100);

    // Never started: its stores are used, its triggers are not.
    private readonly PipelineHost _host = PipelineHost.Build(new PipelineHostOptions(connectionString) { Time = time });
    private readonly AreaCode _regency = AreaCode.Parse(plan.Regency);

    public Task SetUpAsync(CancellationToken cancellationToken) => _host.SetUpStorageAsync(cancellationToken);

    /// <summary>Drops a file and waits until its feedback is there and the ledger says that its rows are in the registry.</summary>
    /// <returns>How long it took, and the outcomes that the feedback tells.</returns>
    public async Task<(TimeSpan Elapsed, RowCounts Rows)> DropAsync(DroppedFile file, AppProcess app, CancellationToken cancellationToken)
    {
        var place = new UploadPath(_regency, plan.Quarter, file.Name, $"{plan.Regency}/{plan.Quarter}/{file.Name}");
        var start = time.GetTimestamp();
        await using (var content = File.OpenRead(file.LocalPath))
        {
            await Get<UploadSender>().SendAsync(place, content, submittedOn: null, cancellationToken);
        }

        var feedback = Get<BlobAccounts>().Container(Get<StorageNames>().Feedback);
        var json = feedback.GetBlobClient($"{place.Text}/hasil.json");
        var workbook = feedback.GetBlobClient($"{place.Text}/hasil.xlsx");
        while (!await workbook.ExistsAsync(cancellationToken) || !await json.ExistsAsync(cancellationToken) || !await IsSettledAsync(cancellationToken))
        {
            app.EnsureRuns();
            await Task.Delay(_pollingInterval, time, cancellationToken);
        }

        var elapsed = time.GetElapsedTime(start);
        var answer = await json.DownloadContentAsync(cancellationToken);
        using var document = JsonDocument.Parse(answer.Value.Content);
        return (elapsed, document.RootElement.GetProperty("rows").Deserialize<RowCounts>(JsonSerializerOptions.Web)!);
    }

    /// <summary>Reads every entity of People, by partition.</summary>
    public async Task<PeopleSnapshot> TakeSnapshotAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var etags = new Dictionary<string, string>(plan.Rows, StringComparer.Ordinal);
        await foreach (var partition in Get<IPersonStore>().ListPartitionsAsync(_regency, cancellationToken))
        {
            await foreach (var entity in EntitiesOf(partition, cancellationToken))
            {
                etags.Add(entity.RowKey, entity.ETag.ToString());
            }
        }

        return new PeopleSnapshot(etags, time.GetElapsedTime(start));
    }

    /// <summary>One person as stored, and over how many partitions they are spread.</summary>
    public async Task<PeopleSample> SampleAsync(CancellationToken cancellationToken)
    {
        var partitions = await Get<IPersonStore>().ListPartitionsAsync(_regency, cancellationToken).ToListAsync(cancellationToken);
        return new PeopleSample(await EntitiesOf(partitions[0], cancellationToken).FirstAsync(cancellationToken), partitions.Count);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<bool> IsSettledAsync(CancellationToken cancellationToken)
    {
        var lines = await Get<ISubmissionLedger>().ListAsync(_regency, cancellationToken);
        return lines.Count > 0 && lines.All(line => line.State == SubmissionState.Merged);
    }

    private AsyncPageable<TableEntity> EntitiesOf(RecordPartition partition, CancellationToken cancellationToken) =>
        Get<TableServiceClient>().GetTableClient(Get<StorageNames>().People).QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()}"), cancellationToken: cancellationToken);

    private T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();
}
