using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Formats.Reading;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>A release that reads a file otherwise than the one before it did, and folds it again because an earlier one came late.</summary>
public sealed class OtherRulesTests
{
    private const string Data = """
        NIK;Nama;Kecamatan
        6202054302900001;SITI AMINAH;Baamang
        6202054302900002;ANI;Baamang
        62020543029;DEWI;Baamang

        """;

    private const string Help = """
        NIK;Nama;Program;Bulan;Tahun;Nominal
        6202054302900001;SITI AMINAH;PKH;Oktober;2025;750000
        6202054302900002;ANI;PKH;Oktober;2025;750000

        """;

    private const string Late = "NIK;Nama;Kecamatan\n6202054302900009;RINA;Baamang\n";

    [Theory]
    [InlineData(Data)]
    [InlineData(Help)]
    public async Task FoldedAgainByOtherRules_NothingStaysOfWhatTheFormerRulesRead(string content)
    {
        var account = await EmptyAccounts.NextAsync();
        await using (var before = await RunAsync(account, "before", new WorkbookOpener()))
        {
            await SendAsync(before, "6202/2025-Q4/data.csv", content, 2);
        }

        await using var after = await RunAsync(account, "after", new AniOtherwise());
        await SendAsync(after, "6202/2025-Q4/awal.csv", Late, 1);

        await using var always = await RunAsync(await EmptyAccounts.NextAsync(), "after", new AniOtherwise());
        await SendAsync(always, "6202/2025-Q4/awal.csv", Late, 1);
        await SendAsync(always, "6202/2025-Q4/data.csv", content, 2);
        Assert.Equal(await always.PeopleAsync(), await after.PeopleAsync());
        Assert.Equal(await always.DeliveriesAsync(), await after.DeliveriesAsync());
        Assert.Equal(await always.HeldAsync(), await after.HeldAsync());
        Assert.Equal(await always.SubmissionsAsync(), await after.SubmissionsAsync());
        Assert.Equal(await always.CompileAsync("62", "2025-Q4"), await after.CompileAsync("62", "2025-Q4"));
    }

    private static async Task<PipelineRun> RunAsync(string account, string rules, IWorkbookOpener opener)
    {
        var run = PipelineRun.On(new PipelineHostOptions(account)
        {
            ConfigureServices = services => services.AddSingleton(new ReadingRules(rules)).AddSingleton(opener),
        });
        await run.Host.SetUpStorageAsync(CancellationToken.None);
        return run;
    }

    private static async Task SendAsync(PipelineRun run, string path, string content, int day)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(content), new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)));
        await run.IngestAsync(path);
    }

    // Reads ANI's NIK as another, as a release with another rule for a cell would.
    private sealed class AniOtherwise : IWorkbookOpener
    {
        private readonly WorkbookOpener _opener = new();

        public IWorkbook Open(Stream content, string fileName)
        {
            using var whole = new MemoryStream();
            content.CopyTo(whole);
            var otherwise = Encoding.UTF8.GetString(whole.ToArray()).Replace("6202054302900002", "6202054302900003", StringComparison.Ordinal);
            return _opener.Open(new MemoryStream(Encoding.UTF8.GetBytes(otherwise)), fileName);
        }
    }
}
