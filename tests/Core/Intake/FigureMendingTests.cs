using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>A row to mend stands alone in Perbaiki, without the title of its table: it must say there what it said before.</summary>
public sealed class FigureMendingTests
{
    private static readonly SubmissionOrigin Province =
        new("indikator.xlsx", AreaCode.Parse("62"), new Quarter(2025, 4), QuarterSource.Path, new Quarter(2026, 1));

    public static TheoryData<string, object?[][], string[]> Layouts => new()
    {
        {
            "year a column, indicator in the title",
            [["Persentase Penduduk Miskin (Persen), Keadaan September"], ["Wilayah", "2023", "2024"], ["Kapuas", "5,40", "lima"]],
            ["6203:p0:2023-09", "6203:p0:2024-09"]
        },
        {
            "two rows of header",
            [["Kabupaten/Kota", "Jumlah Penduduk Miskin (Jiwa)", null, "Persentase"], [null, "2023", "2024", "2024"], ["Kapuas", "19.470", "lima", "5,25"]],
            ["6203:poor:2023-03", "6203:poor:2024-03"]
        },
        {
            "year in the title",
            [["Kemiskinan Menurut Kabupaten/Kota, Maret 2024"], ["Kabupaten/Kota", "Garis Kemiskinan", "P1"], ["Kapuas", "500.000", "lima"]],
            ["6203:line:2024-03", "6203:p1:2024-03"]
        },
        {
            "one area, in the title",
            [["Kemiskinan Kabupaten Kapuas"], ["Tahun", "Jumlah Penduduk Miskin (ribu)", "P0"], ["2024", "19,47", "lima"]],
            ["6203:p0:2024-03", "6203:poor:2024-03"]
        },
        {
            "area written once for its years",
            [["Kabupaten/Kota", "Tahun", "P0", "P1"], ["Kapuas", "2023", "5,40", "0,8"], [null, "2024", "5,25", "lima"]],
            ["6203:p0:2024-03", "6203:p1:2024-03"]
        },
        {
            "indicator a row",
            [["Wilayah", "Indikator", "2023", "2024"], ["Kapuas", "Tingkat Kemiskinan", "5,40", "lima"]],
            ["6203:p0:2023-03", "6203:p0:2024-03"]
        },
        {
            "targets told by the title",
            [["RPJMD Provinsi Kalimantan Tengah"], ["Indikator", "2025", "2026"], ["Tingkat Kemiskinan", "5,00", "lima"]],
            ["62:p0:2025", "62:p0:2026"]
        },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void RowToMend_AloneUnderItsHeaders_SaysTheSame(string layout, object?[][] table, string[] keys)
    {
        var report = Reading.Check(Reading.Sheet(table), Province);
        var row = Assert.Single(report.ToMend);

        var mended = Reading.Sheet(Headers(report, row), Cells(report, row));
        var again = Reading.Check(mended, Province);

        Assert.Equal((report.DataSet, 0), (again.DataSet, again.ToMend.Count));
        Assert.Equal(keys, Keys(Reading.Rows(mended, Province)).Where(keys.Contains).Order(StringComparer.Ordinal).ToArray());
        Assert.NotEmpty(layout);
    }

    private static object?[] Headers(FileReport report, RowToMend row) =>
        [.. Columns(report).Select(column => column?.Header), .. Added(row).Select(value => value.Field == "regency" ? "Kabupaten/Kota" : value.Field)];

    // As a person mends it: the cell that was no number becomes one.
    private static object?[] Cells(FileReport report, RowToMend row) =>
    [
        .. Columns(report).Select((_, index) => row.Supplied.FirstOrDefault(value => value.ColumnIndex == index)?.Text
            ?? (row.Cells.Unpack().ElementAtOrDefault(index) is not { IsBlank: false, Text: var text } ? null : text == "lima" ? "5,00" : text)),
        .. Added(row).Select(value => value.Text),
    ];

    private static IEnumerable<MappedColumn?> Columns(FileReport report) =>
        Enumerable.Range(0, report.Columns.Count).Select(index => report.Columns.FirstOrDefault(column => column.Column == ColumnLetters.Of(index)));

    private static IEnumerable<SuppliedValue> Added(RowToMend row) => row.Supplied.Where(value => value.ColumnIndex is null);

    private static IEnumerable<string> Keys(IEnumerable<JudgedRow> rows) =>
        rows.Select(row => row.Verdict).OfType<RowVerdict.Fit<FigureKey, FigureValues>>().Select(fit => fit.Claim.Key.Text);
}
