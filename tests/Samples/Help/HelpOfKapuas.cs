using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>Kapuas: one list of all that its agencies gave, by NIK, with programmes however they were spelt.</summary>
internal static class HelpOfKapuas
{
    private const string Regency = "6203";
    private const string Social = "Dinas Sosial Kabupaten Kapuas";

    private static readonly string[] PkhWords = ["PKH", "P.K.H", "Program Keluarga Harapan", "Program Keluarga Harapan (PKH)"];

    private static readonly SheetStyle Style = new(
        new CsvFormat(',', CsvFormat.Utf8Bom),
        [(Nik, "nik"), (Card, "no_kk"), (Name, "nama"), (Programme, "nama_program"), (Period, "periode"), (Amount, "nominal"), (Goods, "bentuk_bantuan"), (FundingSource, "sumber_dana"), (Agency, "instansi"), (DeliveredOn, "tanggal_penyaluran")]);

    /// <param name="alsoOfProvince">Families to whom the province gives the same again.</param>
    public static SampleFile Of(HelpFamilies families, HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> alsoOfProvince)
    {
        var list = new HelpList(Style, MoneyWords.RupiahAndCents, tally);
        var ofPkh = families.Take(Regency, 25, 1, 4, family => family.Count > 2 && family[1].Relation == FamilyRelation.Wife);
        AddPkh(list, families, tally, ofPkh);
        AddOthers(list, families, ofPkh, alsoOfProvince);
        AddDamage(list, families);
        return list.ToFile(
            $"{Regency}/2025-Q4/penerima bansos kapuas tw4 2025.csv", "2026-01-20T13:15:00+07:00",
            "Semua bantuan dalam satu daftar, menurut NIK, dengan nama program beragam ejaan. PKH yang sama dua kali (3 orang, dan 2 kali lewat istri), 3 penerima PKH juga menerima BLT Dana Desa, 5 bantuan ternak tidak ada dalam daftar program. 2 NIK terpotong Excel: ditahan; 1 baris tanpa program: ditolak; 1 nilai berupa rentang: dikosongkan.");
    }

    private static void AddPkh(HelpList list, HelpFamilies families, HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> ofPkh)
    {
        foreach (var (index, family) in ofPkh.Index())
        {
            var row = list.Give(Quarterly(PkhWords[index % PkhWords.Length]), family[0]);
            switch (index)
            {
                // The month was paid on its own before; as it happens, the quarter is the later of both by the period's own order.
                case < 3:
                    list.Give(Monthly, family[0]);
                    row.FlagInRegistry("aid-duplicate");
                    break;
                case < 5:
                    list.Give(Monthly, family[1]);
                    break;
                case < 8:
                    list.Give(Village(), family[0]);
                    row.FlagInRegistry("aid-overlap");
                    break;
                default:
                    break;
            }
        }

        tally.AddPlanted(HelpProgramme.Pkh, duplicates: 5, overlaps: 3);
        list.Give(Quarterly("Program Keluarga Harpan"), families.Take(Regency, 1, 1, 4)[0][0]).Flag("programme-corrected");
        foreach (var family in families.Take(Regency, 3, 5, 6))
        {
            list.Give(Quarterly("PKH"), family[0]);
        }

        list.GiveStranger(Quarterly("PKH"), families.Stranger(ofPkh[10][0], "Masrani Rekaan", 3));
        list.GiveStranger(Quarterly("PKH"), families.Stranger(ofPkh[11][0], "Rusmini Rekaan", 4));
    }

    private static void AddOthers(HelpList list, HelpFamilies families, IReadOnlyList<IReadOnlyList<Person>> ofPkh, IReadOnlyList<IReadOnlyList<Person>> alsoOfProvince)
    {
        foreach (var family in families.Take(Regency, 18, 1, 4))
        {
            list.Give(new Help(HelpProgramme.Sembako, "BPNT", "Oktober 2025", 200_000) { Source = "APBN", Agency = Social }, family[0]);
        }

        var pupils = ofPkh.Concat(families.Take(Regency, 12, 1, 4)).SelectMany(family => family).Where(person => person.AgeOn(new DateOnly(2025, 12, 31)) is > 6 and < 19).Take(14);
        foreach (var (index, pupil) in pupils.Index())
        {
            list.Give(new Help(HelpProgramme.Pip, index % 2 == 0 ? "KIP" : "Program Indonesia Pintar", "Desember 2025", 450_000) { Source = "APBN", Agency = "Dinas Pendidikan" }, pupil);
        }

        foreach (var family in families.Take(Regency, 10, 1, 6))
        {
            list.Give(new Help(HelpProgramme.PbiJk, "PBI JKN", "Okt-Des 2025", 126_000) { Source = "pusat", Agency = "Dinas Kesehatan" }, family[0]);
        }

        foreach (var family in alsoOfProvince.Concat(families.Take(Regency, 8, 1, 3)))
        {
            list.Give(new Help(HelpProgramme.OfRegions, "Bansos Daerah", "November 2025", 300_000) { Source = "APBD Kab", Agency = Social, On = new DateOnly(2025, 11, 25) }, family[0]);
        }

        foreach (var family in families.Take(Regency, 7, 1, 2))
        {
            list.Give(Village(), family[0]);
        }

        foreach (var family in families.Take(Regency, 5, 1, 4))
        {
            list.Give(new Help(HelpProgramme.Goats, "Bantuan Ternak Kambing", "Desember 2025", 0) { Goods = "2 ekor kambing", Source = "APBD Kab", Agency = "Dinas Pertanian" }, family[0]);
        }
    }

    private static void AddDamage(HelpList list, HelpFamilies families)
    {
        var people = families.Take(Regency, 4, 1, 4).Select(family => family[0]).ToArray();
        foreach (var cut in people[..2])
        {
            list.Write(Quarterly("PKH"), cut).Write(Nik, $"{cut.Nik[0]},{cut.Nik[1..6]}E+15").Hold("nik-rounded");
        }

        list.Write(Quarterly(""), people[2]).Refuse("required-missing");
        list.Give(Quarterly("PKH") with { Amount = 0 }, people[3]).Write(Amount, "Rp 500.000 - 750.000").Flag("value-format");
    }

    private static Help Monthly => Quarterly("PKH") with { Period = "November 2025", Amount = 250_000 };

    private static Help Quarterly(string written) =>
        new(HelpProgramme.Pkh, written, "Triwulan IV 2025", 750_000) { Source = "APBN", Agency = Social, On = new DateOnly(2025, 12, 15) };

    private static Help Village() =>
        new(HelpProgramme.BltDanaDesa, "BLT Desa", "November 2025", 300_000) { Source = "Dana Desa", Agency = "Dinas PMD" };
}
