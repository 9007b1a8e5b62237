using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of how far the figures can be trusted: who reported when, what became of the rows, and whose identity is to be settled.</summary>
internal static class ReportingSheets
{
    private sealed record ReportingRow(AreaCode Code, string Name, string Status, DateOnly? First, DateOnly? Last, ReportingCounts Counts, ReportedPersons Persons);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter)
    {
        ReportingRow[] rows = [.. quarter.Regencies.Select(RowOf)];
        var total = new ReportingRow(
            quarter.Province, WorkbookWords.Province, $"{ProvinceSums.Reported(quarter)} dari {quarter.Regencies.Count} melapor", null, null, ProvinceSums.Reporting(quarter.Regencies), quarter.Reported);
        return
        [
            SummaryTable.Of("Laporan", "Laporan triwulan ini menurut kabupaten/kota", [.. AreaColumns.Named<ReportingRow>(row => (row.Code, row.Name)), .. Files], rows, total) with
            {
                Notes =
                [
                    "Baris dibaca = diterima + ditahan + diperbaiki + ditolak. Baris bukan orang: satu orang dapat dikirim beberapa kali, dan tetap dihitung satu kali. Berkas yang dikirim ulang tanpa perubahan tidak dihitung lagi.",
                ],
            },
            SummaryTable.Of("Identitas", "Identitas yang perlu diselesaikan, dan orang yang keluar dari daftar", [.. AreaColumns.Named<ReportingRow>(row => (row.Code, row.Name)), .. Findings], rows, total),
        ];
    }

    private static IReadOnlyList<TableColumn<ReportingRow>> Files { get; } =
    [
        new("Status", 26, row => TableCell.Words(row.Status)),
        new("Berkas pertama", 12, row => TableCell.Day(row.First)) { Meaning = "hari berkas pertama yang diterima; begitu juga yang terakhir." },
        new("Berkas terakhir", 12, row => TableCell.Day(row.Last)),
        new("Berkas diterima", 10, row => TableCell.Of(row.Counts.FilesTaken)),
        new("Berkas ditahan", 10, row => TableCell.Of(row.Counts.FilesOnHold)) { Meaning = "mengubah terlalu banyak orang sekaligus, dan menunggu keputusan petugas; barisnya ikut dihitung sebagai baris ditahan." },
        new("Berkas ditolak", 10, row => TableCell.Of(row.Counts.FilesRefused)) { Meaning = "tidak dapat dibaca seluruhnya, atau petugas memutuskan tidak dimuat." },
        new("Baris dibaca", 11, row => TableCell.Of(row.Counts.RowsRead)),
        new("Baris diterima", 11, row => TableCell.Of(row.Counts.RowsTaken)),
        new("Baris ditahan", 11, row => TableCell.Of(row.Counts.RowsHeld)) { Meaning = "menunggu perbaikan NIK atau kepastian identitas; belum termasuk dalam jumlah orang." },
        new("Baris diperbaiki", 11, row => TableCell.Of(row.Counts.RowsMended)) { Meaning = "semula ditahan, lalu diperbaiki atau dikirim lagi dalam berkas lain triwulan ini." },
        new("Baris ditolak", 11, row => TableCell.Of(row.Counts.RowsRefused)),
    ];

    private static IReadOnlyList<TableColumn<ReportingRow>> Findings { get; } =
    [
        new("Konflik NIK", 10, row => TableCell.Of(row.Persons.IdentityConflicts)) { Meaning = "NIK yang di kabupaten/kota ini memuat orang lain daripada yang lebih dulu terdaftar di tempat lain; tidak dihitung sebagai orang di sini." },
        new("Juga diklaim lain", 10, row => TableCell.Of(row.Persons.AlsoElsewhere)) { Meaning = "orang yang dihitung di sini dan juga dikirim kabupaten/kota lain." },
        new("Dihitung di lain", 10, row => TableCell.Of(row.Persons.CountedElsewhere)) { Meaning = "orang yang dikirim dari sini tetapi dihitung di kabupaten/kota lain." },
        new("Keluar", 10, row => TableCell.Of(row.Persons.AllLeft)) { Meaning = "keluar dari daftar sampai akhir triwulan ini, lalu menurut alasannya; tidak dikirim lagi bukan alasan untuk keluar." },
        .. ReportingCounts.LeavingReasons.Select(reason => new TableColumn<ReportingRow>(
            $"Keluar: {SummaryWords.Reason(reason).ToLowerInvariant()}", 11, row => TableCell.Of(row.Persons.Left.GetValueOrDefault(reason)))),
        new("Pindah tercatat", 10, row => TableCell.Of(ReportingCounts.MovedElsewhere(row.Persons))) { Meaning = "keluar dari sini karena pindah, dan ada dalam daftar kabupaten/kota lain; tidak perlu apa-apa." },
        new("Bertentangan", 12, row => TableCell.Of(row.Persons.AllPresentElsewhere - ReportingCounts.MovedElsewhere(row.Persons))) { Meaning = "keluar dari sini karena meninggal atau mampu, padahal ada dalam daftar kabupaten/kota lain; perlu diperiksa keduanya." },
        new("Kembali", 10, row => TableCell.Of(row.Persons.Returned)) { Meaning = "pernah keluar, dan ada lagi dalam daftar di sini." },
    ];

    private static ReportingRow RowOf(RegencyQuarter regency) => new(
        regency.Regency,
        SummaryWords.Short(regency),
        SummaryWords.Status(regency.Reporting.Status),
        regency.Reporting.FirstReportedOn,
        regency.Reporting.LastReportedOn,
        ReportingCounts.Of(regency.Reporting),
        regency.Reporting.Persons);
}
