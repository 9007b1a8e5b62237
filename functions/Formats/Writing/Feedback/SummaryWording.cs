using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Formats.Writing;

/// <summary>The sentences of Ringkasan.</summary>
internal sealed class SummaryWording(FileReport report, Func<AreaCode, string?> areaName)
{
    /// <summary>Why the file, or a sheet of it, was not taken.</summary>
    public IReadOnlyList<Finding> FileFaults { get; } =
        [.. report.Findings.Where(finding => finding.Severity == Severity.Error && finding.Row is null)];

    public string Lead
    {
        get
        {
            if (report.SettledHeaders is { } settled)
            {
                return settled == 0
                    ? "Pemetaan kolom ini tidak menetapkan satu judul pun."
                    : $"{Number(settled)} judul kolom ditetapkan; berlaku untuk semua berkas kabupaten/kota ini yang dibaca sesudah ini.";
            }

            if (report.SettledEntries is { } entries)
            {
                return entries == 0
                    ? "Daftar rujukan ini TIDAK DIBERLAKUKAN. Yang berlaku tetap versi sebelumnya."
                    : $"Daftar rujukan ini berlaku ({Number(entries)} baris). Ringkasan setiap triwulan disusun ulang dengannya.";
            }

            if (IsFaultOfTheSystem)
            {
                return "Berkas ini BELUM DIPROSES karena gangguan pada sistem.";
            }

            if (report.DataSet is null)
            {
                return "Berkas ini DITOLAK SELURUHNYA. Tidak ada satu baris pun yang dicatat.";
            }

            var rows = report.Rows;
            if (rows.Held + rows.Refused > 0)
            {
                return $"{Number(rows.Accepted)} dari {Number(rows.Read)} baris diterima; {Number(rows.Held)} ditahan dan {Number(rows.Refused)} ditolak.";
            }

            return FileFaults.Count > 0
                ? $"{Number(rows.Accepted)} baris diterima, tetapi ada bagian berkas yang tidak dapat diambil."
                : $"Semua {Number(rows.Read)} baris diterima.";
        }
    }

    public string Regency => report.Regency is { } code
        ? areaName(code) is { Length: > 0 } name ? $"{name} ({code})" : code.ToString()
        : "Tidak diketahui";

    public string QuarterAndWhy => report.Quarter is { } quarter
        ? $"{IndonesianText.QuarterName(quarter)} ({quarter}), {Reason(quarter)}."
        : "Tidak diketahui";

    /// <summary>What each colour asks of the operator, the gravest first.</summary>
    public static IReadOnlyList<(Severity Severity, string Meaning)> Legend { get; } =
    [
        (Severity.Error, $"Merah: karena sel ini barisnya belum dicatat. Betulkan di lembar {FeedbackSheets.ToMend}."),
        (Severity.Warning, "Kuning: isian ini diragukan atau dikosongkan; barisnya tetap diterima bila tidak ada sel merah. Periksa."),
        (Severity.Fixed, "Biru: sudah dirapikan sistem. Tidak perlu apa-apa bila hasilnya benar."),
    ];

    public static string AutomaticColumns =>
        $"Kolom abu-abu di lembar {FeedbackSheets.ToMend} ditambahkan sistem: alasan, saran, dan asal baris. Tidak perlu diubah, dan jangan dihapus.";

