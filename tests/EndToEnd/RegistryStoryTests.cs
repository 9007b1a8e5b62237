using System.Globalization;
using System.Text;
using Pipeline.Areas;
using Pipeline.EndToEnd.Crashes;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.EndToEnd;

/// <summary>
/// Two quarters in the life of a registry: two regencies name one person, a closed quarter is corrected late, a wrong file
/// comes while a process dies, and is withdrawn. The figures of each step stand in Golden/.
/// </summary>
public sealed class RegistryStoryTests
{
    private const string Header = "NIK;Nama;Tanggal Lahir;L/P;No. KK;Kecamatan;Desil;Status\n";
    private const string Siti = "6202055503850007;SITI AMINAH;15/03/1985;P;6202050101150001;";
    private const string Rahmat = "6202050207800001;RAHMAT HIDAYAT;02/07/1980;L;6202050101150001;";
    private const string Dewi = "6203015211910003;DEWI LESTARI;12/11/1991;P;6203010101150002;";

    [Fact]
    public async Task TwoRegencies_OnePerson_ALateCorrection_AWrongFile_ACrash_AndItsWithdrawal()
    {
        var account = await CutRun.CreateAsync([]);

        // January: both regencies send the third quarter, and both name Siti. She counts once, in Kotim.
        await SendAsync(account, "6202/2025-Q3/daftar.csv", Day(1, 5), Lines($"{Siti}Baamang;2;", $"{Rahmat}Baamang;1;"));
        await SendAsync(account, "6203/2025-Q3/daftar.csv", Day(1, 6), Lines($"{Siti}Selat;3;", $"{Dewi}Selat;1;"));
        await MatchAsync(account, "1-januari", "2025-Q3");

        // April: the fourth quarter. Siti has moved to Kapuas, and Kotim says so; the third quarter stays as it was.
        await SendAsync(account, "6202/2025-Q4/daftar.csv", Day(4, 5), Lines($"{Siti}Baamang;2;Pindah", $"{Rahmat}Baamang;1;"));
        await SendAsync(account, "6203/2025-Q4/daftar.csv", Day(4, 6), Lines($"{Siti}Selat;3;", $"{Dewi}Selat;1;"));
        await MatchAsync(account, "2-april", "2025-Q3", "2025-Q4");

        // May: Kotim corrects the closed third quarter. That quarter and the one after it come out anew.
        await SendAsync(account, "6202/2025-Q3/perbaikan.csv", Day(5, 2), Lines($"{Rahmat}Mentawa Baru Ketapang;4;"));
        var corrected = await MatchAsync(account, "3-mei", "2025-Q3", "2025-Q4");

        // June: Kapuas drops the list of another year into the fourth quarter. The process dies in the middle of it; the next one ends it.
        await using (var dying = account.NewProcess(new DeathAtCall(account.Locks, 15)))
        {
            await Assert.ThrowsAsync<ProcessDiedException>(() =>
                SendAsync(dying, "6203/2025-Q4/salah.csv", Day(6, 1), Lines($"{Dewi}Selat;;Meninggal", $"{Siti}Selat;9;")));
        }

        await using var next = account.NewProcess();
        var wrong = await next.IngestAsync("6203/2025-Q4/salah.csv");
        await MatchAsync(account, "4-juni-salah", "2025-Q4");

        // It is withdrawn: every byte is again what it was before it came.
        await DecisionTests.DecideAsync(next, "6203", wrong.Submission!.Key.Id, DecisionKind.Withdrawn);
        Assert.Equal(corrected, await MatchAsync(account, "5-juni-ditarik", "2025-Q3", "2025-Q4"));
    }

    private static string Lines(params string[] rows) => Header + string.Join('\n', rows) + '\n';

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 9, 0, 0, TimeSpan.FromHours(7));

    private static async Task SendAsync(CutRun account, string path, DateTimeOffset submittedOn, string content)
    {
        await using var run = account.NewProcess();
        await SendAsync(run, path, submittedOn, content);
    }

    private static async Task SendAsync(PipelineRun run, string path, DateTimeOffset submittedOn, string content)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(content), submittedOn);
        await run.IngestAsync(path);
    }

    /// <summary>Compiles the quarters, and compares what the two regencies and the province come to with the step's golden file.</summary>
    /// <returns>The summaries' JSON.</returns>
    private static async Task<string> MatchAsync(CutRun account, string step, params string[] quarters)
    {
        await using var run = account.NewProcess();
        var figures = new StringBuilder();
        var summaries = new StringBuilder();
        foreach (var quarter in quarters)
        {
            summaries.Append(await run.CompileAsync("62", quarter));
            var line = await run.Get<ICompileStore>().FindLineAsync(AreaCode.Parse("62"), Quarter.Parse(quarter), CancellationToken.None);
            var csv = await run.ReadAsync(run.Get<StorageNames>().Summaries, $"62/{quarter}/v{line!.Version}/ringkasan.csv");
            figures.Append(CultureInfo.InvariantCulture, $"{quarter} v{line.Version}\n{FiguresOf(csv)}\n");
        }

        GoldenFile.Matches($"cerita-{step}.txt", figures.ToString());
        return summaries.ToString();
    }

    /// <summary>The figures of the province and its two regencies that are not nothing.</summary>
    private static string FiguresOf(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[3] is "62" or "6202" or "6203" && cells[2] is "province" or "regency" && cells[8] != "0");
        return string.Join('\n', lines.Select(cells => $"{cells[3],-5}{string.Join(' ', cells[5..8].Where(cell => cell.Length > 0)),-50}{cells[8]}"));
    }
}
