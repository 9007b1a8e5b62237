using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>Words that several sheets of <c>ringkasan.xlsx</c> share.</summary>
internal static class WorkbookWords
{
    public const string Province = "Jumlah provinsi";
    public const string Targeted = "Desil 1–4";
    public const string ProgrammeCode = "seperti dalam daftar program bantuan; dengan ~ di depannya, nama yang tidak dikenal di sana, dan tetap dihitung.";

    /// <summary>Above every table: whose figures they are, as of when, and whether they may be quoted.</summary>
    public static string Status(ProvinceQuarter quarter, int version) =>
        (quarter.IsProvisional ? "ANGKA SEMENTARA, jangan dikutip sebagai angka akhir · " : "")
        + $"{SummaryWords.Province(quarter)}, {QuarterName(quarter.Quarter)} · versi {Number(version)} · {DataUntil(quarter)}";

    public static string DataUntil(ProvinceQuarter quarter) => quarter.LatestSubmission is { } latest
        ? $"data sampai dengan {Date(DateOnly.FromDateTime(latest.DateTime))}"
        : "belum ada data yang masuk";

    /// <summary>At the foot of a table with hidden figures.</summary>
    public static string HiddenNote(ProvinceQuarter quarter) =>
        $"Tanda {HiddenMark.Sign} berarti angkanya disembunyikan, supaya tidak ada orang yang dapat dikenali: angka 1 sampai {Number(quarter.Suppressed.Below - 1)}, dan angka lain yang membuatnya dapat dihitung. "
        + "Yang disembunyikan tetap termasuk dalam jumlah yang ditampilkan. Tanda – berarti angkanya tidak ada.";

    /// <summary>How far a regency's row can be trusted: <c>Belum melapor; angka triwulan sebelumnya</c>.</summary>
    public static string Reported(RegencyQuarter regency) => SummaryWords.Status(regency.Reporting.Status) + (
        ProvinceSums.HasReported(regency.Reporting) ? ""
        : ProvinceSums.IsCarriedForward(regency) ? "; angka triwulan sebelumnya"
        : "; belum ada data");
}
