using Pipeline.Intake;
using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>Kotawaringin Timur: PKH by NIK with the programme in the title, BLT Dana Desa and Sembako by No. KK.</summary>
internal static class HelpOfKotim
{
    private const string Regency = "6202";
    private const int CutOff = 3;
    private const int InBoth = 5;

    private static readonly string[] VillageWords = ["BLT DD", "BLT-DD", "BLT Dana Desa", "Bantuan Langsung Tunai Dana Desa", "BLT Desa"];
    private static readonly string[] FoodWords = ["BPNT", "SEMBAKO", "Program Sembako/BPNT", "Bantuan Pangan Non Tunai"];

    public static IEnumerable<SampleFile> Of(HelpFamilies families, HelpTally tally)
    {
        var meant = families.Take(Regency, 35, 1, 4);
        var others = families.Take(Regency, 5, 5, 6);
        var ofVillages = families.Take(Regency, 30, 1, 3);
        return
        [
            Pkh(families, tally, meant, others),
            OfVillages(families, tally, ofVillages),
            Sembako(tally, [.. ofVillages.Take(InBoth)], [.. meant.Take(28), .. others.Take(4)]),
        ];
    }

    private static SampleFile Pkh(HelpFamilies families, HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> meant, IReadOnlyList<IReadOnlyList<Person>> others)
    {
        var list = new HelpList(
            new SheetStyle(
                new XlsxFormat(SharedStrings: true),
                [(Number, "NO"), (Name, "NAMA PENGURUS"), (Nik, "NIK"), (Card, "NO. KK"), (District, "KECAMATAN"), (Village, "DESA/KELURAHAN"), (Amount, "NOMINAL (RP)"), (DeliveredOn, "TANGGAL SALUR")])
            {
                Dates = DateWords.Serial,
                TitleLines = ["DAFTAR PENERIMA MANFAAT PROGRAM KELUARGA HARAPAN (PKH)", "KABUPATEN KOTAWARINGIN TIMUR TAHAP IV TAHUN 2025", ""],
                Numbering = NumberingRow.Plain,
                TotalAndSignature = true,
            },
            MoneyWords.Number, tally);
        var help = new Help(HelpProgramme.Pkh, "", "", 750_000) { On = new DateOnly(2025, 11, 18) };
        foreach (var family in meant.Concat(others))
        {
            list.Give(help, family[0]);
        }

        list.GiveStranger(help, families.Stranger(meant[3][0], "Sarmila Rekaan", 1));
        list.GiveStranger(help, families.Stranger(meant[4][0], "Wardani Rekaan", 2));
        foreach (var family in families.Take(Regency, CutOff, 1, 4))
        {
            NikFaults.Truncate(list.Write(help, family[0]), CellKind.Number);
        }

        return list.ToFile(
            $"{Regency}/2025-Q4/KPM PKH TAHAP 4 KOTIM.xlsx", "2026-01-20T08:30:00+07:00",
            $"Daftar penerima PKH menurut NIK; nama program dan tahapnya hanya di judul. {CutOff} NIK diketik sebagai angka: ditahan. 2 penerima tidak ada dalam data penduduk, {others.Count} di luar desil sasaran: dicatat dengan peringatan.");
    }

    private static SampleFile OfVillages(HelpFamilies families, HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> ofVillages)
    {
        var list = new HelpList(
            new SheetStyle(
                new CsvFormat(';', CsvFormat.Windows1252),
                [(Number, "No"), (Name, "Nama Penerima"), (Card, "Nomor KK"), (Village, "Desa"), (Programme, "Jenis Bantuan"), (Period, "Bulan"), (Amount, "Besaran Bantuan"), (FundingSource, "Sumber Dana"), (Agency, "Penyalur"), (DeliveredOn, "Tgl Penyaluran")]),
            MoneyWords.Rupiah, tally);
        foreach (var (index, family) in ofVillages.Index())
        {
            list.Give(HelpOf(family[0], index), family[0]);
        }

        list.Write(HelpOf(ofVillages[9][0], 9), ofVillages[9][0]).Flag("aid-duplicate");
        var cut = families.Take(Regency, 1, 1, 3)[0][0];
        list.Write(HelpOf(cut, 0), cut).Write(Card, cut.Household.CardNumber[..15]).Hold("kk-format");
        return list.ToFile(
            $"{Regency}/2025-Q4/blt dd kotim okt-des 2025.csv", "2026-01-20T09:10:00+07:00",
            "BLT Dana Desa menurut No. KK, tanpa kolom NIK, nama program dengan lima ejaan. 1 baris tertulis dua kali: dihitung sekali. 1 No. KK 15 digit: ditahan, karena hanya No. KK yang menunjukkan penerimanya.");

        static Help HelpOf(Person person, int index) => new(HelpProgramme.BltDanaDesa, VillageWords[index % VillageWords.Length], "Okt - Des 2025", 900_000)
        {
            Source = index % 2 == 0 ? "DD" : "Dana Desa",
            Agency = $"Pemerintah Desa {person.Household.Home.Village}",
            On = new DateOnly(2025, 12, 10),
        };
    }

    private static SampleFile Sembako(HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> withBlt, IReadOnlyList<IReadOnlyList<Person>> others)
    {
        var list = new HelpList(
            new SheetStyle(
                new XlsxFormat(SharedStrings: false),
                [(Number, "NO"), (Card, "NO KK"), (Name, "NAMA KPM"), (Village, "DESA/KEL"), (District, "KECAMATAN"), (Programme, "PROGRAM"), (Period, "ALOKASI"), (Amount, "NOMINAL"), (FundingSource, "SUMBER DANA")]),
            MoneyWords.Number, tally);
        foreach (var (index, family) in withBlt.Concat(others).Index())
        {
            var row = list.Give(new Help(HelpProgramme.Sembako, FoodWords[index % FoodWords.Length], "TW IV 2025", 600_000) { Source = "APBN" }, family[0]);
            if (index < withBlt.Count)
            {
                row.FlagInRegistry("aid-overlap");
            }
        }

        tally.AddPlanted(HelpProgramme.Sembako, overlaps: withBlt.Count);
        return list.ToFile(
            $"{Regency}/2025-Q4/sembako tw4 kotim.xlsx", "2026-01-21T10:00:00+07:00",
            $"Program Sembako menurut No. KK, dengan empat ejaan. {withBlt.Count} keluarga juga menerima BLT Dana Desa di bulan yang sama: tumpang tindih. 4 keluarga berdesil 5 atau 6: di luar sasaran, terlihat di ringkasan.");
    }
}
