using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.Registry;
using Pipeline.Storage.Blobs;
using Pipeline.Testing;

namespace Pipeline.Local.Tests.Commands;

/// <summary>What a regency gets back of its own words is a clean upload that changes nothing.</summary>
[Collection("Azurite")]
public sealed class ExportCommandTests(AzuriteFixture azurite) : IDisposable
{
    /// <summary>A date that fits its NIK only month first, a formula, quotes around the whole, an exit, blanks, a KK with zeros at its end.</summary>
    private const string Odd =
        """"""
        NIK;No. KK;Nama;Tgl Lahir;L/P;Kecamatan;Desa;RT;Penghasilan;Desil;Status Penduduk;Keterangan;Pekerjaan
        6207010305900001;6207010101150010;Contoh Satu;5 Maret 1990;L;Seruyan Hilir;Pematang Limau;1;500 ribu - 1 juta;1;;"=1+1";Tani
        6207014305900002;;Contoh Dua;3 Mei 1990;P;Seruyan Hilir;;;<1000000;;Meninggal;"""""kutip""""";Ojek Online
        620701430590003;;Contoh Tiga;;P;Seruyan Hilir;;;;;;;

        """""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("6207", "ekspor.csv")]
    [InlineData("6208", "ekspor.xlsx")]
    public async Task Export_ThenUploadedAgain_IsCleanAndUnchanged(string regency, string name)
    {
        var odd = regency == "6207" ? Odd : Odd.Replace("6207", "6208", StringComparison.Ordinal).Replace("Seruyan Hilir", "Sukamara", StringComparison.Ordinal).Replace("Pematang Limau", "Natai Sedawak", StringComparison.Ordinal);
        await IngestAsync($"{regency}/2025-Q4/daftar.csv", odd);
        var file = Path.Combine(_folder.Path, name);

        var run = await RunAsync("export", regency, "--quarter", "2025-Q4", "--out", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"{regency} 2025-Q4: 2 people, 0 deliveries, 1 held rows still open.\n", run.Output, StringComparison.Ordinal);
        var check = await CommandRun.OfAsync("check", file, "--regency", regency, "--quarter", "2025-Q4");
        Assert.True(check.ExitCode == 0, check.Output);
        var again = await IngestAsync($"{regency}/2025-Q4/{name}", await File.ReadAllBytesAsync(file), day: 11);
        Assert.Equal((2, 2), (again.Submission!.Rows.Read, again.Submission.Rows.Unchanged));
    }

    [Fact]
    public async Task Export_Csv_SaysItInTextThatNoSpreadsheetChanges()
    {
        await IngestAsync("6209/2025-Q4/daftar.csv", Odd.Replace("6207", "6209", StringComparison.Ordinal).Replace("Seruyan Hilir", "Lamandau", StringComparison.Ordinal).Replace("Pematang Limau", "Suja", StringComparison.Ordinal));
        var file = Path.Combine(_folder.Path, "ekspor.csv");

        await RunAsync("export", "6209", "--quarter", "2025-Q4", "--out", file);

        Assert.Equal(
            """"""
            NIK;Nomor KK;Nama lengkap;Hubungan dalam keluarga;Jenis kelamin;Tempat lahir;Tanggal lahir;Status kawin;Alamat;RT;RW;Kecamatan;Desa/Kelurahan;Kabupaten/Kota;Pendidikan;Pekerjaan;Disabilitas;Penghasilan;Desil;Status penduduk;Keterangan;Dihitung di sini (otomatis)
            '6209010305900001;'6209010101150010;CONTOH SATU;;L;;5 Maret 1990;;;001;;Lamandau;Suja;Kabupaten Lamandau;;PETANI/PEKEBUN;;500000-1000000;1;;'=1+1;ya
            '6209014305900002;;CONTOH DUA;;P;;3 Mei 1990;;;;;Lamandau;;Kabupaten Lamandau;;OJEK ONLINE;;<1000000;;Meninggal;"'""kutip""";tidak

