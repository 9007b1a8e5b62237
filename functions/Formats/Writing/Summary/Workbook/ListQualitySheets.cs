using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of what is still to be mended in lists of people, and of what was found in them.</summary>
internal static class ListQualitySheets
{
    private sealed record Row(AreaCode Code, string Name, ListQuality Quality);

    private sealed record FaultRow(AreaCode Code, string Name, FaultCount Fault);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter)
    {
        Row[] rows = [.. quarter.Regencies.Select(regency => new Row(regency.Regency, SummaryWords.Short(regency), regency.Reporting.Quality))];
        var total = new Row(quarter.Province, WorkbookWords.Province, ProvinceSums.Quality(quarter.Regencies));
        return
        [
            .. total.Quality.Open.Count > 0 ? [Open(rows, total)] : Array.Empty<SummaryTable>(),
            .. total.Quality.Faults.Count > 0 ? [Faults([.. rows, total])] : Array.Empty<SummaryTable>(),
        ];
    }

    private static SummaryTable Open(IEnumerable<Row> rows, Row total) => SummaryTable.Of(
        "Masih ditahan", "Baris yang pada akhir triwulan masih menunggu perbaikan, menurut triwulan kirimannya",
        [
            .. AreaColumns.Named<Row>(row => (row.Code, row.Name)),
            .. total.Quality.Open.Select(open => new TableColumn<Row>(QuarterName(open.Quarter), 11, row => Cell(row, open.Quarter))),
            new("Jumlah", 10, row => TableCell.Of(row.Quality.Open.Sum(open => open.Rows))),
        ],
        rows, total) with
    {
        Notes = ["Baris ditahan tidak hilang: orangnya belum dihitung sampai NIK atau identitasnya diperbaiki."],
    };

    private static SummaryTable Faults(IEnumerable<Row> rows) => SummaryTable.Of<FaultRow>(
        "Temuan", "Temuan di daftar penduduk triwulan ini",
        [
            .. AreaColumns.Named<FaultRow>(row => (row.Code, row.Name)),
            new("Kode temuan", 20, row => TableCell.Words(row.Fault.Code.Text)),
            new("Temuan", 60, row => TableCell.Words(FindingExplanation.Of(row.Fault.Code))),
            new("Banyaknya", 11, row => TableCell.Of(row.Fault.Times)),
        ],
        rows.SelectMany(row => row.Quality.Faults.Select(fault => new FaultRow(row.Code, row.Name, fault)))) with
    {
        NamingColumns = 3,
        Notes = ["Satu baris dapat memuat beberapa temuan; sebagian hanya peringatan, dan barisnya tetap diterima."],
    };

    private static TableCell Cell(Row row, Quarter quarter) =>
        row.Quality.Open.FirstOrDefault(open => open.Quarter == quarter) is { } open ? TableCell.Of(open.Rows) : TableCell.None;
}
