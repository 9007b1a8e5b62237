using System.Text;
using Pipeline.Storage;

namespace Pipeline.EndToEnd;

/// <summary>Two regencies and one NIK: both are told, each of its own data alone, until it is settled (docs/decisions/0012).</summary>
public sealed class TwoRegenciesTests
{
    private const string Header = "NIK;Nama;Tanggal Lahir;L/P;Kecamatan;Status\n";
    private const string OfKotim = "6202/2025-Q4/lintas-daerah/daftar.xlsx";
    private const string OfKapuas = "6203/2025-Q4/lintas-daerah/daftar.xlsx";

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task ClaimsThatDoNotAgree_AreListedForBothAndTheProvince_UntilTheListItselfIsSentBackMended()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/daftar.csv", 0,
            "6202055503850007;SITI AMINAH;15/03/1985;P;Baamang;",
            "6202050207800001;RAHMAT HIDAYAT;02/07/1980;L;Baamang;",
            "6202051708750001;JOKO SUSILO;17/08/1975;L;Baamang;Meninggal");
        await SendAsync(run, "6203/2025-Q4/daftar.csv", 1,
            "6202055503850007;SITI AMINAH;15/03/1985;P;Selat;",
            "6202050207800001;DEWI LESTARI;12/11/1991;P;Selat;",
            "6202051708750001;JOKO SUSILO;17/08/1975;L;Selat;");
        await run.CompileAsync("62", "2025-Q4");

        Assert.Equal(
            ["RAHMAT HIDAYAT|NIK ini di daerah lain dipakai untuk orang lain", "SITI AMINAH|Orang ini juga tercatat di daerah lain",
                "JOKO SUSILO|Sudah keluar dari daftar ini (Meninggal), tetapi tercatat di daerah lain"],
            await ListedAsync(run, OfKotim));
        Assert.Equal(
            ["DEWI LESTARI|NIK ini di daerah lain dipakai untuk orang lain", "SITI AMINAH|Orang ini juga tercatat di daerah lain",
                "JOKO SUSILO|Tercatat di sini, tetapi menurut daerah lain sudah keluar dari daftarnya"],
            await ListedAsync(run, OfKapuas));
        Assert.Equal(4, (await run.ReadAsync("lists", "62/2025-Q4/lintas-daerah.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        // Kapuas fills in the Status of its own list and sends that.
        var mended = (await OpenAsync(run, OfKapuas))
            .Type("Nama", "SITI", "Status", "Pindah").Type("Nama", "DEWI", "Status", "Ganda").Type("Nama", "JOKO", "Status", "Ganda").Save();
        await run.DropAsync("6203/2025-Q4/daftar.xlsx", mended, Sent.AddDays(2));
        var result = await run.IngestAsync("6203/2025-Q4/daftar.xlsx");
        Assert.Equal(3, result.Submission!.Rows.Changed);
        await run.CompileAsync("62", "2025-Q4");

        Assert.Equal(["SITI AMINAH|Datang dari daerah lain, yang sudah melaporkan kepindahannya"], await ListedAsync(run, OfKotim));
        Assert.Equal(["SITI AMINAH|Pindah dari sini, dan sudah tercatat di daerah lain"], await ListedAsync(run, OfKapuas));
    }

    [Fact]
    public async Task TheList_SentBackAsItIs_IsAnUploadThatChangesNothing()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/daftar.csv", 0, "6202055503850007;SITI AMINAH;15/03/1985;P;Baamang;");
        await SendAsync(run, "6203/2025-Q4/daftar.csv", 1, "6202055503850007;SITI AMINAH;15/03/1985;P;Selat;");
        await run.CompileAsync("62", "2025-Q4");
        var people = await run.PeopleAsync();

        await run.DropAsync("6203/2025-Q4/daftar.xlsx", await run.ReadBytesAsync("feedback", OfKapuas), Sent.AddDays(2));
        var result = await run.IngestAsync("6203/2025-Q4/daftar.xlsx");

        Assert.Equal(1, result.Submission!.Rows.Unchanged);
        Assert.Equal(people, await run.PeopleAsync());
    }

    [Fact]
    public async Task AnOldListSentAgain_LeavesTheExitAndSaysSinceWhen_UntilTheStatusSaysAktif()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/a.csv", 0,
            "6202050207800001;RAHMAT HIDAYAT;02/07/1980;L;Baamang;", "6202051708750001;JOKO SUSILO;17/08/1975;L;Baamang;Meninggal");
        await SendAsync(run, "6202/2025-Q4/b.csv", 1, "6202051708750001;JOKO SUSILO;17/08/1975;L;Baamang;");

        Assert.Contains(
            "Lembar 'b', baris 2, kolom A: orang ini sudah keluar dari daftar sejak kiriman 05-01-2026, yang menyebutnya 'Meninggal' (lembar 'a', baris 3).",
            await run.ReadAsync("feedback", "6202/2025-Q4/b.csv/hasil.json"), StringComparison.Ordinal);

        await SendAsync(run, "6202/2025-Q4/c.csv", 2, "6202051708750001;JOKO SUSILO;17/08/1975;L;Baamang;Aktif");

        Assert.DoesNotContain("listed-after-exit", await run.ReadAsync("feedback", "6202/2025-Q4/c.csv/hasil.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingLeftToSettle_TheListsAreGone()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/daftar.csv", 0, "6202055503850007;SITI AMINAH;15/03/1985;P;Baamang;");
        await SendAsync(run, "6203/2025-Q4/daftar.csv", 1, "6202055503850007;SITI AMINAH;15/03/1985;P;Selat;");
        await run.CompileAsync("62", "2025-Q4");
        await SendAsync(run, "6203/2025-Q4/ganda.csv", 2, "6202055503850007;SITI AMINAH;15/03/1985;P;Selat;Ganda");
        await run.CompileAsync("62", "2025-Q4");

        var feedback = run.Get<BlobAccounts>().Container(run.Get<StorageNames>().Feedback);
        Assert.False(await feedback.GetBlobClient(OfKotim).ExistsAsync());
        Assert.False(await feedback.GetBlobClient(OfKapuas).ExistsAsync());
        Assert.Single((await run.ReadAsync("lists", "62/2025-Q4/lintas-daerah.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task SendAsync(PipelineRun run, string path, int day, params string[] rows)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(Header + string.Join('\n', rows)), Sent.AddDays(day));
        await run.IngestAsync(path);
    }

    /// <summary>Name and matter of each row.</summary>
    private static async Task<IEnumerable<string>> ListedAsync(PipelineRun run, string path)
    {
        var list = await OpenAsync(run, path);
        return list.Column("Nama").Zip(list.Column("Perihal (otomatis)"), (name, matter) => $"{name}|{matter}");
    }

    private static async Task<MendSheet> OpenAsync(PipelineRun run, string path) =>
        MendSheet.Open(await run.ReadBytesAsync("feedback", path), "xl/worksheets/sheet1.xml");
}
