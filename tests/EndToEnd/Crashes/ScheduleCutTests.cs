using System.Text;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>A night that ends between any two calls to the storage: the events that come again, or the next night alone, end it.</summary>
public sealed class ScheduleCutTests
{
    private const string Path = "6202/2025-Q4/daftar.csv";

    /// <summary>One quarter is due, the open one.</summary>
    private static readonly DateTimeOffset Night = DateTimeOffset.Parse("2025-12-10T18:30:00Z");

    /// <summary>Registered in two regencies: two shards.</summary>
    private static readonly Drop[] List =
    [
        new(Path, Encoding.UTF8.GetBytes("NIK;Nama;Kecamatan\n6202055503850007;SITI AMINAH;Baamang\n6203015211910003;DEWI LESTARI;Baamang\n"), Night.AddDays(-5)),
    ];

    /// <param name="eventsComeAgain">Whether the shards that were out are run again before the timer fires.</param>
    [Theory]
    [InlineData(24 * 60, false)]
    [InlineData(1, true)]
    public async Task ProcessDiesAtAnyWriteOfTheNight_TheNextFiringEndsAsIfItHadNot(int minutesLater, bool eventsComeAgain)
    {
        var uncut = await NightAsync(int.MaxValue, minutesLater, eventsComeAgain);
        Assert.StartsWith("62 2025-Q4 v1 provisional\n", uncut.State, StringComparison.Ordinal);
        var died = true;
        var at = 1;
        for (; died; at++)
        {
            var cut = await NightAsync(at, minutesLater, eventsComeAgain);

            Assert.Equal((at, uncut.State), (at, cut.State));
            died = cut.Died;
        }

        Assert.InRange(at, 15, 40); // the plan, two shards, two partials, each file of the summary, the index, the ledger, what is cleared
    }

    private static async Task<(string State, bool Died)> NightAsync(int dieAt, int minutesLater, bool eventsComeAgain)
    {
        var account = await CutRun.CreateAsync(List);
        await account.IngestAsync(List);
        var died = await DieAsync(account, dieAt);
        await using (var next = account.NewProcess(now: Night.AddMinutes(minutesLater)))
        {
            await (eventsComeAgain ? next.RunShardsAsync() : Task.CompletedTask);
            await next.FireAsync();
        }

        return (await StateAsync(account), died);
    }

    private static async Task<bool> DieAsync(CutRun account, int at)
    {
        await using var run = account.NewProcess(new DeathAtCall(account.Locks, at, onlyWrites: true), now: Night);
        try
        {
            await run.FireAsync();
            return false;
        }
        catch (ProcessDiedException)
        {
            return true;
        }
    }

    /// <summary>Where the quarters stand, what is left of the work, and every file of the summaries.</summary>
    private static async Task<string> StateAsync(CutRun account)
    {
        await account.StateAsync(); // which looks at the audit, too
        await using var run = account.NewProcess();
        var names = run.Get<StorageNames>();
        var blobs = run.Get<BlobAccounts>();
        var state = new StringBuilder().Append(string.Join(", ", await run.QuartersAsync()));
        await foreach (var left in blobs.Container(names.Work).GetBlobsAsync())
        {
            state.Append("\nleft: ").Append(left.Name);
        }

        await foreach (var file in blobs.Container(names.Summaries).GetBlobsAsync())
        {
            state.Append('\n').Append(file.Name).Append('\n').Append(await run.ReadAsync(names.Summaries, file.Name));
        }

        return state.ToString();
    }
}
