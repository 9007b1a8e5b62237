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

    /// <summary>Six persons of three families, one more of a fourth in a second file, and a family of a neighbour.</summary>
    public async Task InitializeAsync()
    {
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString));
        await host.SetUpStorageAsync(CancellationToken.None);
        await IngestAsync(host, "6207/2025-Q4/daftar Budi.csv", List("6207", "Seruyan Hilir", 1, 2, 3, 4, 5, 6), day: 8);
        await IngestAsync(host, "6207/2025-Q4/tambahan.csv", List("6207", "Seruyan Hilir", 7), day: 9);
        await IngestAsync(host, "6208/2025-Q4/daftar.csv", List("6208", "Sukamara", 1, 2), day: 9);
        var rollup = await RunAsync("rollup", "2025-Q4", "--province", "62", "--out", _folder.Path);
        Assert.Equal((0, ""), (rollup.ExitCode, rollup.Error));
    }

    [Fact]
    public async Task Explain_ForTheProvince_NamesSubmissionsAndNoRow()
    {
        var run = await RunAsync("explain", "62", "2025-Q4", "6207", "families");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Nomor KK yang berbeda; keluarga dihitung di tempat kepala keluarganya
            Kabupaten Seruyan (6207), Triwulan IV 2025, ringkasan versi 1
            Angka: 4
            Keadaan 31 Desember 2025, menurut kiriman yang diterima sampai 9 Januari 2026.

            Asalnya, menurut kiriman:

              Kiriman                    Dari           Data              Diterima                  Angka   Baris   Baris lain   Berkas
            ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              2025-Q4-8bac4b4af84976ff   6207 Seruyan   daftar penduduk   2026-01-08 09:00 +07:00       *       *            *
              2025-Q4-03f9f5dac580de10   6207 Seruyan   daftar penduduk   2026-01-09 09:00 +07:00       *       *            *

            Setiap keluarga (No. KK), atau orang yang No. KK-nya belum diketahui, dihitung satu kali walaupun anggotanya beberapa baris, pada baris yang sejak itu membuatnya terhitung. Baris lain tentang keluarga yang sama tidak menambah angka.
            * tidak ditampilkan: menyangkut terlalu sedikit orang milik pengirim lain.
            Jumlah kiriman di atas 4: sama dengan angka di ringkasan.csv.

            """,
            Trimmed(run.Output));
    }

    [Fact]
    public async Task Explain_ForTheRegency_ListsItsOwnRowsMaskedAndTellsTheAudit()
    {
        var file = Path.Combine(_folder.Path, "baris.csv");

        var run = await RunAsync("explain", "62,2025-Q4,province,62,Kalimantan Tengah,persons,,,9,", "--as", "6207", "--csv", file, "--by", "Rina");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Orang dalam daftar pada akhir triwulan, masing-masing satu kali
            Kalimantan Tengah (62), Triwulan IV 2025, ringkasan versi 1
            Angka: 9
            Keadaan 31 Desember 2025, menurut kiriman yang diterima sampai 9 Januari 2026.

            Menurut kabupaten/kota:

              Kabupaten/kota            Angka
            ───────────────────────────────────
              6207 Kabupaten Seruyan        7
              6208 Kabupaten Sukamara       2


            Asalnya, menurut kiriman:

              Kiriman                    Dari            Data              Diterima                  Angka   Baris   Baris lain   Berkas
            ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              2025-Q4-8bac4b4af84976ff   6207 Seruyan    daftar penduduk   2026-01-08 09:00 +07:00       6       6            0   daftar Budi.csv
              2025-Q4-03f9f5dac580de10   6207 Seruyan    daftar penduduk   2026-01-09 09:00 +07:00       1       1            0   tambahan.csv
              2025-Q4-12edccdaf6465f49   6208 Sukamara   daftar penduduk   2026-01-09 09:00 +07:00       *       *            *

            Setiap orang dihitung satu kali, pada baris yang sejak itu membuatnya terhitung. Baris lain tentang orang yang sama, juga dari daftar kabupaten/kota lain, tidak menambah angka; baris yang hanya mengulang tidak dicatat.
            * tidak ditampilkan: menyangkut terlalu sedikit orang milik pengirim lain.
            Jumlah kiriman di atas 9: sama dengan angka di ringkasan.csv.

            Baris kiriman 6207 sendiri (7 baris; angka 0 = baris lain tentang yang sudah terhitung):

              Kiriman                    Lembar        Baris   NIK/No. KK         Angka
            ─────────────────────────────────────────────────────────────────────────────
              2025-Q4-8bac4b4af84976ff   daftar Budi   2       620701**********       1
              2025-Q4-8bac4b4af84976ff   daftar Budi   3       620701**********       1
              2025-Q4-8bac4b4af84976ff   daftar Budi   4       620701**********       1
              2025-Q4-8bac4b4af84976ff   daftar Budi   5       620701**********       1
              2025-Q4-8bac4b4af84976ff   daftar Budi   6       620701**********       1
              2025-Q4-8bac4b4af84976ff   daftar Budi   7       620701**********       1
              2025-Q4-03f9f5dac580de10   tambahan      2       620701**********       1

            7 baris ditulis ke BARIS.

            """,
            Trimmed(run.Output.Replace(Printable.Path(file), "BARIS", StringComparison.Ordinal)));
        Assert.Equal(
            """
            kiriman,berkas,data,diterima,lembar,baris,nik_atau_kk,angka
            2025-Q4-8bac4b4af84976ff,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,2,620701**********,1
            2025-Q4-8bac4b4af84976ff,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,3,620701**********,1
            2025-Q4-8bac4b4af84976ff,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,4,620701**********,1
            2025-Q4-8bac4b4af84976ff,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,5,620701**********,1
            2025-Q4-8bac4b4af84976ff,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,6,620701**********,1
            2025-Q4-8bac4b4af84976ff,daftar Budi.csv,daftar penduduk,2026-01-08T09:00:00+07:00,daftar Budi,7,620701**********,1
            2025-Q4-03f9f5dac580de10,tambahan.csv,daftar penduduk,2026-01-09T09:00:00+07:00,tambahan,2,620701**********,1

            """,
            await File.ReadAllTextAsync(file));
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString));
        var told = await host.Services.GetRequiredService<IAuditLog>().ReadAsync(AreaCode.Parse("6207"), CancellationToken.None)
            .Select(line => line.Entry!).Where(entry => entry.Action == AuditAction.RowsShown).ToListAsync();
        Assert.Equal("summary 2025-Q4 v1 area=62 measure=persons rows=7", string.Join(' ', told.TakeLast(1).SelectMany(entry => entry.Details.Select(detail => $"{detail.Key}={detail.Value}").Prepend(entry.Subject))));
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
    [InlineData("6208", "Baris kiriman 6208 sendiri (2 baris; angka 0 = baris lain tentang yang sudah terhitung):")]
    public async Task Explain_AnothersFigure_ShowsNoRowOfIt(string viewer, string rows)
    {
        var run = await RunAsync("explain", "62", "2025-Q4", "6208", "persons", "--as", viewer);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(rows, run.Output, StringComparison.Ordinal);
        Assert.Equal(viewer == "6208", run.Output.Contains("620801**********", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_RowOfAnotherVersion_SaysSo()
    {
        var run = await RunAsync("explain", "62\t2025-Q4\tregency\t6207\tKabupaten Seruyan\trows_taken\t\t\t5");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Angka: 7\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Baris yang ditempel menyebut 5: itu dari versi lain (pilih dengan --version).\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Jumlah kiriman di atas 7: sama dengan angka di ringkasan.csv.\n", run.Output, StringComparison.Ordinal);
    }

    // Tables are padded to their width.
    private static string Trimmed(string output) => string.Join('\n', output.Split('\n').Select(line => line.TrimEnd()));

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync([.. args, "--connection", azurite.ConnectionString]);

    private static string List(string regency, string district, params int[] numbers) => string.Join(
        '\n',
        numbers.Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"{regency}01010190{number:D4};{regency}010101{(number + 1) / 2:D6};Contoh {(char)('A' + number)}{new string('a', number)};{district};{(number % 2 == 1 ? "Kepala Keluarga" : "Istri")};{number % 3}"))
            .Prepend("NIK;No. KK;Nama;Kecamatan;Hubungan Keluarga;Desil")) + "\n";

    private static async Task IngestAsync(PipelineHost host, string path, string content, int day)
    {
        Assert.True(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await host.Services.GetRequiredService<UploadSender>().SendAsync(place!, stream, new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)), CancellationToken.None);
        await host.Services.GetRequiredService<IngestUpload>().RunAsync(path, answersAgain: false, CancellationToken.None);
    }
}
