using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>What a person decides of a file: held for a mass change, released, rejected, withdrawn (docs/decisions/0014).</summary>
public sealed class DecisionTests
{
    private const string Header = "NIK;Nama;Tanggal Lahir;L/P;No. KK;Kecamatan;Status\n";

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset Decided = new(2026, 1, 20, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Withdrawn_TheRegistryIsAsIfItHadNeverCome()
    {
        await using var never = await PipelineRun.CreateAsync();
        await SendAsync(never, "6202/2025-Q4/a.csv", 0, ListOf(3));
        await SendAsync(never, "6203/2025-Q4/b.csv", 0, ListOf(2));
        await SendAsync(never, "6202/2025-Q4/d.csv", 4, ListOf(3, kk: 5));
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/a.csv", 0, ListOf(3));
        await SendAsync(run, "6203/2025-Q4/b.csv", 0, ListOf(2));

        // The wrong file: it changes some, adds one, holds one, and says what a later one says again.
        var wrong = await SendAsync(run, "6202/2025-Q4/c.csv", 2, ListOf(4, kk: 5) + "123;TANPA NIK;;L;;Baamang;\n");
        await SendAsync(run, "6202/2025-Q4/d.csv", 4, ListOf(3, kk: 5));
        await run.CompileAsync("62", "2025-Q4");

        var result = await DecideAsync(run, "6202", wrong.Submission!.Key.Id, DecisionKind.Withdrawn);

        Assert.Equal((DecisionOutcome.Done, SubmissionState.Withdrawn, 4, 1), (result.Outcome, result.Submission!.State, result.Records, result.Refolded));
        Assert.Equal(await never.PeopleAsync(), await run.PeopleAsync());
        Assert.Equal(await never.HeldAsync(), await run.HeldAsync());
        Assert.Equal(await never.CompileAsync("62", "2025-Q4"), await run.CompileAsync("62", "2025-Q4"));
        Assert.Equal("file-withdrawn", Assert.Single(await FindingsAsync(run, "6202/2025-Q4/c.csv")).Code);

        // The same content again stays out and says so; a release brings it back, and taking it back again undoes that.
        var again = await SendAsync(run, "6202/2025-Q4/e.csv", 6, ListOf(4, kk: 5) + "123;TANPA NIK;;L;;Baamang;\n");
        Assert.Equal(IngestOutcome.Repeated, again.Outcome);
        Assert.Equal(["file-unchanged", "file-withdrawn"], (await FindingsAsync(run, "6202/2025-Q4/e.csv")).Select(finding => finding.Code));
        Assert.Equal(await never.PeopleAsync(), await run.PeopleAsync());
        Assert.Equal(SubmissionState.Merged, (await DecideAsync(run, "6202", wrong.Submission.Key.Id, DecisionKind.Released)).Submission!.State);
        Assert.NotEqual(await never.PeopleAsync(), await run.PeopleAsync());
        await DecideAsync(run, "6202", wrong.Submission.Key.Id, DecisionKind.Withdrawn);
        Assert.Equal(await never.PeopleAsync(), await run.PeopleAsync());
        Assert.Equal(["withdrawn", "released", "withdrawn"], await DecisionsAsync(run, "6202"));
    }

    [Fact]
    public async Task MassChange_IsHeldWhole_UntilReleased()
    {
        await using var run = await PipelineRun.CreateAsync();
        var first = await SendAsync(run, "6202/2025-Q4/a.csv", 0, ListOf(150));
        var people = await run.PeopleAsync();

        var held = await SendAsync(run, "6202/2025-Q4/b.csv", 1, ListOf(150, kk: 7));

        Assert.Equal((IngestOutcome.OnHold, 150, 0), (held.Outcome, held.Submission!.Rows.Held, held.Submission.Rows.Accepted));
        Assert.Equal(people, await run.PeopleAsync());
        var finding = Assert.Single(await FindingsAsync(run, "6202/2025-Q4/b.csv"));
        Assert.Equal("mass-change", finding.Code);
        Assert.Contains("mengganti tanggal lahir, jenis kelamin, No. KK, atau wilayah 150 dari 150 orang", finding.Message, StringComparison.Ordinal);

        // Without the first it might change less: it would be weighed again.
        var dryRun = await DecideAsync(run, "6202", first.Submission!.Key.Id, DecisionKind.Withdrawn, isDryRun: true);
        Assert.Equal((DecisionOutcome.Done, 1), (dryRun.Outcome, dryRun.Refolded));

        // What comes meanwhile is folded without it, and again with it once it is released.
        await SendAsync(run, "6202/2025-Q4/c.csv", 2, ListOf(2, status: "Pindah"));
        var released = await DecideAsync(run, "6202", held.Submission.Key.Id, DecisionKind.Released);

        Assert.Equal((SubmissionState.Merged, 1, 150), (released.Submission!.State, released.Refolded, released.Submission.Rows.Changed));
        await using var never = await PipelineRun.CreateAsync();
        await SendAsync(never, "6202/2025-Q4/a.csv", 0, ListOf(150, kk: 7));
        await SendAsync(never, "6202/2025-Q4/c.csv", 2, ListOf(2, status: "Pindah"));
        Assert.Equal(Standing(await never.PeopleAsync()), Standing(await run.PeopleAsync()));
    }

    [Fact]
    public async Task MassChange_Rejected_ChangesNothing_AndCanNotBeRejectedTwice()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/a.csv", 0, ListOf(120));
        var people = await run.PeopleAsync();
        var held = await SendAsync(run, "6202/2025-Q4/b.csv", 1, ListOf(120, status: "Meninggal"));

        var dryRun = await DecideAsync(run, "6202", held.Submission!.Key.Id, DecisionKind.Rejected, isDryRun: true);
        var rejected = await DecideAsync(run, "6202", held.Submission.Key.Id, DecisionKind.Rejected);
        var again = await DecideAsync(run, "6202", held.Submission.Key.Id, DecisionKind.Rejected);

        Assert.Equal((DecisionOutcome.Done, SubmissionState.OnHold), (dryRun.Outcome, dryRun.Submission!.State));
        Assert.Equal((DecisionOutcome.Done, SubmissionState.Rejected), (rejected.Outcome, rejected.Submission!.State));
        Assert.Equal(DecisionOutcome.Before, again.Outcome);
        Assert.Equal(people, await run.PeopleAsync());
        var finding = Assert.Single(await FindingsAsync(run, "6202/2025-Q4/b.csv"));
        Assert.Equal("Berkas ini tidak dimuat. Keputusan Rina pada 20-01-2026: salah berkas. Perbaiki isinya, lalu unggah lagi; isi yang sama persis tidak akan dimuat.", finding.Message);
        Assert.Equal(["rejected"], await DecisionsAsync(run, "6202"));
    }