            """""".ReplaceLineEndings("\n"),
            (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"));
        Assert.Contains(";'620901430590003;NIK tidak terdiri dari 16 digit yang wajar.;", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "ekspor-ditahan.csv")), StringComparison.Ordinal);
    }

    /// <summary>By NIK and by No. KK, goods that look like a formula, a stage without months, a programme nobody knows.</summary>
    private const string Help =
        """
        NIK;No. KK;Nama;Program;Periode;Nominal;Bentuk Bantuan;Sumber Dana;OPD;Tanggal Penyaluran
        6211010305900001;6211010101150011;Contoh Satu;Program Keluarga Harapan;Okt - Des 2025;750000;;APBN;Dinas Sosial;05/11/2025
        ;6211010101150012;Contoh Dua;BLT DD;Tahap 2 2025;300000;;Dana Desa;;
        6211010305900002;;;Bantuan Ayam Kampung;;;"=5 ekor ayam";CSR;PT Rekaan;
        62110103059000;;Contoh Tiga;PKH;Oktober 2025;750000;;;;

        """;

    [Theory]
    [InlineData("6211", "ekspor.csv")]
    [InlineData("6212", "ekspor.xlsx")]
    public async Task Export_OfDeliveries_IsAFileOfItsOwn_CleanAndUnchangedWhenUploadedAgain(string regency, string name)
    {
        await IngestAsync($"{regency}/2025-Q4/bantuan.csv", Help.Replace("6211", regency, StringComparison.Ordinal));
        var file = Path.Combine(_folder.Path, name);
        var deliveries = Path.Combine(_folder.Path, name.Replace("ekspor", "ekspor-bantuan", StringComparison.Ordinal));

        var run = await RunAsync("export", regency, "--quarter", "2025-Q4", "--out", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"{regency} 2025-Q4: 0 people, 3 deliveries, 1 held rows still open.\n", run.Output, StringComparison.Ordinal);
        var check = await CommandRun.OfAsync("check", deliveries, "--regency", regency, "--quarter", "2025-Q4");
        Assert.Contains("programme-unknown", check.Output, StringComparison.Ordinal);
        var again = await IngestAsync($"{regency}/2025-Q4/{Path.GetFileName(deliveries)}", await File.ReadAllBytesAsync(deliveries), day: 11);
        Assert.Equal((3, 3), (again.Submission!.Rows.Read, again.Submission.Rows.Unchanged));
    }

    [Fact]
    public async Task Export_OfDeliveriesAsCsv_SaysItInTextThatNoSpreadsheetRuns()
    {
        await IngestAsync("6271/2025-Q4/bantuan.csv", Help.Replace("6211", "6271", StringComparison.Ordinal));
        var file = Path.Combine(_folder.Path, "ekspor.csv");

        await RunAsync("export", "6271", "--quarter", "2025-Q4", "--out", file);

        Assert.Equal(
            """
            NIK;Nomor KK;Nama lengkap;Nama program;Periode bantuan;Nilai bantuan;Bentuk bantuan;Sumber dana;Instansi pemberi;Tanggal penyaluran
            ;'6271010101150012;CONTOH DUA;BLT DD;2025-T2;300000;;Dana Desa;;
            '6271010305900001;'6271010101150011;CONTOH SATU;Program Keluarga Harapan;2025-10..2025-12;750000;;APBN;DINAS SOSIAL;5 November 2025
            '6271010305900002;;;Bantuan Ayam Kampung;2025-Q4;;'=5 ekor ayam;CSR;PT REKAAN;

            """.ReplaceLineEndings("\n"),
            (await File.ReadAllTextAsync(Path.Combine(_folder.Path, "ekspor-bantuan.csv"))).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Export_WithoutOut_LiesInTheRegencysFeedbackAndTwiceIsTheSame()
    {
        await IngestAsync("6210/2025-Q4/daftar.csv", Lists.Clean.Replace("6202", "6210", StringComparison.Ordinal).Replace("Mentawa Baru Ketapang", "Kurun", StringComparison.Ordinal));

        var run = await RunAsync("export", "6210", "--quarter", "2025-Q4");
        var first = await FeedbackAsync("6210");
        await RunAsync("export", "6210", "--quarter", "2025-Q4");

        Assert.Equal("feedback/6210/2025-Q4/ekspor/penduduk.xlsx\n6210 2025-Q4: 2 people, 0 deliveries, 0 held rows still open.\n", run.Output);
        Assert.Equal(first, await FeedbackAsync("6210"));
        var dry = await RunAsync("export", "6210", "--quarter", "2025-Q4", "--dry-run");
        Assert.Equal("6210 2025-Q4: 2 people, 0 deliveries, 0 held rows still open. Nothing was written.\n", dry.Output);
        var before = await RunAsync("export", "6210", "--quarter", "2025-Q3");
        Assert.Equal((2, "6210 had said nothing of anybody by the end of 2025-Q3.\n"), (before.ExitCode, before.Error));
    }

    [Fact]
    public async Task Export_FileIsThere_IsLeftAlone()
    {
        var file = _folder.Write("ekspor.xlsx", "mine");

        var run = await RunAsync("export", "6210", "--out", file);

        Assert.Equal((2, $"'{file}' is there already and is left alone: name another with --out, or remove it first.\n"), (run.ExitCode, run.Error));
    }

    private Task<IngestResult> IngestAsync(string path, string content) => IngestAsync(path, System.Text.Encoding.UTF8.GetBytes(content));

    // Of two uploads of one second the content decides which comes first: a test that sends two says when.
    private async Task<IngestResult> IngestAsync(string path, byte[] content, int day = 10)
    {
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString));
        await host.SetUpStorageAsync(default);
        Assert.True(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place));
        using var stream = new MemoryStream(content);
        await host.Services.GetRequiredService<UploadSender>().SendAsync(place!, stream, new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)), default);
        return await host.Services.GetRequiredService<ReceiveUpload>().RunAsync(path, default);
    }

    private async Task<byte[]> FeedbackAsync(string regency)
    {
        using var folder = new TemporaryFolder();
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString));
        var files = await host.Services.GetRequiredService<ResultFiles>().SaveFeedbackAsync(AreaCode.Parse(regency), folder.Path, default);
        return await File.ReadAllBytesAsync(files.Single(file => file.EndsWith("ekspor/penduduk.xlsx", StringComparison.Ordinal)));
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync([.. args, "--connection", azurite.ConnectionString]);
}