    public IEnumerable<string> NextSteps
    {
        get
        {
            if (report.SettledHeaders is not null)
            {
                return report.SettledHeaders == 0 ? ["Ikuti petunjuk pada setiap temuan, lalu unggah lagi."] :
                [
                    "Bila ada temuan di bawah, betulkan barisnya di berkas pemetaan, lalu unggah lagi dengan nama yang sama.",
                    "Unggah lagi berkas yang tadinya ditolak karena judul kolomnya; berkas itu dibaca ulang dengan pemetaan ini.",
                ];
            }

            if (report.SettledEntries is { } entries)
            {
                return entries == 0
                    ? ["Perbaiki semua baris yang disebut pada temuan, lalu unggah lagi seluruh berkas dengan nama yang sama."]
                    : ["Periksa ringkasan triwulan yang disusun berikutnya; manifest.json menyebut versi daftar yang dipakai."];
            }

            if (IsFaultOfTheSystem)
            {
                return ["Tidak perlu memperbaiki atau mengirim ulang berkas ini.", "Tunggu hasil.xlsx yang baru di tempat yang sama."];
            }

            if (report.DataSet is null)
            {
                return
                [
                    "Perbaiki masalah di atas pada berkas asal, lalu simpan.",
                    $"Unggah kembali ke folder {Folder}.",
                    "Tunggu hasil.xlsx yang baru, dan baca lagi lembar ini.",
                ];
            }

            List<string> steps = [];
            if (FileFaults.Count > 0)
            {
                steps.Add($"Perbaiki lebih dulu masalah pada berkas di atas, pada berkas asal, lalu unggah ulang ke folder {Folder}.");
            }

            if (report.ToMend.Count > 0)
            {
                steps.Add($"Buka lembar {FeedbackSheets.ToMend}: di sana ada {Number(report.ToMend.Count)} baris yang ditahan atau ditolak. Betulkan sel yang berwarna langsung di lembar itu; alasannya ada di catatan sel itu dan di kolom 'Alasan {FeedbackSheets.AutomaticSuffix}' di sebelah kanan.");
                steps.Add($"Simpan berkas ini dengan nama '{MendedName}', lalu unggah ke folder {Folder}. Baris yang sudah diterima tidak perlu dikirim ulang.");
            }

            if (report.Rows.Warned > 0)
            {
                steps.Add($"Periksa lembar {FeedbackSheets.Warnings}: {Number(report.Rows.Warned)} baris diterima dengan peringatan. Bila ada yang keliru, betulkan di berkas asal dan unggah ulang.");
            }
            else if (report.ToMend.Count > 0)
            {
                steps.Add($"Tunggu hasil.xlsx yang baru: baris yang sudah benar tidak muncul lagi di lembar {FeedbackSheets.ToMend}.");
            }

            return steps.Count > 0 ? steps : ["Tidak ada yang perlu dilakukan. Simpan laporan ini bila diperlukan."];
        }
    }

    private bool IsFaultOfTheSystem => FileFaults.Any(fault => fault.Code == FindingCode.ProcessingFailed);

    // All feedback is called hasil.xlsx: under that name the mended rows of one file would overwrite those of another.
    private string MendedName
    {
        get
        {
            var name = Path.GetFileNameWithoutExtension(report.File);
            return name.StartsWith("hasil ", StringComparison.OrdinalIgnoreCase) ? $"{name}.xlsx" : $"hasil {name}.xlsx";
        }
    }

    private string Folder => report.Regency is { } regency
        ? report.Quarter is { } quarter ? $"{regency}/{quarter}" : $"{regency}"
        : "kabupaten/kota Anda";

    /// <summary>What it means that rows are held.</summary>
    public string Held => report.DataSet is DataSet.Indicators or DataSet.Targets
        ? "Angka atau satuannya diragukan; disimpan sampai diperbaiki, atau dilepaskan petugas."
        : "Belum pasti siapa orangnya; disimpan sampai diperbaiki.";

    /// <summary>The row equation, in figures.</summary>
    public string Sum(bool includeRegistryOutcomes)
    {
        var rows = report.Rows;
        var accepted = includeRegistryOutcomes
            ? $"{Number(rows.Added)} baru + {Number(rows.Changed)} berubah + {Number(rows.Unchanged)} tidak berubah"
            : $"{Number(rows.Accepted)} dapat diterima";
        return $"Jumlah dari {accepted} + {Number(rows.Held)} ditahan + {Number(rows.Refused)} ditolak";
    }

    private static string Number(int count) => IndonesianText.Number(count);

    private string Reason(Quarter quarter) => report.QuarterFrom switch
    {
        QuarterSource.Option => "karena dipilih saat pemeriksaan",
        QuarterSource.Path => $"karena folder tempat berkas diunggah bernama {quarter}",
        QuarterSource.Title => "karena disebut di judul di atas tabel atau di nama lembar",
        QuarterSource.Column => "karena disebut di kolom periode",
        _ => $"karena berkas dikirim dalam triwulan itu dan tidak menyebut triwulan lain. Bila keliru, unggah ke folder triwulan yang benar, seperti {report.Regency?.ToString() ?? "6202"}/{quarter}",
    };
}
