using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Local.Hosting;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>The small history on containers and tables of its own: as it runs undisturbed, and with a call spoiled.</summary>
internal sealed class CutRun
{
    private readonly string _connection;
    private readonly Dictionary<string, string?> _names = OwnNames.Next();

    private CutRun(string connection) => _connection = connection;

    /// <summary>What the locks' container is called: its calls are not counted.</summary>
    public string Locks => _names[nameof(StorageNames.Locks)]!;

    /// <summary>The account with its files dropped and none ingested.</summary>
    public static async Task<CutRun> CreateAsync(string connection)
    {
        var created = new CutRun(connection);
        await using var run = created.NewProcess();
        await run.Host.SetUpStorageAsync(CancellationToken.None);
        foreach (var drop in SmallHistory.Drops)
        {
            await run.DropAsync(drop.Path, drop.Content, drop.SubmittedOn);
        }

        return created;
    }

    /// <summary>A process that knows nothing of those before it.</summary>
    public PipelineRun NewProcess(StorageCallPolicy? policy = null) => PipelineRun.On(new PipelineHostOptions(_connection)
    {
        Settings = _names,
        Time = new HurriedTime(),
        ConfigureServices = services =>
        {
            if (policy is not null)
            {
                AddClients(services, policy);
            }
        },
    });

    /// <summary>Ingests in a process of its own.</summary>
    public async Task IngestAsync(IEnumerable<Drop> drops, StorageCallPolicy? policy = null)
    {
        await using var run = NewProcess(policy);
        foreach (var drop in drops)
        {
            await run.IngestAsync(drop.Path);
        }
    }

    /// <summary>Compiles in a process of its own.</summary>
    public async Task<string> CompileAsync()
    {
        await using var run = NewProcess();
        return await run.CompileAsync("62", "2025-Q4");
    }

    /// <summary>From now on nothing of the registry was ever compiled.</summary>
    public async Task ForgetCompilationAsync()
    {
        var fresh = OwnNames.Next();
        foreach (var name in new[] { nameof(StorageNames.Work), nameof(StorageNames.Summaries), nameof(StorageNames.Quarters) })
        {
            _names[name] = fresh[name];
        }

        await using var run = NewProcess();
        await run.Host.SetUpStorageAsync(CancellationToken.None);
    }

    /// <summary>Everything that must not depend on how often the process died.</summary>
    public async Task<CutState> StateAsync()
    {
        await using var run = NewProcess();
        Assert.Equal("", await CutAudit.FaultsAsync(run));
        var registry = string.Join(
            "\n\n", await run.SubmissionsAsync(), await run.PartitionsAsync(), await run.HeldAsync(), await run.PeopleAsync());
        var feedback = await run.FeedbackAsync();
        return new CutState(registry, string.Join('\n', feedback.Keys), string.Join('\n', feedback));
    }

    private void AddClients(IServiceCollection services, StorageCallPolicy policy)
    {
        var blobs = new BlobClientOptions();
        blobs.Retry.Delay = TimeSpan.FromMilliseconds(1);
        blobs.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        var tables = new TableClientOptions();
        tables.Retry.MaxRetries = 0;
        tables.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        services.AddSingleton(new BlobServiceClient(_connection, blobs));
        services.AddSingleton(new TableServiceClient(_connection, tables));
    }
}

/// <summary>What a run left, as text.</summary>
internal sealed record CutState(string Registry, string FeedbackPaths, string Feedback);
