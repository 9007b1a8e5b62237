using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet of help by strategy, group of programmes, sector and source of funds.</summary>
internal static class HelpByKindSheet
{
    private sealed record KindRow(string By, string Name, HelpTotal Total);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) => quarter.Help.Programmes.Count > 0 ? [Table(quarter)] : [];

    private static SummaryTable Table(ProvinceQuarter quarter) => SummaryTable.Of<KindRow>(
        "Bantuan per jenis", $"Bantuan menurut strategi, kelompok program, sektor, dan sumber dana, {SummaryWords.Province(quarter)}",
        [
            new("Menurut", 15, row => TableCell.Words(row.By)) { Meaning = "pilih satu: strategi, kelompok program, sektor, dan sumber dana masing-masing membagi bantuan yang sama." },
            new("Jenis", 22.5, row => TableCell.Words(row.Name)),
            new("Penyaluran", 12.5, row => TableCell.Of(row.Total.Deliveries)) { Meaning = "baris dalam daftar penerima." },
            new("Nilai (Rp)", 17, row => TableCell.Of(row.Total.Amount.Whole)) { Meaning = "rupiah dari bantuan yang periodenya mulai di triwulan ini." },
            .. Reach("Orang", row => row.Total.Persons),
            .. Reach("Keluarga", row => row.Total.Families),
            new("Ganda", 8, row => TableCell.Of(row.Total.Duplicates)) { Meaning = "bantuan yang sama untuk periode yang sama lebih dari satu kali." },
            new("Tumpang tindih", 10, row => TableCell.Of(row.Total.Overlaps)) { Meaning = "bantuan yang tidak boleh diterima bersamaan dengan bantuan lain yang sudah ada." },
        ],
        HelpWords.ByKind(quarter.Help).SelectMany(part => part.Rows.Select(row => new KindRow(part.Title, row.Name, row.Total)))) with
    {
        Notes =
        [
            "Dalam satu baris setiap orang dan setiap keluarga dihitung satu kali, berapa pun program yang diterimanya; karena itu baris-baris tidak dapat dijumlahkan menjadi banyaknya penerima. Orang dan keluarga tidak pernah dijumlahkan.",
            "Sasaran: semua yang ada di desil sasaran sekurangnya satu program jenis itu. Terjangkau: penerima di desil sasaran sekurangnya satu program yang diterimanya. Di luar sasaran: penerima lain yang desilnya diketahui. Tidak dapat ditimbang: penerima selebihnya.",
            "Strategi menurut Inpres 8/2025, kelompok menurut Perpres 15/2010; penempatan program ada di tabel program provinsi.",
        ],
    };

    private static IEnumerable<TableColumn<KindRow>> Reach(string unit, Func<KindRow, HelpReach> reach) =>
    [
        new(unit, 9.5, row => TableCell.Of(reach(row).Recipients)),
        new($"{unit}: sasaran", 9.5, row => TableCell.Of(reach(row).Target)),
        new($"{unit}: terjangkau", 11, row => TableCell.Of(reach(row).InTarget)),
        new($"{unit}: bagian terjangkau", 11, row => TableCell.Share(reach(row).InTarget, reach(row).Target)),
        new($"{unit}: di luar sasaran", 9.5, row => TableCell.Of(reach(row).OutsideTarget)),
        new($"{unit}: bagian di luar sasaran", 9.5, row => TableCell.Share(reach(row).OutsideTarget, reach(row).InTarget + reach(row).OutsideTarget)),
        new($"{unit}: tidak dapat ditimbang", 10, row => TableCell.Of(reach(row).Unweighed)),
    ];
}
