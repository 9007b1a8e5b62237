using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.EndToEnd.Crashes;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>Tables of figures from file to table to facts: small enough to check by hand, each figure as docs/indikator.md words it.</summary>
public sealed class FigureTests
{
    private const string Percent = """
        Persentase Penduduk Miskin Menurut Kabupaten/Kota (Persen);;;
        Kabupaten/Kota;2023;2024;2025
        Barito Utara;5,63;5,67;5,52
        Barito Timur;6,63;6,66;...
        Kalimantan Tengah;5,11;5,17;5,19
        Indonesia;9,36;9,03;8,47
        Sumber: BPS, Susenas Maret;;;
        """;

    private const string Count = """
        Wilayah;Tahun;Jumlah Penduduk Miskin (ribu jiwa);Sumber
        Barito Utara;2024;7,60;BPS
        Barito Utara;2025;744,00;siaran pers
        Barito Timur;2024;8,74;BPS
        """;

    private const string Own = """
        Wilayah;Tahun;Persentase Penduduk Miskin
        Barito Utara;2025;5,90
        Barito Utara;2022;5,50
        Barito Timur;2025;6,00
        """;

    private const string Targets = """
        TARGET RPJMD 2025-2029 (CONTOH);;;
        Kabupaten/Kota;Indikator;2025;2029
        Barito Utara;Tingkat Kemiskinan;5,40;4,60
        Provinsi Kalimantan Tengah;Tingkat Kemiskinan;5,00;4,00
        """;

    [Fact]
    public async Task TablesOfFigures_BecomeTheFactsOfTheWorkedExample()
    {
        await using var run = await NewAccountAsync();
        await SendAsync(run, InOrder);

        var facts = Facts(await run.CompileAsync("62", "2025-Q4"));

        // The count of Barito Utara for 2025 waits; the regency's own 5,90 stands behind the province's 5,52.
        Assert.Equal(
            """
            62 p0 now 5.19 2025-03 62, before 5.17 2024-03, target 5 2025, last 4 2029, distance 0.19 1.19, rank -
            6205 p0 now 5.52 2025-03 62, before 5.67 2024-03, target 5.4 2025, last 4.6 2029, distance 0.12 0.92, rank 2
            6205 poor now 7.6 2024-03 62, before -, target -, last -, distance - -, rank 2
            6213 p0 now 6.66 2024-03 62, before 6.63 2023-03, target -, last -, distance - -, rank 1
            6213 poor now 8.74 2024-03 62, before -, target -, last -, distance - -, rank 1
            """.ReplaceLineEndings("\n"),
            facts);
        Assert.Equal(["area-not-yours"], await CodesAsync(run, "6205/2025-Q4/sendiri.csv"));
    }

