using System.Text;

namespace Pipeline.Samples.Documents;

/// <summary>The operators' README: for each file what it shows and what should happen, from what was planted.</summary>
internal static class ReadmeDocument
{
    private const string Introduction = """
        # Contoh kiriman data kemiskinan

        Semua orang di sini **rekaan**: nama, NIK, dan No. KK dibuat oleh program, tidak ada yang diambil dari data sungguhan.
        Angka kemiskinan di folder `62` dan `64` dari BPS dengan sumbernya masing-masing, kecuali targetnya, yang **rekaan**.
        Folder ini berisi kiriman 14 kabupaten/kota di Kalimantan Tengah dan Kabupaten Kutai Timur untuk dua triwulan, dan kiriman provinsi sendiri:
        daftar penduduk miskin, daftar penerima bantuan, rencana dan realisasi program, data DTSEN, angka BPS, dan target.
        Setiap berkas meniru kebiasaan satu kantor, lengkap dengan kesalahan yang lazim, supaya terlihat apa yang dilakukan sistem.
        Cara menyiapkan, mengunggah, membaca hasil, dan memperbaiki: [panduan operator](../docs/panduan-operator.md).

        *For engineers: this folder is written by `dotnet run --project tests/Samples -- write sample-inputs`; edit the plans in `tests/Samples`, not the files. The tables say what was planted, not what a reader found; tests hold `check --json` to them.*

        ## Cara membaca tabel

        - **Berkas**: letaknya di folder ini, `{kode kabupaten}/{triwulan}/{nama berkas}`. Urutan dan waktu kirim ada di `kiriman.csv`.
        - **Dibaca** = baris data. **Diterima** = baru, berubah, atau tetap. **Ditahan** = menunggu perbaikan. **Ditolak** = tidak diambil. Dibaca = diterima + ditahan + ditolak.
        - **Temuan**: kode dan jumlahnya menurut `check`, yang membaca berkas saja. Semua kesalahan tercantum, begitu pula peringatan dan pembetulan yang sengaja ditanam. Baris yang ditahan karena satu NIK dipakai dua orang dihitung satu per satu.
        - **Temuan registri**: yang baru terlihat setelah dibandingkan dengan data yang sudah masuk.
        - Berkas yang ditolak seluruhnya tidak punya baris dan hanya satu temuan.

        """;

    private const string Heading = "| Berkas | Apa yang ditunjukkan | Dibaca | Diterima | Ditahan | Ditolak | Temuan | Temuan registri |\n|---|---|---:|---:|---:|---:|---|---|\n";

    private const string HelpHeading = """

        ## Yang seharusnya ada di ringkasan Kalimantan Tengah, triwulan IV 2025

        Dihitung ketika bantuannya ditanam: penerima yang tidak ada dalam daftar penduduk tidak ditimbang sebagai sasaran. Sisanya, sebagian besar keluarga, sengaja tidak menerima apa-apa.

        | Program | Orang | Keluarga | Nilai (Rp) | Di desil sasaran | Di luar sasaran | Ganda | Tumpang tindih |
        |---|---:|---:|---:|---:|---:|---:|---:|

        """;

    public static string Of(SampleWorld world)
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var (code, name) in world.Provinces.Concat(world.Regencies))
        {
            text.Append($"\n## {code} {name}\n\n{Heading}");
            foreach (var file in world.Files.Where(file => file.Regency == code))
            {
                var expected = file.Expected;
                text.Append($"| `{file.Path}` | {file.Shows} | {expected.Read} | {expected.Accepted} | {expected.Held} | {expected.Refused} | {Codes(expected.Findings)} | {Codes(expected.RegistryFindings)} |\n");
            }
        }

        return text.Append(HelpOf(world)).ToString();
    }

    // What stands over the files, which no single one shows.
    private static string HelpOf(SampleWorld world)
    {
        var text = new StringBuilder(HelpHeading.ReplaceLineEndings("\n"));
        foreach (var of in world.Help)
        {
            text.Append($"| {of.Programme.Name} | {of.Persons} | {of.Families} | {Rupiah(of.Amount)} | {of.InTarget} | {of.OutsideTarget} | {of.Duplicates} | {of.Overlaps} |\n");
        }

        var plan = world.Plan;
        return text.Append($"\nRencana tahun 2025: {plan.Lines} baris, pagu Rp {Rupiah(plan.Budget)}, realisasi Rp {Rupiah(plan.Realisation)}; {plan.Unreported} baris belum menyebut realisasi.\n").ToString();
    }

    private static string Rupiah(decimal amount) => amount.ToString("N0", PlannedLine.Dotted);

    private static string Codes(IReadOnlyDictionary<string, int> findings) =>
        findings.Count == 0 ? "–" : string.Join(", ", findings.Select(finding => $"`{finding.Key}` {finding.Value}"));
}
