using System.Globalization;
using Pipeline.EndToEnd.Crashes;
using Pipeline.People;
using Pipeline.Samples;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Unchanged rows cost no write, counted where it is paid for.</summary>
public sealed class UnchangedRowsTests
{
    private const int ChangedPercent = 1;

    // Three minutes for 100,000 on the emulator (LOAD_ROWS=100000); each row is one entity, so fewer show the same.
    private static readonly int Rows =
        int.Parse(Environment.GetEnvironmentVariable("LOAD_ROWS") ?? "10000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task RowsSentAgain_WriteWhatChangedAndNothingElse()
    {
        var changed = FileOf("terbaru", ChangedPercent, day: 20);
        Drop[] drops = [FileOf("daftar", 0, day: 10), changed, changed with { Path = "6203/2025-Q4/salinan.csv", SubmittedOn = changed.SubmittedOn.AddDays(1) }];
        var account = await CutRun.CreateAsync(drops);

        Assert.Equal((Rows, 0), await WritesAsync(account, drops[0]));
        Assert.Equal((Rows * ChangedPercent / 100, 0), await WritesAsync(account, drops[1]));
        Assert.Equal((0, 0), await WritesAsync(account, drops[2])); // the same under another name
        Assert.Equal((0, 0), await WritesAsync(account, drops[1])); // the same event again
    }

    private static async Task<(int People, int Held)> WritesAsync(CutRun account, Drop drop)
    {
        var wire = new WireCount();
        await account.IngestAsync([drop], wire);
        Assert.Equal(1, wire.MostTries);
        return (wire.WritesTo(account.NameOf(nameof(StorageNames.People))), wire.WritesTo(account.NameOf(nameof(StorageNames.Held))));
    }

    private static Drop FileOf(string name, int changedPercent, int day)
    {
        using var memory = new MemoryStream();
        LoadFile.Write(memory, new LoadPlan(Rows, "6203", new Quarter(2025, 4), changedPercent, LoadFormat.Csv));
        return new Drop($"6203/2025-Q4/{name}.csv", memory.ToArray(), new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)));
    }
}
