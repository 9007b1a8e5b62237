using Pipeline.Areas;
using Pipeline.Intake;

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

    public string Quarter => report.Quarter is { } quarter
        ? $"{IndonesianText.QuarterName(quarter)} ({quarter}), {SourceName(report.QuarterFrom)}"
        : "Tidak diketahui";

    public IEnumerable<string> NextSteps
    {
        get
        {
            if (report.DataSet is null)
            {
                return [$"Perbaiki masalah di atas pada berkas asal, simpan, lalu letakkan kembali di folder {Folder}."];
            }

            List<string> steps = [];
            if (FileFaults.Count > 0)
            {
                steps.Add($"Perbaiki lebih dulu masalah pada berkas di atas, pada berkas asal, lalu kirim ulang ke folder {Folder}.");
            }

            if (report.ToMend.Count > 0)
            {
                steps.Add($"Buka lembar {FeedbackSheets.ToMend}: di sana ada {Number(report.ToMend.Count)} baris yang ditahan atau ditolak. Perbaiki sel yang berwarna langsung di lembar itu; kolom berjudul {FeedbackSheets.AutomaticSuffix} tidak perlu diubah.");
                steps.Add($"Simpan berkas ini, lalu letakkan kembali di folder {Folder}. Baris yang sudah diterima tidak perlu dikirim ulang.");
            }

            if (report.Rows.Warned > 0)
            {
                steps.Add($"Periksa juga lembar {FeedbackSheets.Warnings}: {Number(report.Rows.Warned)} baris diterima dengan peringatan. Bila ada yang keliru, betulkan di berkas asal dan kirim ulang.");
            }

            return steps.Count > 0 ? steps : ["Tidak ada yang perlu dilakukan."];
        }
    }

    private string Folder => report.Regency is { } regency
        ? report.Quarter is { } quarter ? $"{regency}/{quarter}" : $"{regency}"
        : "kabupaten/kota Anda";

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

    private static string SourceName(QuarterSource? source) => source switch
    {
        QuarterSource.Option => "sesuai pilihan saat pemeriksaan",
        QuarterSource.Path => "dari nama folder",
        QuarterSource.Title => "dari judul di atas tabel",
        QuarterSource.Column => "dari kolom periode",
        _ => "dari waktu berkas dikirim",
    };
}
