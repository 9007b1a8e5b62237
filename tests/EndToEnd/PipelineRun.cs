using System.Text;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Samples;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.EndToEnd;

/// <summary>The whole pipeline on an empty account of its own.</summary>
internal sealed class PipelineRun : IAsyncDisposable
{
    private PipelineRun(PipelineHost host) => Host = host;

    public PipelineHost Host { get; }

    /// <summary>An account with its containers and tables; the triggers do not run yet.</summary>
    public static async Task<PipelineRun> CreateAsync()
    {
        var run = On(new PipelineHostOptions(await EmptyAccounts.NextAsync()));
        await run.Host.SetUpStorageAsync(CancellationToken.None);
        return run;
    }

    /// <summary>Another process on an account that outlives it and has its containers and tables.</summary>
    public static PipelineRun On(PipelineHostOptions options) => new(PipelineHost.Build(WithEveryFigure(options)));

    // Figures are read here however small they are, unless a test is about those that are hidden.
    private static PipelineHostOptions WithEveryFigure(PipelineHostOptions options) => new(options.Storage)
    {
        Functions = options.Functions,
        Settings = new Dictionary<string, string?> { ["SuppressBelow"] = "0" }.Concat(options.Settings).GroupBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => setting.Last().Value),
        Time = options.Time,
        Log = options.Log,
        ConfigureServices = options.ConfigureServices,
    };

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    /// <summary>Drops a file, as a regency does.</summary>
    public async Task DropAsync(string path, ReadOnlyMemory<byte> content, DateTimeOffset submittedOn)
    {
        Assert.True(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place));
        using var stream = new MemoryStream(content.ToArray());
        await Get<UploadSender>().SendAsync(place!, stream, submittedOn, CancellationToken.None);
    }

    public Task DropAsync(SampleFile file) => DropAsync(file.Path, file.Content, file.SubmittedOn);

    /// <summary>Ingests an upload as its trigger would.</summary>
    public Task<IngestResult> IngestAsync(string path) => Get<IngestUpload>().RunAsync(path, answersAgain: false, CancellationToken.None);

    /// <summary>Drops and ingests files one after the other.</summary>
    public async Task SendAsync(IEnumerable<SampleFile> files)
    {
        foreach (var file in files)
        {
            await DropAsync(file);
            await IngestAsync(file.Path);
        }
    }

    /// <summary>Compiles a quarter as its triggers would, and gives the summary's JSON.</summary>
    public async Task<string> CompileAsync(string province, string quarter)
    {
        var code = AreaCode.Parse(province);
        var of = Quarter.Parse(quarter);
        await Get<CompileQuarter>().StartAsync(code, of, CancellationToken.None);
        await RunShardsAsync($"{province}/{quarter}/");
        var line = await Get<ICompileStore>().FindLineAsync(code, of, CancellationToken.None);
        return await ReadAsync(Get<StorageNames>().Summaries, $"{province}/{quarter}/v{line!.Version}/ringkasan.json");
    }

    /// <summary>What the nightly timer does, and what follows from it.</summary>
    /// <returns>What became of each quarter.</returns>
    public async Task<IReadOnlyList<QuarterStart>> FireAsync()
    {
        var starts = await Get<CompileQuarter>().StartDueAsync(Get<CompiledProvinces>().Codes, CancellationToken.None);
        await RunShardsAsync();
        return starts;
    }

    /// <summary>Reads every shard that waits, and asks for the finish after each, as their triggers would.</summary>
    /// <param name="of">Only those of a quarter: <c>62/2025-Q4/</c>.</param>
    public async Task RunShardsAsync(string of = "")
    {
        var work = Blobs.Container(Get<StorageNames>().Work);
        var shards = await work.GetBlobsAsync(prefix: $"shards/{of}").Select(blob => blob.Name.Split('/')).ToListAsync();
        foreach (var shard in shards)
        {
            var place = WorkBlobs.PlaceOf(shard[1], shard[2], shard[3], shard[4]);
            await Get<CompileShard>().RunAsync(place, CancellationToken.None);
            await Get<FinishProvince>().RunAsync(place.Run, CancellationToken.None);
        }
    }

    /// <summary>Where the quarters stand: <c>62 2025-Q4 v2 closed</c>, in order.</summary>
    public async Task<IReadOnlyList<string>> QuartersAsync() => await Get<TableServiceClient>().GetTableClient(Get<StorageNames>().Quarters)
        .QueryAsync<TableEntity>().OrderBy(entity => entity.PartitionKey).ThenBy(entity => entity.RowKey)
        .Select(entity => $"{entity.PartitionKey} {entity.RowKey} v{entity["Version"]} {(entity["IsProvisional"] is true ? "provisional" : "closed")}").ToListAsync();

    /// <summary>Every person's entity with all its columns; without the ETag and time, which the storage gives.</summary>
    public Task<string> PeopleAsync() => TableAsync(Get<StorageNames>().People);

    /// <summary>Every record of every other data set, likewise.</summary>
    public async Task<string> ClaimsAsync() => string.Join(
        "\n\n", await DeliveriesAsync(), await DtsenAsync(), await PlansAsync(), await IndicatorsAsync(), await TargetsAsync());

    /// <summary>Every delivery, likewise.</summary>
    public Task<string> DeliveriesAsync() => TableAsync(Get<StorageNames>().Deliveries);

    /// <summary>Every line of a plan, likewise.</summary>
    public Task<string> PlansAsync() => TableAsync(Get<StorageNames>().Plans);

    /// <summary>The ETag of every entity of a table, by its row key.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ETagsAsync(string table) =>
        await Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>().ToDictionaryAsync(entity => entity.RowKey, entity => entity.ETag.ToString());

    /// <summary>Every indicator, likewise.</summary>
    public Task<string> IndicatorsAsync() => TableAsync(Get<StorageNames>().Indicators);

    /// <summary>Every target, likewise.</summary>
    public Task<string> TargetsAsync() => TableAsync(Get<StorageNames>().Targets);

    /// <summary>Every person and family of DTSEN, likewise.</summary>
    public Task<string> DtsenAsync() => TableAsync(Get<StorageNames>().Dtsen);

    /// <summary>The ledger of submissions, likewise.</summary>
    public Task<string> SubmissionsAsync() => TableAsync(Get<StorageNames>().Submissions);

    /// <summary>The held rows, likewise.</summary>
    public Task<string> HeldAsync() => TableAsync(Get<StorageNames>().Held);

    /// <summary>The directory of partitions, likewise.</summary>
    public Task<string> PartitionsAsync() => TableAsync(Get<StorageNames>().Partitions);

    /// <summary>Every feedback by path: what a machine reads as text, of the workbooks nothing.</summary>
    public async Task<SortedDictionary<string, string>> FeedbackAsync()
    {
        var container = Get<StorageNames>().Feedback;
        var feedback = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in Blobs.Container(container).GetBlobsAsync())
        {
            feedback[blob.Name] = blob.Name.EndsWith(".json", StringComparison.Ordinal) ? await ReadAsync(container, blob.Name) : "";
        }

        return feedback;
    }

    public async Task<string> ReadAsync(string container, string name) => Encoding.UTF8.GetString(await ReadBytesAsync(container, name));

    public async Task<byte[]> ReadBytesAsync(string container, string name)
    {
        var content = await Blobs.Container(container).GetBlobClient(name).DownloadContentAsync();
        return content.Value.Content.ToArray();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private BlobAccounts Blobs => Get<BlobAccounts>();

    private async Task<string> TableAsync(string table)
    {
        var lines = new List<string>();
        await foreach (var entity in Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
        {
            var columns = entity
                .Where(column => column.Key is not ("odata.etag" or "Timestamp"))
                .OrderBy(column => column.Key, StringComparer.Ordinal)
                .Select(column => $"{column.Key}={column.Value}");
            lines.Add(string.Join('|', columns));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }
}