    [Fact]
    public async Task ReferenceAfterTheQuartersEnd_IsNotItsNewest()
    {
        await using var run = await NewAccountAsync();
        await SendAsync(run, InOrder.Select(file => (file.Path.Replace("2025-Q4", "2024-Q4", StringComparison.Ordinal), file.Content)));

        Assert.StartsWith("62 p0 now 5.17 2024-03 62, before 5.11 2023-03, target -, last 4 2029", Facts(await run.CompileAsync("62", "2024-Q4")), StringComparison.Ordinal);

        // March ends with the first quarter, so that its figures are that quarter's newest.
        Assert.StartsWith("62 p0 now 5.19 2025-03 62, before 5.17 2024-03, target 5 2025", Facts(await run.CompileAsync("62", "2025-Q1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameUploads_InAnyOrderAndTwice_GiveTheSameRegistryAndSummary()
    {
        await using var one = await NewAccountAsync();
        await SendAsync(one, InOrder);
        await using var other = await NewAccountAsync();
        await SendAsync(other, InOrder.Reverse().Concat(InOrder));

        Assert.Equal(await StateAsync(one), await StateAsync(other));
        Assert.Equal(await one.CompileAsync("62", "2025-Q4"), await other.CompileAsync("62", "2025-Q4"));
    }

    [Fact]
    public async Task EarlierYears_ComeLate_TheFigureTakenBeforeIsHeldAsIfTheyHadComeFirst()
    {
        (string, string, int)[] files =
        [
            ("62/2025-Q4/dulu.csv", "Wilayah;Tahun;Persentase Penduduk Miskin;Jumlah Penduduk Miskin\nBarito Utara;2023;5,63;7,50\nBarito Utara;2024;5,67;7,60\n", 0),
            ("62/2025-Q4/baru.csv", "Wilayah;Tahun;Persentase Penduduk Miskin;Jumlah Penduduk Miskin\nBarito Utara;2025;5,52;74,4\n", 1),
        ];
        await using var inOrder = await NewAccountAsync();
        await using var late = await NewAccountAsync();
        foreach (var (path, content, day) in files)
        {
            await SendAsync(inOrder, path, content, day);
        }

        foreach (var (path, content, day) in files.Reverse())
        {
            await SendAsync(late, path, content, day);
        }

        Assert.DoesNotContain("6205:poor:2025-03", await late.IndicatorsAsync(), StringComparison.Ordinal);
        Assert.Equal(await StateAsync(inOrder), await StateAsync(late));
    }

    [Fact]
    public async Task Withdrawn_TheFiguresAreAsIfTheyHadNeverCome()
    {
        await using var never = await NewAccountAsync();
        await SendAsync(never, InOrder.Take(1));
        await using var run = await NewAccountAsync();
        var sent = await SendAsync(run, InOrder);
        foreach (var file in sent.Skip(1))
        {
            await DecisionTests.DecideAsync(run, file.Submission!.Regency.ToString(), file.Submission.Key.Id, DecisionKind.Withdrawn);
        }

        Assert.Equal(await StateAsync(never), await StateAsync(run));
        Assert.Equal(await never.CompileAsync("62", "2025-Q4"), await run.CompileAsync("62", "2025-Q4"));
    }

    [Fact]
    public async Task SameContentAgain_WritesNoFigure()
    {
        await using var run = await NewAccountAsync();
        await SendAsync(run, InOrder);
        var before = await run.ETagsAsync(run.Get<Storage.StorageNames>().Indicators);

        var again = await SendAsync(run, "62/2025-Q4/salinan.csv", Percent, 3);
        var more = await SendAsync(run, "62/2025-Q4/lebih.csv", Percent + "\nKapuas;5,40;5,25;5,20\n", 4);

        Assert.Equal((IngestOutcome.Repeated, IngestOutcome.Merged), (again.Outcome, more.Outcome));
        Assert.Equal((3, 8), (more.Submission!.Rows.Added, more.Submission.Rows.Unchanged));
        var after = await run.ETagsAsync(run.Get<Storage.StorageNames>().Indicators);
        Assert.Equal(before, after.Where(line => before.ContainsKey(line.Key)).ToDictionary());
        Assert.Equal(before.Count + 3, after.Count);
    }

    [Fact]
    public async Task UnitSlip_MendedInPerbaiki_IsClosed()
    {
        await using var run = await NewAccountAsync();
        await SendAsync(run, InOrder);
        Assert.Contains("6205:poor:2025-03", await run.HeldAsync(), StringComparison.Ordinal);
        var feedback = MendSheet.Open(await run.ReadBytesAsync(run.Get<Storage.StorageNames>().Feedback, "62/2025-Q4/jumlah.csv/hasil.xlsx"));
        Assert.Equal(["744,00"], feedback.Column("Jumlah Penduduk Miskin (ribu jiwa)"));

        feedback.Type("Wilayah", "Barito Utara", "Jumlah Penduduk Miskin (ribu jiwa)", "7,44");
        var mended = await SendAsync(run, "62/2025-Q4/hasil jumlah.xlsx", feedback.Save(), 2);

        Assert.Equal((1, 1), (mended.Submission!.Rows.Read, mended.Submission.Rows.Added));
        Assert.Equal(1, mended.Submission.Closed.Values.Sum());
        Assert.Contains("6205 poor now 7.44 2025-03 62, before 7.6 2024-03", Facts(await run.CompileAsync("62", "2025-Q4")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnitSlip_WholeTableSentAgainMended_IsClosedToo()
    {
        await using var run = await NewAccountAsync();
        await SendAsync(run, InOrder);

        var mended = await SendAsync(run, "62/2025-Q4/jumlah benar.csv", Count.Replace("744,00", "7,44", StringComparison.Ordinal), 2);

        Assert.Equal((1, 2, 1), (mended.Submission!.Rows.Added, mended.Submission.Rows.Unchanged, mended.Submission.Closed.Values.Sum()));
    }

    [Fact]
    public async Task UnitSlip_Released_IsTakenAsItStandsAndOnRecord()
    {
        await using var run = await NewAccountAsync();
        var sent = await SendAsync(run, InOrder);
        var count = sent[1].Submission!;
        Assert.Equal(1, count.Rows.Held);
        Assert.Equal(["unit-slip"], await CodesAsync(run, "62/2025-Q4/jumlah.csv"));

        var result = await DecisionTests.DecideAsync(run, "62", count.Key.Id, DecisionKind.Released);

        Assert.Equal((DecisionOutcome.Done, SubmissionState.Merged, 0, 1), (result.Outcome, result.Submission!.State, result.Submission.Rows.Held, result.Submission.Rows.Warned));
        Assert.Contains("6205 poor now 744 2025-03 62", Facts(await run.CompileAsync("62", "2025-Q4")), StringComparison.Ordinal);
        Assert.DoesNotContain("6205:poor", await run.HeldAsync(), StringComparison.Ordinal);
        var audit = await run.Get<IAuditLog>().ReadAsync(AreaCode.Parse("62"), CancellationToken.None).ToListAsync();
        Assert.Contains(audit, line => line.Entry!.Action == AuditAction.SubmissionReleased);

        // A file whose figures were all taken has nothing to be released.
        Assert.Equal(DecisionOutcome.NotApplicable, (await DecisionTests.DecideAsync(run, "62", sent[0].Submission!.Key.Id, DecisionKind.Released)).Outcome);
    }

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    private static IReadOnlyList<(string Path, string Content)> InOrder =>
    [
        new("62/2025-Q4/persen.csv", Percent),
        new("62/2025-Q4/jumlah.csv", Count),
        new("62/2025-Q4/target.csv", Targets),
        new("6205/2025-Q4/sendiri.csv", Own),
    ];

    private static async Task<PipelineRun> NewAccountAsync()
    {
        var run = PipelineRun.On(new(await EmptyAccounts.NextAsync()) { Settings = OwnNames.Next() });
        await run.Host.SetUpStorageAsync(default);
        return run;
    }

    private static async Task<IReadOnlyList<IngestResult>> SendAsync(PipelineRun run, IEnumerable<(string Path, string Content)> files)
    {
        var results = new List<IngestResult>();
        foreach (var (path, content) in files)
        {
            // Each has its own second, whatever order they are sent in.
            results.Add(await SendAsync(run, path, Encoding.UTF8.GetBytes(content), Sent.AddSeconds(InOrder.Index().FirstOrDefault(file => file.Item.Content == content).Index)));
        }

        return results;
    }

    private static Task<IngestResult> SendAsync(PipelineRun run, string path, string content, int day) => SendAsync(run, path, Encoding.UTF8.GetBytes(content), day);

    private static Task<IngestResult> SendAsync(PipelineRun run, string path, byte[] content, int day) => SendAsync(run, path, content, Sent.AddDays(day));

    private static async Task<IngestResult> SendAsync(PipelineRun run, string path, byte[] content, DateTimeOffset on)
    {
        await run.DropAsync(path, content, on);
        return await run.IngestAsync(path);
    }

    private static async Task<string> StateAsync(PipelineRun run) => string.Join("\n\n", await run.IndicatorsAsync(), await run.TargetsAsync(), await run.HeldAsync());

    private static async Task<IReadOnlyList<string>> CodesAsync(PipelineRun run, string upload)
    {
        using var json = JsonDocument.Parse(await run.ReadAsync(run.Get<Storage.StorageNames>().Feedback, $"{upload}/hasil.json"));
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];
    }

    private static string Facts(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        return string.Join('\n', json.RootElement.GetProperty("regencies").EnumerateArray().Prepend(json.RootElement)
            .SelectMany(area => area.GetProperty("indicators").EnumerateArray().Select(indicator => $"{area.GetProperty("code").GetString()} {LineOf(indicator)}")));
    }

    private static string LineOf(JsonElement indicator)
    {
        return $"{indicator.GetProperty("indicator").GetString()} now {Figure("current", withSender: true)}, before {Figure("yearBefore")}, target {Figure("target")}, last {Figure("lastTarget")}, "
            + $"distance {Number("distance")} {Number("lastDistance")}, rank {Number("rank")}";

        string Figure(string name, bool withSender = false) => indicator.GetProperty(name) is { ValueKind: JsonValueKind.Object } figure
            ? $"{figure.GetProperty("value").GetDecimal().ToString(CultureInfo.InvariantCulture)} {figure.GetProperty("reference").GetString()}{(withSender ? $" {figure.GetProperty("sender").GetString()}" : "")}"
            : "-";

        string Number(string name) => indicator.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal().ToString(CultureInfo.InvariantCulture) : "-";
    }
}