    /// <summary>An earlier file that comes late can make of a mass change an ordinary one, and the other way round: whatever the order, the same stands.</summary>
    [Fact]
    public async Task MassChange_AnyOrderOfArrival_TheSameIsOnHold()
    {
        (string Path, int Day, string Rows)[] files =
        [
            ("6202/2025-Q4/a.csv", 0, ListOf(120)), ("6202/2025-Q4/b.csv", 1, ListOf(120, kk: 7)),
            ("6202/2025-Q4/c.csv", 2, ListOf(130, kk: 7)), ("6202/2025-Q4/d.csv", 3, ListOf(60, status: "Pindah")),
        ];
        var states = new List<string>();
        foreach (var order in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]])
        {
            await using var run = await PipelineRun.CreateAsync();
            foreach (var (path, day, rows) in order.Select(index => files[index]))
            {
                await SendAsync(run, path, day, rows);
            }

            states.Add($"{await run.PeopleAsync()}\n{await run.SubmissionsAsync()}\n{await run.HeldAsync()}");
        }

        Assert.Contains("State=OnHold", states[0], StringComparison.Ordinal);
        Assert.Single(states.Distinct());
    }

    [Fact]
    public async Task UnknownSubmission_AndOneThatCannotBeReleased_AreSaidSo()
    {
        await using var run = await PipelineRun.CreateAsync();
        var merged = await SendAsync(run, "6202/2025-Q4/a.csv", 0, ListOf(1));

        Assert.Equal(DecisionOutcome.Unknown, (await DecideAsync(run, "6203", merged.Submission!.Key.Id, DecisionKind.Withdrawn)).Outcome);
        Assert.Equal(DecisionOutcome.NotApplicable, (await DecideAsync(run, "6202", merged.Submission.Key.Id, DecisionKind.Released)).Outcome);
        Assert.Equal(DecisionOutcome.NotApplicable, (await DecideAsync(run, "6202", merged.Submission.Key.Id, DecisionKind.Rejected)).Outcome);
    }

    internal static string ListOf(int people, int kk = 1, string status = "") => string.Concat(Enumerable.Range(1, people).Select(number =>
        string.Create(CultureInfo.InvariantCulture, $"620205550385{number:D4};{NameOf(number)};15/03/1985;P;62020501011{kk:D1}{number:D4};Baamang;{status}\n")));

    internal static async Task<IngestResult> SendAsync(PipelineRun run, string path, int day, string rows)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(Header + rows), Sent.AddDays(day));
        return await run.IngestAsync(path);
    }

    internal static Task<DecisionResult> DecideAsync(PipelineRun run, string regency, string id, DecisionKind kind, bool isDryRun = false)
    {
        Assert.True(AuditActor.TryPerson("Rina", out var rina) & AuditReason.TryParse("salah berkas", out var reason));
        return run.Get<DecideSubmission>().RunAsync(AreaCode.Parse(regency), id, kind, rina!, reason!, Decided, isDryRun, CancellationToken.None);
    }

    // Names of two words of letters, each of its own.
    private static string NameOf(int number) => $"SITI {(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}{(char)('A' + (number / 676))}NAH";

    private static async Task<IReadOnlyList<(string Code, string Message)>> FindingsAsync(PipelineRun run, string upload)
    {
        using var json = JsonDocument.Parse(await run.ReadAsync("feedback", $"{upload}/hasil.json"));
        return [.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => (finding.GetProperty("code").GetString()!, finding.GetProperty("message").GetString()!))];
    }

    private static async Task<IReadOnlyList<string>> DecisionsAsync(PipelineRun run, string regency)
    {
        var lines = await run.Get<IAuditLog>().ReadAsync(AreaCode.Parse(regency), CancellationToken.None).ToListAsync();
        AuditAction[] decisions = [AuditAction.SubmissionReleased, AuditAction.SubmissionRejected, AuditAction.SubmissionWithdrawn];
        return [.. lines.Select(line => line.Entry!).Where(entry => decisions.Contains(entry.Action)).Select(entry => entry.Action.Text()["submission-".Length..])];
    }

    /// <summary>What stands now of each person, without the trace of what said so.</summary>
    private static string Standing(string people) =>
        Regex.Replace(people, @"\|Histories=.*?\}\|(?=[A-Z][A-Za-z]*=)", "|", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
