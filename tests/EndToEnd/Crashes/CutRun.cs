using System.Text;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Areas;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>The small history on an account of its own: as it runs undisturbed, and with a call spoiled.</summary>
internal sealed class CutRun
{
    private readonly string _connection;
    private readonly Dictionary<string, string?> _names = OwnNames.Next();

    private CutRun(string connection) => _connection = connection;

    /// <summary>What the locks' container is called: its calls are not counted.</summary>
    public string Locks => _names[nameof(StorageNames.Locks)]!;

    /// <summary>What a container or table of this account is called.</summary>
    /// <param name="name">Of <see cref="StorageNames"/>.</param>
    public string NameOf(string name) => _names[name]!;

    /// <summary>The account with its files dropped, those of the small history unless others are given, and none ingested.</summary>
    public static async Task<CutRun> CreateAsync(IEnumerable<Drop>? drops = null)
    {
        var created = new CutRun(await EmptyAccounts.NextAsync());
        await using var run = created.NewProcess();
        await run.Host.SetUpStorageAsync(CancellationToken.None);
        foreach (var drop in drops ?? SmallHistory.Drops)
        {
            await run.DropAsync(drop.Path, drop.Content, drop.SubmittedOn);
        }

        return created;
    }

    /// <summary>A process that knows nothing of those before it.</summary>
    /// <param name="now">The moment at which its clock stands; the system's where none is given.</param>
    public PipelineRun NewProcess(HttpPipelinePolicy? policy = null, ILoggerProvider? log = null, DateTimeOffset? now = null) => PipelineRun.On(new PipelineHostOptions(_connection)
    {
        Settings = _names,
        Time = new HurriedTime(now),
        Log = log,
        ConfigureServices = services =>
        {
            if (policy is not null)
            {
                services.AddSingleton(policy); // sees each try
            }
        },
    });

    /// <summary>Ingests in a process of its own.</summary>
    public async Task IngestAsync(IEnumerable<Drop> drops, HttpPipelinePolicy? policy = null)
    {
        await using var run = NewProcess(policy);
        foreach (var drop in drops)
        {
            await run.IngestAsync(drop.Path);
        }
    }

    /// <summary>Compiles in a process of its own.</summary>
    public async Task<string> CompileAsync(HttpPipelinePolicy? policy = null)
    {
        await using var run = NewProcess(policy);
        return await run.CompileAsync("62", "2025-Q4");
    }

    /// <summary>What was compiled so far: every file of a summary, and the ledger's line of the quarter.</summary>
    public async Task<Compiled> CompiledAsync()
    {
        await using var run = NewProcess();
        var container = run.Get<StorageNames>().Summaries;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in run.Get<BlobAccounts>().Container(container).GetBlobsAsync())
        {
            files[blob.Name] = await run.ReadAsync(container, blob.Name);
        }

        var province = AreaCode.Parse("62");
        var line = await run.Get<ICompileStore>().FindLineAsync(province, Quarter.Parse("2025-Q4"), CancellationToken.None);
        return new Compiled(files, line!, await run.Get<ISummaryVersions>().ListAsync(province, CancellationToken.None));
    }

    /// <summary>From now on nothing of the registry was ever compiled, or no more than this.</summary>
    public async Task ForgetCompilationAsync(Compiled butFor)
    {
        await ForgetCompilationAsync();
        await using var run = NewProcess();
        var versions = run.Get<ISummaryVersions>();
        foreach (var version in butFor.Versions)
        {
            foreach (var name in version.Files)
            {
                var content = Encoding.UTF8.GetBytes(butFor.Files[$"62/{version.Quarter}/v{version.Number}/{name}"]);
                await versions.SaveAsync(butFor.Line.Province, version.Quarter, version.Number, version.Facts!, new SummaryFile(name, "text/plain", content), CancellationToken.None);
            }
        }

        await run.Get<ICompileStore>().SaveLineAsync(butFor.Line, CancellationToken.None);
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

    /// <summary>Every person with the directory of partitions: what must not depend on which regency came first.</summary>
    public async Task<string> PeopleAsync()
    {
        await using var run = NewProcess();
        return string.Join("\n\n", await run.PeopleAsync(), await run.PartitionsAsync());
    }

    /// <summary>Everything that must not depend on how often the process died.</summary>
    public async Task<CutState> StateAsync()
    {
        await using var run = NewProcess();
        Assert.Equal("", await CutAudit.FaultsAsync(run));
        var registry = string.Join(
            "\n\n", await run.SubmissionsAsync(), await run.PartitionsAsync(), await run.HeldAsync(), await run.PeopleAsync(), await run.ClaimsAsync());
        var feedback = await run.FeedbackAsync();
        return new CutState(registry, string.Join('\n', feedback.Keys), string.Join('\n', feedback));
    }
}

/// <summary>What compilations left.</summary>
internal sealed record Compiled(IReadOnlyDictionary<string, string> Files, QuarterLine Line, IReadOnlyList<SummaryVersion> Versions);

/// <summary>What a run left, as text.</summary>
internal sealed record CutState(string Registry, string FeedbackPaths, string Feedback);
