using System.Text;
using System.Text.Json;

namespace Pipeline.EndToEnd;

/// <summary>A NIK that is not sound is shown the sound one that its own regency registered before, and nobody else's.</summary>
public sealed class RegisteredNikTests
{
    private const string Header = "NIK;No. KK;Nama;Tanggal Lahir;L/P;Kecamatan\n";

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task NikNotSound_OfSomebodyRegisteredBefore_IsSuggestedToThatRegencyAlone()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q3/daftar.csv", 0,
            "6202055503850007;6202050101150001;SITI AMINAH;15/03/1985;P;Baamang",
            "6202050207801234;6202050101150002;RAHMAT HIDAYAT;02/07/1980;L;Baamang",
            "6202051708750001;6202050101150003;JOKO SUSILO;17/08/1975;L;Baamang");
        string[] unsound =
        [
            "6202055503850000;;SITI AMINAH;15/03/1985;P;Baamang", // the last digit made 0
            "620205020780123;;RAHMAT HIDAYAT;02/07/1980;L;Baamang", // the last digit lost
            ";6202050101150003;JOKO SUSILO;17/08/1975;L;Baamang", // nothing of it: found by district, date of birth and sex
            ";6202050101150003;JOKO SUSANTO;17/08/1975;L;Baamang", // somebody else
        ];

        await SendAsync(run, "6202/2025-Q4/daftar.csv", 1, unsound);
        await SendAsync(run, "6203/2025-Q4/daftar.csv", 1, [.. unsound.Select(row => row.Replace("Baamang", "Selat", StringComparison.Ordinal))]);

        Assert.Equal<string?>((List<string?>)["6202055503850007", "6202050207801234", "6202051708750001", null], await SuggestedAsync(run, "6202/2025-Q4/daftar.csv"));
        Assert.All(await SuggestedAsync(run, "6203/2025-Q4/daftar.csv"), Assert.Null);
    }

    private static async Task SendAsync(PipelineRun run, string path, int day, params string[] rows)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(Header + string.Join('\n', rows)), Sent.AddDays(day));
        await run.IngestAsync(path);
    }

    /// <summary>The NIK suggested for each held row, in their order.</summary>
    private static async Task<string?[]> SuggestedAsync(PipelineRun run, string path)
    {
        using var json = JsonDocument.Parse(await run.ReadBytesAsync("feedback", path + "/hasil.json"));
        return [.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("severity").GetString() == "error")
            .Select(finding => finding.TryGetProperty("suggestion", out var said) && said.GetString() is { } text
                ? text["Kemungkinan NIK yang benar: ".Length..][..16]
                : null)];
    }
}
