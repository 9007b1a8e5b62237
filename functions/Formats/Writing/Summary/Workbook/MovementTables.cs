using Pipeline.Areas;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of who entered and who left the lists, one for each quarter that they are held against.</summary>
internal static class MovementTables
{
    /// <param name="Movement">Null where no list had been sent by then.</param>
    /// <param name="Now">On the list now.</param>
    private sealed record MovementRow(AreaCode Code, string Name, string Remark, Movement? Movement, Count Now);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) => quarter.Movements.Select(total => Of(quarter, total));

    private static SummaryTable Of(ProvinceQuarter quarter, Movement total)
    {
        var rows = quarter.Regencies.Select(regency => RowOf(regency, regency.Movements.FirstOrDefault(movement => movement.Span == total.Span))).ToArray();
        var isWhole = rows.All(row => row.Movement is not null);
        return SummaryTable.Of<MovementRow>(
            total.Span == MovementSpan.Quarter ? "Sejak triwulan lalu" : "Sejak setahun lalu",
            $"Masuk dan keluar daftar sejak {QuarterName(total.Since)}",
            [
                .. AreaColumns.Named<MovementRow>(row => (row.Code, row.Name)),
                new("Keterangan", 28, row => TableCell.Words(row.Remark)),
                new(QuarterName(total.Since), 11, row => Cell(row, movement => movement.Before)) { Meaning = "orang dalam daftar pada akhir triwulan itu." },
                new("Masuk", 10, row => Cell(row, movement => movement.Entered)) { Meaning = "sekarang dalam daftar, dulu tidak dalam daftar mana pun." },
                new("Pindah masuk", 10, row => Cell(row, movement => movement.MovedIn)) { Meaning = "dulu dalam daftar wilayah lain." },
                new("Pindah keluar", 10, row => Cell(row, movement => movement.MovedOut)) { Meaning = "sekarang dalam daftar wilayah lain. Yang pindah di antara kabupaten/kota di tabel tidak dihitung pindah dalam baris jumlah." },
                new("Keluar", 10, row => Cell(row, movement => movement.AllLeft)) { Meaning = "dulu dalam daftar di sini, sekarang tidak dalam daftar mana pun." },
                .. ReportingCounts.LeavingReasons.Select(reason => new TableColumn<MovementRow>(
                    $"Keluar: {SummaryWords.Reason(reason).ToLowerInvariant()}", 11, row => Cell(row, movement => movement.Left.GetValueOrDefault(reason)))),
                new(QuarterName(quarter.Quarter), 11, row => TableCell.Of(row.Now)),
                new("Perubahan", 11, row => row.Movement is { } movement ? TableCell.Change(movement.Change) : TableCell.None),
                new("Persen", 9, row => row.Movement is { } movement ? TableCell.ShareChange(movement.Change, movement.Before) : TableCell.None),
            ],
            rows,
            new MovementRow(quarter.Province, isWhole ? WorkbookWords.Province : "Yang dapat dibandingkan", "", total, total.After)) with
        {
            Notes =
            [
                "Dulu + masuk + pindah masuk - pindah keluar - keluar = sekarang. Kedua triwulan dibaca dari data yang diketahui sekarang, termasuk kiriman yang datang terlambat.",
                "Yang tidak disebut lagi dalam kiriman baru tetap dalam daftar sampai kabupaten/kota menyebut alasannya keluar.",
            ],
        };
    }

    private static MovementRow RowOf(RegencyQuarter regency, Movement? movement) => new(
        regency.Regency,
        SummaryWords.Short(regency),
        movement is null ? "belum mengirim daftar waktu itu"
        : ProvinceSums.HasReported(regency.Reporting) ? ""
        : $"{SummaryWords.Status(regency.Reporting.Status)}; daftarnya tidak diperbarui",
        movement,
        movement?.After ?? regency.Figures.Persons);

    private static TableCell Cell(MovementRow row, Func<Movement, Count> count) => row.Movement is { } movement ? TableCell.Of(count(movement)) : TableCell.None;
}
