using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet of the vulnerable groups.</summary>
internal static class GroupTable
{
    /// <param name="HasHelp">Whether a list of recipients is known: else nobody can be said to have got nothing.</param>
    private sealed record GroupRow(AreaCode Code, string Name, GroupFigures Group, bool HasHelp);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) => quarter.Groups.Any(group => group.Persons.IsAny) ? [Table(quarter)] : [];

    private static SummaryTable Table(ProvinceQuarter quarter) => SummaryTable.Of<GroupRow>(
        "Kelompok rentan", "Kelompok rentan dalam daftar menurut kabupaten/kota",
        [
            .. AreaColumns.Named<GroupRow>(row => (row.Code, row.Name)),
            new("Kelompok", 32, row => TableCell.Words(SummaryWords.Group(row.Group.Group))),
            new("Orang", 11, row => TableCell.Of(row.Group.Persons)),
            new("Keluarga", 11, row => TableCell.Of(row.Group.Families)) { Meaning = "keluarga dengan sekurangnya satu anggota kelompok itu dalam daftar." },
            new("Keluarga tanpa bantuan", 12, row => row.HasHelp ? TableCell.Of(row.Group.FamiliesWithoutHelp) : TableCell.None)
            {
                Meaning = "keluarga itu yang tidak tercatat menerima bantuan apa pun di triwulan ini, sejauh daftar penerima yang dikirim.",
            },
            new("Bagian tanpa bantuan", 10, row => row.HasHelp ? TableCell.Share(row.Group.FamiliesWithoutHelp, row.Group.Families) : TableCell.None),
        ],
        quarter.Regencies.SelectMany(regency => regency.Groups.Select(group => new GroupRow(regency.Regency, SummaryWords.Short(regency), group, regency.Help.Programmes.Count > 0))),
        [.. quarter.Groups.Select(group => new GroupRow(quarter.Province, WorkbookWords.Province, group, quarter.Help.Programmes.Count > 0))]) with
    {
        NamingColumns = 3,
        Notes =
        [
            "Seseorang dapat termasuk beberapa kelompok, jadi kelompok-kelompok tidak dijumlahkan.",
            "Petani, nelayan, dan usaha mikro dan kecil menurut kolom pekerjaan; lansia 60 tahun ke atas pada akhir triwulan menurut tanggal lahir. Yang pekerjaan, tanggal lahir, atau disabilitasnya tidak ditulis kabupaten/kota tidak terhitung.",
        ],
    };
}
