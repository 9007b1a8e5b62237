using System.Text;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.App.Triggers;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.EndToEnd.Crashes;
using Pipeline.Rollups;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Schedule;

/// <summary>The nightly timer on a real account: nights that were missed, two instances at once, and a night on which nothing changed.</summary>
public sealed class ScheduleTests
{
    /// <summary>Registered in two regencies: two shards.</summary>
    private const string List = "NIK;Nama;Kecamatan\n6202055503850007;SITI AMINAH;Baamang\n6203015211910003;DEWI LESTARI;Baamang\n";

    [Fact]
    public async Task TimerThatDidNotFireForMonths_TheNextFiringBringsEveryQuarterToWhereItMustBe()
    {
        var account = await CutRun.CreateAsync([Sent("6202/2025-Q2/daftar.csv", "2025-06-05T02:00:00Z"), Sent("6203/2025-Q3/daftar.csv", "2025-09-05T02:00:00Z")]);
        await FireAsync(account, "2025-06-10T18:30:00Z", "6202/2025-Q2/daftar.csv", isPastDue: false);
        Assert.Equal(["62 2025-Q2 v1 provisional"], await QuartersAsync(account));

        // Its file came while nothing ran; two quarters ended, and two have been closed.
        await FireAsync(account, "2026-02-10T18:30:00Z", "6203/2025-Q3/daftar.csv", isPastDue: true);

        Assert.Equal(["62 2025-Q2 v2 closed", "62 2025-Q3 v1 closed", "62 2025-Q4 v1 closed", "62 2026-Q1 v1 provisional"], await QuartersAsync(account));
        await using var run = account.NewProcess();
        Assert.Contains("\"provisional\": false", await run.ReadAsync(run.Get<StorageNames>().Summaries, "62/2025-Q2/v2/manifest.json"), StringComparison.Ordinal);
        Assert.Contains("provisional;closed;", (await run.ReadAsync(run.Get<StorageNames>().Summaries, "62/2025-Q2/v2/perubahan.csv")).Replace(',', ';'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoInstancesFireAtOnce_OneCompiles()
    {
        var account = await CutRun.CreateAsync([Sent("6202/2025-Q4/daftar.csv", "2026-01-05T02:00:00Z")]);
        var both = new MeetAtLock(2, account.Locks);
        var night = DateTimeOffset.Parse("2026-01-10T18:30:00Z");
        await using var one = account.NewProcess(both.ForProcess(), now: night);
        await using var other = account.NewProcess(both.ForProcess(), now: night);
        await using (var before = account.NewProcess())
        {
            await before.IngestAsync("6202/2025-Q4/daftar.csv");
        }

        var starts = await Task.WhenAll(StartDueAsync(one), StartDueAsync(other));
        var started = both.Writes.ToArray();
        await Task.WhenAll(one.RunShardsAsync(), other.RunShardsAsync());

        Assert.Equal(
            ["2025-Q4 Started, 2026-Q1 Started", "2025-Q4 Underway, 2026-Q1 Underway"],
            starts.Select(of => string.Join(", ", of.Select(start => $"{start.Quarter} {start.Start}"))).Order(StringComparer.Ordinal));
        Assert.Equal(started.Distinct(), started); // nothing was written twice
        Assert.Equal(2 * (1 + 2), started.Length); // a plan and two shards for each quarter
        Assert.Equal(["62 2025-Q4 v1 provisional", "62 2026-Q1 v1 provisional"], await one.QuartersAsync());
        Assert.Equal(
            ["2025-Q4", "2026-Q1"],
            await one.Get<IAuditLog>().ReadAsync(AreaCode.Parse("62"), CancellationToken.None)
                .Select(line => line.Entry!).Where(entry => entry.Action == AuditAction.SummaryWritten).Select(entry => entry.Subject).Order().ToListAsync());
        Assert.Empty(await BlobsAsync(one, one.Get<StorageNames>().Work));
    }

    [Fact]
    public async Task NothingChanged_NothingIsWritten()
    {
        var account = await CutRun.CreateAsync([Sent("6202/2025-Q4/daftar.csv", "2026-01-05T02:00:00Z")]);
        await FireAsync(account, "2026-01-10T18:30:00Z", "6202/2025-Q4/daftar.csv", isPastDue: false);
        var before = await ETagsAsync(account);
        Assert.Contains(before, tag => tag.Contains("/62/2025-Q4/v1/manifest.json ", StringComparison.Ordinal));

        var writes = new WriteCount(account.Locks);
        await using (var run = account.NewProcess(writes, now: DateTimeOffset.Parse("2026-01-11T18:30:00Z")))
        {
            Assert.All(await run.FireAsync(), start => Assert.Equal(CompileStart.UpToDate, start.Start));
        }

        Assert.Equal(0, writes.Calls);
        Assert.Equal(before, await ETagsAsync(account));
    }

    private static Drop Sent(string path, string submittedOn) => new(path, Encoding.UTF8.GetBytes(List), DateTimeOffset.Parse(submittedOn));

    /// <summary>Ingests a file, and lets the function run as its host would.</summary>
    private static async Task FireAsync(CutRun account, string moment, string ingest, bool isPastDue)
    {
        await using var run = account.NewProcess(now: DateTimeOffset.Parse(moment));
        await run.IngestAsync(ingest);
        await ActivatorUtilities.CreateInstance<CompileQuarterFunction>(run.Host.Services).RunAsync(new TimerInfo { IsPastDue = isPastDue }, CancellationToken.None);
        await run.RunShardsAsync();
    }

    private static Task<IReadOnlyList<QuarterStart>> StartDueAsync(PipelineRun run) =>
        run.Get<CompileQuarter>().StartDueAsync(run.Get<CompiledProvinces>().Codes, CancellationToken.None);

    private static async Task<IReadOnlyList<string>> QuartersAsync(CutRun account)
    {
        await using var run = account.NewProcess();
        return await run.QuartersAsync();
    }

    /// <summary>The ETag of every blob and every entity of the account.</summary>
    private static async Task<IReadOnlyList<string>> ETagsAsync(CutRun account)
    {
        await using var run = account.NewProcess();
        var names = run.Get<StorageNames>();
        var tags = new List<string>();
        foreach (var container in names.Containers)
        {
            tags.AddRange((await BlobsAsync(run, container)).Select(blob => $"{container}/{blob.Name} {blob.Properties.ETag}"));
        }

        foreach (var table in names.Tables)
        {
            tags.AddRange(await run.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>()
                .Select(entity => $"{table} {entity.PartitionKey} {entity.RowKey} {entity.ETag}").ToListAsync());
        }

        return tags;
    }

    private static async Task<IReadOnlyList<BlobItem>> BlobsAsync(PipelineRun run, string container) =>
        await run.Get<BlobAccounts>().Container(container).GetBlobsAsync().ToListAsync();

    private sealed class WriteCount(string locks) : StorageCallPolicy(locks)
    {
        protected override bool Counts(Request request) => request.Method != RequestMethod.Get && request.Method != RequestMethod.Head;

        protected override ValueTask OnCallAsync(int number, HttpMessage message, Func<ValueTask> send) => send();
    }
}
