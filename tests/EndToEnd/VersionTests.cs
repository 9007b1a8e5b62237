using System.Text;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.EndToEnd;

/// <summary>A late file gives version 2, its withdrawal version 3: each with a true <c>perubahan.csv</c>, and all of them in the index.</summary>
public sealed class VersionTests
{
    private const string Header = "NIK;Nama;L/P;Kecamatan\n";
    private const string Siti = "6202055503850007;SITI AMINAH;P;";
    private const string Rahmat = "6202050207800001;RAHMAT HIDAYAT;L;Baamang\n";
    private const string Dewi = "6203015211910003;DEWI LESTARI;P;Selat\n";

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task LateFileThenItsWithdrawal_EachVersionSaysWhatChangedAndBecauseOfWhich()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/daftar SITI.csv", 0, $"{Header}{Siti}Baamang\n{Rahmat}");
        await SendAsync(run, "6203/2025-Q4/daftar.csv", 1, $"{Header}{Dewi}");
        await run.CompileAsync("62", "2025-Q4");

        // Kapuas names Siti a quarter before Kotim: by decision 3 she counts there, and Kotim's figures change without a file of its own.
        var late = await SendAsync(run, "6203/2025-Q3/susulan.csv", 90, $"{Header}{Siti}Selat\n");
        await run.CompileAsync("62", "2025-Q4");
        var hash = late.Submission!.Hash.Abbreviated;
        var second = await ChangesAsync(run, 2);
        Assert.Equal(
            [$"regency 6203 Kabupaten Kapuas came > merged: masuk 2025-Q3 2026-04-05T09:00:00+07:00 {hash}"],
            SubmissionsIn(second));
        Assert.Equal(
            [
                "regency 6202 persons : 2 > 1 = -1 (kiriman lain)",
                $"regency 6203 persons : 1 > 2 = 1 (kiriman {hash})",
                "district 620205 persons : 2 > 1 = -1 (kiriman lain)",
                $"district 620301 persons : 1 > 2 = 1 (kiriman {hash})",
                "village 620205 persons : 2 > 1 = -1 (kiriman lain)",
                $"village 620301 persons : 1 > 2 = 1 (kiriman {hash})",
            ],
            FiguresIn(second, "persons", ""));
        await AssertLeadsFromOneToTheOtherAsync(run, second, 1, 2);

        await DecisionTests.DecideAsync(run, "6203", late.Submission.Key.Id, DecisionKind.Withdrawn);
        await run.CompileAsync("62", "2025-Q4");
        var third = await ChangesAsync(run, 3);
        Assert.Equal(
            [$"regency 6203 Kabupaten Kapuas went merged > withdrawn: ditarik 2025-Q3 2026-04-05T09:00:00+07:00 {hash}"],
            SubmissionsIn(third));
        Assert.Equal(FiguresIn(second, "persons", "").Count, FiguresIn(third, "persons", "").Count);
        await AssertLeadsFromOneToTheOtherAsync(run, third, 2, 3);
        Assert.Equal(await run.ReadAsync("summaries", "62/2025-Q4/v1/ringkasan.csv"), await run.ReadAsync("summaries", "62/2025-Q4/v3/ringkasan.csv"));

        var files = await run.ReadAsync("summaries", "62/2025-Q4/v3/manifest.json");
        Assert.Contains("\"perubahan.csv\"", files, StringComparison.Ordinal);
        Assert.DoesNotContain("SITI", files + string.Concat(third.SelectMany(row => row.Values)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_TwoQuartersFinishAtOnce_HasBothWithAllVersions()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q3/daftar.csv", 0, $"{Header}{Siti}Baamang\n");
        await run.CompileAsync("62", "2025-Q3");
        await SendAsync(run, "6202/2025-Q3/susulan.csv", 1, $"{Header}{Rahmat}");

        await Task.WhenAll(run.CompileAsync("62", "2025-Q3"), run.CompileAsync("62", "2025-Q4"));

        var index = await run.ReadAsync("summaries", "62/index.html");
        Assert.Equal(
            ["2025-Q4/v1/ringkasan.html", "2025-Q3/v2/ringkasan.html", "2025-Q3/v2/perubahan.csv", "2025-Q3/v1/ringkasan.html"],
            index.Split('"').Where(part => part.StartsWith("2025-", StringComparison.Ordinal) && (part.EndsWith(".html", StringComparison.Ordinal) || part.Contains("perubahan", StringComparison.Ordinal))));
        Assert.Contains("6 Jan 2026 09.00 WIB", index, StringComparison.Ordinal);
        Assert.Contains("1 dari 14", index, StringComparison.Ordinal);
    }

    private static async Task<IngestResult> SendAsync(PipelineRun run, string path, int day, string content)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(content), Sent.AddDays(day));
        return await run.IngestAsync(path);
    }

    private static async Task<IReadOnlyList<Dictionary<string, string>>> ChangesAsync(PipelineRun run, int version) =>
        CsvRows.Of(await run.ReadAsync("summaries", $"62/2025-Q4/v{version}/perubahan.csv"));

    private static async Task<IReadOnlyList<Dictionary<string, string>>> FiguresAsync(PipelineRun run, int version) =>
        CsvRows.Of(await run.ReadAsync("summaries", $"62/2025-Q4/v{version}/ringkasan.csv"));

    private static List<string> SubmissionsIn(IEnumerable<Dictionary<string, string>> rows) =>
    [
        .. rows.Where(row => row["part"] == "submission").Select(row =>
            $"{row["level"]} {row["area_code"]} {row["area_name"]} {$"{row["change"]} {row["before"]}".TrimEnd()} > {row["now"]}: {row["because"]} {row["submission_quarter"]} {row["submitted_on"]} {row["sha256"]}"),
    ];

    private static List<string> FiguresIn(IEnumerable<Dictionary<string, string>> rows, string measure, string dimension) =>
    [
        .. rows.Where(row => row["part"] == "figure" && row["measure"] == measure && row["dimension"] == dimension).Select(row =>
            $"{row["level"]} {row["area_code"]} {row["measure"]} {row["dimension"]}: {row["before"]} > {row["now"]} = {row["difference"]} ({row["because"]})"),
    ];

    /// <summary>The figures of a version with the changes are those of the next.</summary>
    private static async Task AssertLeadsFromOneToTheOtherAsync(PipelineRun run, IEnumerable<Dictionary<string, string>> changes, int before, int now)
    {
        var figures = (await FiguresAsync(run, before)).ToDictionary(CellOf, row => row["value"]);
        foreach (var row in changes.Where(row => row["part"] == "figure"))
        {
            figures.Remove(CellOf(row));
            if (row["change"] != "went")
            {
                figures.Add(CellOf(row), row["now"]);
            }
        }

        var expected = (await FiguresAsync(run, now)).ToDictionary(CellOf, row => row["value"]);
        Assert.Equal(expected.OrderBy(figure => figure.Key, StringComparer.Ordinal), figures.OrderBy(figure => figure.Key, StringComparer.Ordinal));
    }

    private static string CellOf(Dictionary<string, string> row) =>
        string.Join('|', row["level"], row["area_code"], row["measure"], row["dimension"], row["category"]);
}
