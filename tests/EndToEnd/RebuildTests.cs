using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Local;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Registry;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.EndToEnd;

/// <summary>The restore drill: two empty accounts, and the registry of the first stands in the second, to the byte.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    private const string Header = "NIK;Nama;Kecamatan;Desil\n";
    private const string Own = "No Identitas Diri;Sebutan;Kecamatan\n6202054302900009;DEWI;Baamang\n";

    private string _from = "";
    private string _into = "";

    public async Task InitializeAsync() => (_from, _into) = (await EmptyAccounts.NextAsync(), await EmptyAccounts.NextAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Rebuild_IntoEmptyTables_SameRegistryLedgerHeldRowsAndSummary()
    {
        await using var source = PipelineRun.On(new PipelineHostOptions(_from));
        await using var target = PipelineRun.On(new PipelineHostOptions(_into));
        await source.Host.SetUpStorageAsync(default);
        await FillAsync(source);

        var dry = await RunAsync("--dry-run");
        Assert.Equal((0, "To fold: 6 submissions of the ledger, 1 uploads that it does not name.\nNothing was done.\n"), dry);

        var run = await RunAsync();

        Assert.Equal(
            (0, "To fold: 6 submissions of the ledger, 1 uploads that it does not name.\nFolded: 6 submissions, 0 of them with other counts than before; ingested: 1 uploads.\n"),
            run);
        await source.IngestAsync("6203/2025-Q4/terlupa.csv");
        Assert.Equal(await source.SubmissionsAsync(), await target.SubmissionsAsync());
        Assert.Equal(await source.PeopleAsync(), await target.PeopleAsync());
        Assert.Equal(await source.HeldAsync(), await target.HeldAsync());
        Assert.Equal(await source.PartitionsAsync(), await target.PartitionsAsync());
        Assert.Equal(await source.CompileAsync("62", "2025-Q4"), await target.CompileAsync("62", "2025-Q4"));
        Assert.Empty(await target.Get<SweepUploads>().ListOpenAsync(AreaCode.Parse("6202"), default));

        var (exitCode, output) = await RunAsync();
        Assert.Equal((2, "The tables of --into are not empty (People, Partitions, Submissions, Held, Arrivals, Quarters): name an account whose tables are, or others by the settings.\n"), (exitCode, output));
    }

    [Fact]
    public async Task Rebuild_OfUploadsAlone_DryRunMakesNothing_AndTheAuditIsTold()
    {
        await using var source = PipelineRun.On(new PipelineHostOptions(_from));
        var uploads = source.Get<BlobAccounts>().Container("uploads");
        await uploads.CreateAsync();
        await DropAsync(source, "6202/2025-Q4/daftar.csv", Header + "6202054302900001;SITI AMINAH;Baamang;1\n", 4);

        Assert.Equal((0, "To fold: 0 submissions of the ledger, 1 uploads that it does not name.\nNothing was done.\n"), await RunAsync("--dry-run"));
        var (exitCode, output) = await CommandAsync("redrive", "--dry-run", "--connection", _from);
        Assert.Equal(0, exitCode);
        Assert.EndsWith("Open: 1 waiting, 0 failed. Nothing was done.\n", output, StringComparison.Ordinal);

        Assert.Equal("uploads", await AccountAsync(_from));
        Assert.Equal("", await AccountAsync(_into));

        Assert.Equal(0, (await RunAsync()).ExitCode);
        await using var target = PipelineRun.On(new PipelineHostOptions(_into));
        var rebuilt = await target.Get<IAuditLog>().ReadAsync(AreaCode.Parse("6202"), default).Select(line => line.Entry!)
            .SingleAsync(entry => entry.Action == AuditAction.RegistryRebuilt);
        Assert.Equal(["submissions=0", "uploads=1"], rebuilt.Details.Select(detail => $"{detail.Key}={detail.Value}"));
        Assert.Equal("uploads", await AccountAsync(_from));
    }

    [Fact]
    public async Task Rebuild_OfWhatPeopleDecided_SameLedgerAndSummariesToTheByte()
    {
        await using var source = PipelineRun.On(new PipelineHostOptions(_from));
        await using var target = PipelineRun.On(new PipelineHostOptions(_into));
        await source.Host.SetUpStorageAsync(default);
        await DecisionTests.SendAsync(source, "6202/2025-Q4/a.csv", 0, DecisionTests.ListOf(120));
        var held = await DecisionTests.SendAsync(source, "6202/2025-Q4/b.csv", 1, DecisionTests.ListOf(120, kk: 7));
        var wrong = await DecisionTests.SendAsync(source, "6202/2025-Q4/c.csv", 2, DecisionTests.ListOf(125, kk: 7) + "123;TANPA NIK;;L;;Baamang;\n");
        await DecisionTests.SendAsync(source, "6202/2025-Q4/d.csv", 3, DecisionTests.ListOf(3, kk: 7, status: "Pindah"));
        await DecisionTests.DecideAsync(source, "6202", held.Submission!.Key.Id, DecisionKind.Released);
        await DecisionTests.DecideAsync(source, "6202", wrong.Submission!.Key.Id, DecisionKind.Withdrawn);
        Assert.Contains("State=Withdrawn", await source.SubmissionsAsync(), StringComparison.Ordinal);
        Assert.Contains("Decision=Released", await source.SubmissionsAsync(), StringComparison.Ordinal);

        var (exitCode, output) = await RunAsync();

        Assert.Equal(
            (0, "To fold: 4 submissions of the ledger, 0 uploads that it does not name.\nFolded: 4 submissions, 0 of them with other counts than before; ingested: 0 uploads.\n"),
            (exitCode, output));
        Assert.Equal(await source.SubmissionsAsync(), await target.SubmissionsAsync());
        Assert.Equal(await source.PeopleAsync(), await target.PeopleAsync());
        Assert.Equal(await source.HeldAsync(), await target.HeldAsync());
        Assert.Equal(await SummariesAsync(source), await SummariesAsync(target));
    }

    /// <summary>A list of recipients with a held row and one taken back, both layouts of DTSEN, a plan, figures with a slip that somebody
    /// released, targets, and a table of the province's own by which all of it is counted.</summary>
    [Fact]
    public async Task Rebuild_OfEveryDataSet_SameTablesReferencesAndSummariesToTheByte()
    {
        await using var source = PipelineRun.On(new PipelineHostOptions(_from));
        await using var target = PipelineRun.On(new PipelineHostOptions(_into));
        await source.Host.SetUpStorageAsync(default);
        foreach (var (index, (path, content)) in EveryDataSet.Index())
        {
            await SendAsync(source, path, content, index + 1);
        }

        await DecideAsync(source, "62/2025-Q4/jumlah.csv", DecisionKind.Released);
        await DecideAsync(source, "6203/2025-Q4/bantuan.csv", DecisionKind.Withdrawn);
        var held = await source.HeldAsync();
        Assert.Contains("DataSet=Assistance", held, StringComparison.Ordinal);
        Assert.DoesNotContain("DataSet=Indicators", held, StringComparison.Ordinal);

        var (exitCode, output) = await RunAsync();

        Assert.Equal(
            (0, "To fold: 9 submissions of the ledger, 0 uploads that it does not name.\nFolded: 9 submissions, 0 of them with other counts than before; ingested: 0 uploads.\n"),
            (exitCode, output));
        Assert.Equal(await source.SubmissionsAsync(), await target.SubmissionsAsync());
        Assert.Equal(await source.PeopleAsync(), await target.PeopleAsync());
        Assert.Equal(await source.ClaimsAsync(), await target.ClaimsAsync());
        Assert.Equal(held, await target.HeldAsync());
        Assert.Equal(await ReferencesAsync(source), await ReferencesAsync(target));
        Assert.Equal(await SummariesAsync(source), await SummariesAsync(target));
        var summary = await target.CompileAsync("62", "2025-Q4");
        Assert.All(["AYAM-KAMPUNG", "\"dtsen\"", "744", "4.6"], said => Assert.Contains(said, summary, StringComparison.Ordinal));
    }

    /// <summary>The container with the provinces' tables is lost: the upload that one came from brings it back.</summary>
    [Fact]
    public async Task Rebuild_ProvincesTablesLost_AreTakenFromTheirUploads()
    {
        await using var source = PipelineRun.On(new PipelineHostOptions(_from));
        await using var target = PipelineRun.On(new PipelineHostOptions(_into));
        await source.Host.SetUpStorageAsync(default);
        await SendAsync(source, EveryDataSet[0].Path, EveryDataSet[0].Content, 1);
        var references = await ReferencesAsync(source);
        await source.Get<BlobAccounts>().Container("references").DeleteAsync();

        Assert.Equal(
            (0, "To fold: 0 submissions of the ledger, 1 uploads that it does not name.\nFolded: 0 submissions, 0 of them with other counts than before; ingested: 1 uploads.\n"),
            await RunAsync());
        Assert.Equal(references, await ReferencesAsync(target));
    }

    private static IReadOnlyList<(string Path, string Content)> EveryDataSet =>
    [
        ("62/rujukan-program.csv",
            File.ReadAllText(Path.Combine(GoldenFile.RepositoryRoot(), "functions/Core/Data/programmes.csv")).TrimEnd()
            + "\nAYAM-KAMPUNG;Bantuan Ayam Kampung;;meningkatkan pendapatan;pemberdayaan masyarakat;ekonomi;orang;APBD Kabupaten;;;\n"),
        ("6202/2025-Q4/penduduk.csv", "NIK;No KK;Nama;Kecamatan;Desil\n6202054302900001;6202050204170012;SITI AMINAH;Baamang;1\n6202054302900003;;RINA;Baamang;2\n"),
        ("6202/2025-Q4/bantuan.csv", "NIK;No KK;Program;Bulan;Tahun;Nominal\n6202054302900001;;PKH;Oktober;2025;750000\n;6202050204170012;Bantuan Ayam Kampung;November;2025;150000\n62020543029;;PKH;Oktober;2025;750000\n"),
        ("6203/2025-Q4/bantuan.csv", "NIK;Program;Bulan;Tahun;Nominal\n6202054302900001;PKH;Oktober;2025;750000\n620305430290;PKH;Oktober;2025;750000\n"),
        ("6202/2025-Q4/individu.csv", "nomor_induk_kependudukan;nomor_kartu_keluarga;nama;pbi_nas;pbi_pemda;partisipasi_sekolah\n6202054302900001;6202050204170012;SITI AMINAH;YA;TIDAK;1\n"),
        ("6202/2025-Q4/keluarga.csv", "nomor_kartu_keluarga;jumlah_anggota_keluarga;nama_kepala_keluarga;desil_nasional;status_kepemilikan_rumah;jenis_lantai_terluas\n6202050204170012;1;SITI AMINAH;3;1;1\n"),
        ("6202/2025-Q4/rencana.csv", "OPD;Program;Tahun;Pagu;Realisasi\nDinas Peternakan;Bantuan Ayam Kampung;2025;90000000;\nDinas Sosial;PKH;2025;100;1\nDinas Sosial;PKH;2025;200;1\n"),
        ("62/2025-Q4/persen.csv", "Wilayah;Tahun;Persentase Penduduk Miskin\nBarito Utara;2024;5,67\nBarito Utara;2025;5,52\n"),
        ("62/2025-Q4/jumlah.csv", "Wilayah;Tahun;Jumlah Penduduk Miskin (ribu jiwa);Sumber\nBarito Utara;2024;7,60;BPS\nBarito Utara;2025;744,00;siaran pers\n"),
        ("62/2025-Q4/target.csv", "TARGET RPJMD 2025-2029;;;\nKabupaten/Kota;Indikator;2025;2029\nBarito Utara;Tingkat Kemiskinan;5,40;4,60\n"),
    ];

    private static async Task DecideAsync(PipelineRun run, string path, DecisionKind decision)
    {
        var regency = path[..path.IndexOf('/', StringComparison.Ordinal)];
        var line = (await run.Get<ISubmissionLedger>().ListAsync(AreaCode.Parse(regency), default)).Single(line => line.Path == path);
        Assert.Equal(DecisionOutcome.Done, (await DecisionTests.DecideAsync(run, regency, line.Key.Id, decision)).Outcome);
    }

    /// <summary>The provinces' tables and which are in force, with their contents.</summary>
    private static async Task<IReadOnlyList<string>> ReferencesAsync(PipelineRun run)
    {
        var container = run.Get<BlobAccounts>().Container("references");
        var found = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            found.Add($"{blob.Name}\n{await run.ReadAsync("references", blob.Name)}");
        }

        Assert.Equal(2, found.Count);
        return found;
    }

    /// <summary>Every file of the quarter's summary with the hash of its bytes.</summary>
    private static async Task<IReadOnlyList<string>> SummariesAsync(PipelineRun run)
    {
        await run.CompileAsync("62", "2025-Q4");
        var files = new List<string>();
        await foreach (var blob in run.Get<BlobAccounts>().Container("summaries").GetBlobsAsync())
        {
            files.Add($"{blob.Name} {Convert.ToHexStringLower(SHA256.HashData(await run.ReadBytesAsync("summaries", blob.Name)))}");
        }

        Assert.Contains(files, file => file.StartsWith("62/2025-Q4/v1/manifest.json ", StringComparison.Ordinal));
        return files;
    }

    /// <summary>The uploads are gone, of one regency an original too: whatever is still known of is folded, and the rest is said.</summary>
    [Fact]
    public async Task Rebuild_UploadsAndAnOriginalLost_TheOtherRegenciesAreFolded()
    {
        await using var source = PipelineRun.On(new PipelineHostOptions(_from));
        await using var target = PipelineRun.On(new PipelineHostOptions(_into));
        await source.Host.SetUpStorageAsync(default);
        await SendAsync(source, "6202/2025-Q4/daftar.csv", Header + "6202054302900001;SITI AMINAH;Baamang;1\n", 4);
        var people = await source.PeopleAsync();
        await SendAsync(source, "6201/2025-Q4/daftar.csv", Header + "6201014302900001;YUNI;Arut Selatan;1\n", 5);
        var lost = Assert.Single(await source.Get<ISubmissionLedger>().ListAsync(AreaCode.Parse("6201"), default));
        var blobs = source.Get<BlobAccounts>();
        await blobs.Container("originals").DeleteBlobAsync($"6201/{lost.Hash}");
        await blobs.Container("uploads").DeleteAsync();
        await blobs.Container("uploads").CreateAsync();

        var (exitCode, output) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            "To fold: 2 submissions of the ledger, 0 uploads that it does not name.\nFolded: 1 submissions, 0 of them with other counts than before; ingested: 0 uploads.\n6201: Azure.RequestFailedException\n",
            output, StringComparison.Ordinal);
        Assert.EndsWith("Not folded: 1 submissions, 0 uploads; `status` shows them on the account of --into.\n", output, StringComparison.Ordinal);
        Assert.Equal(people, await target.PeopleAsync());
    }

    /// <summary>An overwritten upload, one that came late, a copy, one refused whole, two mappings and what was read with the first,
    /// a held row and what mends it, another regency, and one whose event was lost.</summary>
    private static async Task FillAsync(PipelineRun run)
    {
        await SendAsync(run, "6202/pemetaan-kolom.csv", "Judul di berkas;Kolom\nNo Identitas Diri;NIK\nSebutan;Nama lengkap\n", 1);
        await SendAsync(run, "6202/2025-Q4/sendiri.csv", Own, 2);
        await SendAsync(run, "6202/pemetaan-kolom.csv", "Judul di berkas;Kolom\nSebutan;abaikan\n", 3);
        await SendAsync(run, "6202/2025-Q4/daftar.csv", Header + "6202054302900001;SITI AMINAH;Baamang;1\n620205430290000;ANI;Baamang;2\n", 4);
        await SendAsync(run, "6202/2025-Q4/daftar.csv", Header + "6202054302900001;SITI AMINAH;Baamang;3\n6202054302900003;RINA;Baamang;2\n", 8);
        await SendAsync(run, "6202/2025-Q4/perbaikan.csv", Header + "6202054302900004;ANI;Baamang;2\n", 9);
        await SendAsync(run, "6202/2025-Q4/lama.csv", Header + "6202054302900001;SITI AMINAH;Baamang;2\n", 2);
        await SendAsync(run, "6202/2025-Q4/salinan.csv", Header + "6202054302900004;ANI;Baamang;2\n", 10);
        await SendAsync(run, "6202/2025-Q4/kosong.csv", Header, 10);
        await SendAsync(run, "6203/2025-Q4/daftar.csv", Header + "6203014302900001;YUNI;Selat;1\n", 5);
        await DropAsync(run, "6203/2025-Q4/terlupa.csv", Header + "6203014302900002;LILIS;Selat;1\n", 6);
    }

    private static async Task SendAsync(PipelineRun run, string path, string content, int day)
    {
        await DropAsync(run, path, content, day);
        await run.Get<ReceiveUpload>().RunAsync(path, default);
    }

    private static Task DropAsync(PipelineRun run, string path, string content, int day) =>
        run.DropAsync(path, Encoding.UTF8.GetBytes(content), new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)));

    private Task<(int ExitCode, string Output)> RunAsync(params string[] more) =>
        CommandAsync(["rebuild", "--from", _from, "--into", _into, .. more]);

    private static async Task<(int ExitCode, string Output)> CommandAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, Terminal.Redirected(output, output, TimeProvider.System), default);
        return (exitCode, output.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The containers and tables of an account.</summary>
    private static async Task<string> AccountAsync(string account)
    {
        await using var run = PipelineRun.On(new PipelineHostOptions(account));
        var containers = await new BlobServiceClient(account).GetBlobContainersAsync().Select(container => container.Name).ToListAsync();
        var tables = await run.Get<TableServiceClient>().QueryAsync().Select(table => table.Name).ToListAsync();
        return string.Join(' ', containers.Concat(tables));
    }
}
