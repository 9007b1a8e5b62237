using System.Text;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>The extract of DTSEN of one regency, as its province sends it: the people of the quarter before, for DTSEN is behind the lists.</summary>
internal static class DtsenExtracts
{
    /// <summary>Who sends it.</summary>
    public const string Province = "62";

    private const string Regency = "6202";
    private const int NiksCutOff = 3;
    private const int EveryMissing = 12;
    private const int EveryOtherDesil = 9;

    private static readonly DateTimeOffset Sent = new(2026, 1, 19, 9, 5, 0, TimeSpan.FromHours(7));

    public static IEnumerable<SampleFile> Of(Census census)
    {
        var families = census.People(Regency, new Quarter(2025, 3))
            .Where(person => person.Residence == Residence.Resident)
            .GroupBy(person => person.Household)
            .OrderBy(family => SplitMix64.Hash(5, family.Key.CardNumber))
            .Where((_, index) => index % EveryMissing != 0)
            .Select(family => (IReadOnlyList<Person>)[.. family])
            .ToList();
        return [Persons(families), Families(families)];
    }

    private static SampleFile Persons(List<IReadOnlyList<Person>> families)
    {
        var text = new StringBuilder(
            "nomor_induk_kependudukan,nomor_kartu_keluarga,nama,tanggal_lahir,jenis_kelamin,status_hubungan_keluarga,pbi_nas,pbi_pemda,partisipasi_sekolah,status_bekerja,penglihatan,penyakit_kronis,kode_kelurahan_desa_ktp\n");
        var rows = 0;
        foreach (var person in families.SelectMany(family => family))
        {
            var nik = rows++ < NiksCutOff ? person.Nik[..15] : person.Nik;
            text.Append($"{nik},{person.Household.CardNumber},{person.Name.ToUpperInvariant()},{person.BirthDate:yyyy-MM-dd},{(person.Sex == Sex.Male ? 1 : 2)},{Word(person.Relation)},")
                .Append($"YA,TIDAK,1,1,1,1,{person.Household.Home.DottedCode}\n");
        }

        return File(
            "dtsen_individu_kotim.csv", 0,
            $"Data DTSEN Kotawaringin Timur dari provinsi, bentuk individu. {NiksCutOff} NIK kehilangan digit terakhir: ditahan. Sebagian warga dalam daftar kabupaten tidak ada di sini, dan sebaliknya.",
            new Expectation(rows, rows - NiksCutOff, NiksCutOff, 0, Codes(("nik-format", NiksCutOff)), Codes()), text);
    }

    private static SampleFile Families(List<IReadOnlyList<Person>> families)
    {
        var text = new StringBuilder(
            "kode_kabupaten_kota,kabupaten_kota,kecamatan,kelurahan_desa,nomor_kartu_keluarga,jumlah_anggota_keluarga,nama_kepala_keluarga,desil_nasional,status_kepemilikan_rumah,jenis_lantai_terluas,aset_bergerak_ac,aset_bergerak_mobil\n");
        for (var index = 0; index < families.Count; index++)
        {
            // The first card has lost its last digit; the second stands again below, ranked otherwise.
            Append(families[index], index == 0 ? 15 : 16, Desil(families[index], isOther: index % EveryOtherDesil == 1));
        }

        Append(families[1], 16, Desil(families[1], isOther: false));
        var rows = families.Count + 1;
        return File(
            "dtsen_keluarga_kotim.csv", 1,
            "Bentuk keluarga dari data yang sama: satu No. KK kehilangan digit terakhir dan ditahan; satu No. KK tertulis dua kali, baris terakhir dipakai. Sebagian keluarga berdesil lain daripada di daftar kabupaten; `-` berarti belum ditentukan.",
            new Expectation(rows, rows - 1, 1, 0, Codes(("kk-duplicate", 1), ("kk-format", 1)), Codes()), text);

        void Append(IReadOnlyList<Person> family, int digits, string desil)
        {
            var (card, home) = (family[0].Household.CardNumber, family[0].Household.Home);
            var head = family.FirstOrDefault(person => person.Relation == FamilyRelation.Head) ?? family[0];
            text.Append($"{Regency},KOTAWARINGIN TIMUR,{home.District.ToUpperInvariant()},{home.Village.ToUpperInvariant()},{card[..digits]},{family.Count},{head.Name.ToUpperInvariant()},{desil},1,3,2,2\n");
        }
    }

    private static string Desil(IReadOnlyList<Person> family, bool isOther) =>
        family[0].Household.Desil is { } desil ? $"{(isOther ? (desil % 10) + 1 : desil)}" : "-";

    private static SampleFile File(string name, int minute, string shows, Expectation expected, StringBuilder text) =>
        new($"{Province}/2025-Q4/{name}", Sent.AddMinutes(minute), shows, expected, CsvFormat.Utf8.GetBytes(text.ToString()));

    private static SortedDictionary<string, int> Codes(params IEnumerable<(string Code, int Count)> codes) =>
        new(codes.ToDictionary(code => code.Code, code => code.Count), StringComparer.Ordinal);

    private static string Word(FamilyRelation relation) => relation switch
    {
        FamilyRelation.Head => "KEPALA KELUARGA",
        FamilyRelation.Wife => "ISTRI",
        FamilyRelation.Child => "ANAK",
        _ => "ORANG TUA",
    };
}
