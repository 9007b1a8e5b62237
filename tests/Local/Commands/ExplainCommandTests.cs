using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Registry;
using Pipeline.Storage.Blobs;
using Pipeline.Testing;

namespace Pipeline.Local.Tests.Commands;

/// <summary>Where a figure comes from: to the province submissions and never a row, to a regency its own rows too.</summary>
public sealed class ExplainCommandTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Two files of ten persons in five families each, and of a neighbour one such and one of a single family.</summary>
    public async Task InitializeAsync()
    {
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString));
        await host.SetUpStorageAsync(CancellationToken.None);
        await IngestAsync(host, "6207/2025-Q4/daftar Budi.csv", List("6207", "Seruyan Hilir", from: 1, to: 10), day: 8);
        await IngestAsync(host, "6207/2025-Q4/tambahan.csv", List("6207", "Seruyan Hilir", from: 11, to: 20), day: 9);
        await IngestAsync(host, "6208/2025-Q4/daftar.csv", List("6208", "Sukamara", from: 1, to: 10), day: 9);
        await IngestAsync(host, "6208/2025-Q4/tambahan.csv", List("6208", "Sukamara", from: 11, to: 12), day: 9);
        var rollup = await RunAsync("rollup", "2025-Q4", "--province", "62", "--out", _folder.Path);
        Assert.Equal((0, ""), (rollup.ExitCode, rollup.Error));
    }

    [Fact]
    public async Task Explain_ForTheProvince_NamesSubmissionsAndNoRow()
    {
        var run = await RunAsync("explain", "62", "2025-Q4", "6207", "persons");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Orang dalam daftar pada akhir triwulan, masing-masing satu kali
            Kabupaten Seruyan (6207), Triwulan IV 2025, ringkasan versi 1
            Angka: 20
            Keadaan 31 Desember 2025, menurut kiriman yang diterima sampai 9 Januari 2026.

            Asalnya, menurut kiriman:

              Kiriman                    Dari           Data              Diterima                  Angka   Baris   Baris lain   Berkas
            ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              2025-Q4-072c2b35a3a5384d   6207 Seruyan   daftar penduduk   2026-01-08 09:00 +07:00      10      10            0
              2025-Q4-4d755f8623cdebfe   6207 Seruyan   daftar penduduk   2026-01-09 09:00 +07:00      10      10            0

            Setiap orang dihitung satu kali, pada baris yang sejak itu membuatnya terhitung. Baris lain tentang orang yang sama, juga dari daftar kabupaten/kota lain, tidak menambah angka; baris yang hanya mengulang tidak dicatat.
            Jumlah kiriman di atas 20: sama dengan angka di ringkasan.csv.

            """,
            Trimmed(run.Output));
    }

    [Fact]
    public async Task Explain_ForTheRegency_ListsItsOwnRowsMaskedAndTellsTheAudit()
    {
        var file = Path.Combine(_folder.Path, "keluaran", "baris.csv");

        var run = await RunAsync("explain", "62,2025-Q4,province,62,Kalimantan Tengah,persons,,,32,", "--as", "6207", "--csv", file, "--by", "Rina");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Orang dalam daftar pada akhir triwulan, masing-masing satu kali
            Kalimantan Tengah (62), Triwulan IV 2025, ringkasan versi 1
            Angka: 32
            Keadaan 31 Desember 2025, menurut kiriman yang diterima sampai 9 Januari 2026.

            Menurut kabupaten/kota:

              Kabupaten/kota            Angka
            ───────────────────────────────────
              6207 Kabupaten Seruyan       20
              6208 Kabupaten Sukamara      12


            Asalnya, menurut kiriman:

              Kiriman                    Dari            Data              Diterima                  Angka   Baris   Baris lain   Berkas
            ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              2025-Q4-072c2b35a3a5384d   6207 Seruyan    daftar penduduk   2026-01-08 09:00 +07:00      10      10            0   daftar Budi.csv
              2025-Q4-4d755f8623cdebfe   6207 Seruyan    daftar penduduk   2026-01-09 09:00 +07:00      10      10            0   tambahan.csv
              2025-Q4-531b4cd3d7055a93   6208 Sukamara   daftar penduduk   2026-01-09 09:00 +07:00       *       *            *
              2025-Q4-9cd0c7a0816c0f53   6208 Sukamara   daftar penduduk   2026-01-09 09:00 +07:00       *       *            *

            Setiap orang dihitung satu kali, pada baris yang sejak itu membuatnya terhitung. Baris lain tentang orang yang sama, juga dari daftar kabupaten/kota lain, tidak menambah angka; baris yang hanya mengulang tidak dicatat.
            * tidak ditampilkan: menyangkut terlalu sedikit orang milik pengirim lain.
            Jumlah kiriman di atas 32: sama dengan angka di ringkasan.csv.

            Baris kiriman 6207 sendiri (20 baris; angka 0 = baris lain tentang yang sudah terhitung):

              Kiriman                    Lembar        Baris   NIK/No. KK         Angka
            ─────────────────────────────────────────────────────────────────────────────
              2025-Q4-072c2b35a3a5384d   daftar Budi   2       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   3       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   4       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   5       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   6       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   7       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   8       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   9       620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   10      620701**********       1
              2025-Q4-072c2b35a3a5384d   daftar Budi   11      620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      2       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      3       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      4       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      5       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      6       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      7       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      8       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      9       620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      10      620701**********       1
              2025-Q4-4d755f8623cdebfe   tambahan      11      620701**********       1

            20 baris ditulis ke BARIS.

            """,
            Trimmed(run.Output.Replace(Printable.Path(file), "BARIS", StringComparison.Ordinal)));
        Assert.Equal(
            """
            kiriman,berkas,data,diterima,lembar,baris,nik_atau_kk,angka
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,2,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,3,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,4,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,5,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,6,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,7,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,8,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,9,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,10,620701**********,1
            2025-Q4-072c2b35a3a5384d,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,11,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,2,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,3,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,4,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,5,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,6,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,7,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,8,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,9,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,10,620701**********,1
            2025-Q4-4d755f8623cdebfe,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,11,620701**********,1

            """,
            await File.ReadAllTextAsync(file));
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString));
        var told = await host.Services.GetRequiredService<IAuditLog>().ReadAsync(AreaCode.Parse("6207"), CancellationToken.None)
            .Select(line => line.Entry!).Where(entry => entry.Action == AuditAction.RowsShown).ToListAsync();
        Assert.Equal("summary 2025-Q4 v1 area=62 measure=persons rows=20", string.Join(' ', told.TakeLast(1).SelectMany(entry => entry.Details.Select(detail => $"{detail.Key}={detail.Value}").Prepend(entry.Subject))));
    }

    [Theory]
    [InlineData("62 2025-Q4 6207 person", "Version 1 of 62 2025-Q4 has no figure regency 6207 person. Did you mean `62 2025-Q4 regency 6207 persons` or `62 2025-Q4 regency 6207 persons sex L` or `62 2025-Q4 regency 6207 persons sex P`?")]
    [InlineData("62 2025-Q4 6207 xyz", "Version 1 of 62 2025-Q4 has no figure regency 6207 xyz. docs/ringkasan-kolom.md explains which there are.")]
    [InlineData("62 2025-Q3 6207 persons", "62 2025-Q3 has no summary yet: `status 62` says what there is, `rollup 2025-Q3 --province 62` compiles it.")]
    [InlineData("62 2025-Q4 6207 persons --version 3", "62 2025-Q4 has no version 3: its last one is 1.")]
    [InlineData("62 2025-Q4 6207 persons --as 6301", "6301 lies in another province than the summary of 62: a regency asks for figures of its own province.")]
    [InlineData("62 2025-Q4 6207 persons --csv x.csv", "--csv writes rows, and only a regency sees rows, its own: say which with --as, such as --as 6203.")]
    [InlineData("99 2025-Q4 6207 persons", "'99' is no Kemendagri code of a province such as 62.")]
    [InlineData("62 2025-Q4 6207 persons desil", "That names no figure: paste a whole row of ringkasan.csv in quotes, or give it as in `explain 62 2025-Q4 6203 persons desil 1`.")]
    [InlineData("62 6207 persons", "That names no figure: paste a whole row of ringkasan.csv in quotes, or give it as in `explain 62 2025-Q4 6203 persons desil 1`.")]
    public async Task Explain_WhatThereIsNot_SaysWhatThereIs(string words, string sentence)
    {
        var run = await RunAsync(["explain", .. words.Split(' ')]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(sentence + "\n", run.Error);
    }

    [Theory]
    [InlineData("6207", "Tidak ada baris kiriman 6207 sendiri di balik angka ini.")]
    [InlineData("6208", "Baris kiriman 6208 sendiri (12 baris; angka 0 = baris lain tentang yang sudah terhitung):")]
    public async Task Explain_AnothersFigure_ShowsNoRowOfIt(string viewer, string rows)
    {
        var run = await RunAsync("explain", "62", "2025-Q4", "6208", "persons", "--as", viewer);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(rows, run.Output, StringComparison.Ordinal);
        Assert.Equal(viewer == "6208", run.Output.Contains("620801**********", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("62", "*")]
    [InlineData("6208", "*")]
    [InlineData("6207", "5")]
    public async Task Explain_HiddenFigure_TellsNumbersToItsSenderAlone(string viewer, string ofEachFile)
    {
        var run = await RunAsync("explain", "62", "2025-Q4", "6207", "families", "--as", viewer);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Angka: disembunyikan, supaya tidak ada orang yang dapat dikenali\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Jumlah kiriman", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [ofEachFile, ofEachFile],
            run.Output.Split('\n').Where(line => line.Contains("6207 Seruyan", StringComparison.Ordinal)).Select(line => line.Split("+07:00")[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
    }

    [Fact]
    public async Task Explain_RowOfAnotherVersion_SaysSo()
    {
        var run = await RunAsync("explain", "62\t2025-Q4\tregency\t6207\tKabupaten Seruyan\trows_taken\t\t\t5");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Angka: 20\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Baris yang ditempel menyebut 5: itu dari versi lain (pilih dengan --version).\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Jumlah kiriman di atas 20: sama dengan angka di ringkasan.csv.\n", run.Output, StringComparison.Ordinal);
    }

    // Tables are padded to their width.
    private static string Trimmed(string output) => string.Join('\n', output.Split('\n').Select(line => line.TrimEnd()));

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync([.. args, "--connection", azurite.ConnectionString]);

    private static string List(string regency, string district, int from, int to) => string.Join(
        '\n',
        Enumerable.Range(from, to - from + 1).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"{regency}01010190{number:D4};{regency}010101{(number + 1) / 2:D6};Contoh {(char)('A' + number)}{new string('a', number % 7)};{district};{(number % 2 == 1 ? "Kepala Keluarga" : "Istri")};{number % 3}"))
            .Prepend("NIK;No. KK;Nama;Kecamatan;Hubungan Keluarga;Desil")) + "\n";

    private static async Task IngestAsync(PipelineHost host, string path, string content, int day)
    {
        Assert.True(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await host.Services.GetRequiredService<UploadSender>().SendAsync(place!, stream, new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)), CancellationToken.None);
        await host.Services.GetRequiredService<IngestUpload>().RunAsync(path, answersAgain: false, CancellationToken.None);
    }
}
