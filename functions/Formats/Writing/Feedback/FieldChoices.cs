using Pipeline.Areas;
using Pipeline.Assistance;

namespace Pipeline.Formats.Writing;

/// <summary>What Excel offers where a field has few values; every other spelling that intake reads may still be typed.</summary>
internal static class FieldChoices
{
    private static readonly string[] Deciles = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["sex"] = ["Laki-laki", "Perempuan"],
        ["relation"] = ["Kepala keluarga", "Suami", "Istri", "Anak", "Menantu", "Cucu", "Orang tua", "Mertua", "Famili lain", "Pembantu", "Lainnya"],
        ["marital"] = ["Belum kawin", "Kawin", "Cerai hidup", "Cerai mati"],
        ["education"] =
        [
            "Tidak/belum sekolah", "Belum tamat SD/sederajat", "Tamat SD/sederajat", "SLTP/sederajat", "SLTA/sederajat",
            "Diploma I/II", "Akademi/Diploma III/S. Muda", "Diploma IV/Strata I", "Strata II", "Strata III",
        ],
        // An open list: the identity card's own has 89 entries, and what is not on this one is kept as written.
        ["occupation"] =
        [
            "Belum/tidak bekerja", "Mengurus rumah tangga", "Pelajar/mahasiswa", "Pensiunan", "Petani/pekebun", "Peternak", "Nelayan/perikanan",
            "Buruh harian lepas", "Buruh tani/perkebunan", "Buruh nelayan/perikanan", "Pembantu rumah tangga", "Tukang kayu", "Tukang batu",
            "Tukang jahit", "Penambang", "Sopir", "Pedagang", "Wiraswasta", "Karyawan swasta", "Karyawan honorer",
        ],
        ["disability"] = ["Tidak ada", "Fisik", "Netra", "Rungu/wicara", "Mental/jiwa", "Fisik dan mental", "Lainnya"],
        ["programme"] = [.. ProgrammeTable.Seed.Programmes.Select(programme => programme.Name)],
        ["fundingSource"] = [.. Enum.GetValues<FundingSource>().Select(source => source.Label())],
        ["strategy"] = Labels<PovertyStrategy>(strategy => strategy.Label()),
        ["sector"] = Labels<ProgrammeSector>(sector => sector.Label()),
        ["group"] = Labels<ProgrammeGroup>(group => group.Label()),
        ["targetUnit"] = ["KPM", "Orang", "Keluarga", "Kelompok", "Unit", "Desa"],
        ["desilProvince"] = Deciles,
        ["desilRegency"] = Deciles,
        ["desil"] = Deciles,
        ["status"] = ["Aktif", "Meninggal", "Pindah", "Mampu", "Ganda"],
    };

    /// <summary>The values of a field, or null for one that has no short list; the districts are those of the regency.</summary>
    public static IReadOnlyList<string>? Of(string field, AreaCode? regency) => field == "district"
        ? regency is { Level: AreaLevel.Regency } code && Districts(code) is { Count: > 0 } districts ? districts : null
        : Lists.GetValueOrDefault(field);

    private static List<string> Districts(AreaCode regency) => [.. AreaTable.Kemendagri.Districts(regency).Select(district => district.DisplayName)];

    private static string[] Labels<T>(Func<T, string> label)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(label).Select(text => char.ToUpperInvariant(text[0]) + text[1..])];
}
