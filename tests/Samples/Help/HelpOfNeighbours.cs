using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>Pulang Pisau and Palangka Raya, which list some families both; Kotawaringin Barat month by month.</summary>
internal static class HelpOfNeighbours
{
    private const int InBoth = 3;

    public static IEnumerable<SampleFile> Of(HelpFamilies families, HelpTally earlier, HelpTally tally)
    {
        var ofPulangPisau = families.Take("6211", 28, 1, 4);
        var ofVillages = families.Take("6201", 14, 1, 2);
        return
        [
            Months(earlier, ofVillages, "6201/2025-Q3/BLT DD Kobar TW3 2025.xlsx", "2025-10-20T09:30:00+07:00", ["Juli", "Agustus", "September"], new DateOnly(2025, 9, 15)),
            PulangPisau(tally, ofPulangPisau),
            Months(tally, [.. ofVillages.Skip(2), .. families.Take("6201", 3, 1, 2)], "6201/2025-Q4/BLT DD Kobar TW4 2025.xlsx", "2026-01-21T11:20:00+07:00", ["Oktober", "November", "Desember"], new DateOnly(2025, 12, 15)),
            PalangkaRaya(families, tally, [.. ofPulangPisau.Take(InBoth)]),
        ];
    }

    private static SampleFile PulangPisau(HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> ofPkh)
    {
        var list = new HelpList(
            new SheetStyle(
                new CsvFormat(';', CsvFormat.Utf8),
                [(Card, "no_kk"), (Nik, "nik"), (Name, "nama_penerima"), (Programme, "program"), (Period, "bulan_salur"), (Amount, "jumlah_bantuan"), (DeliveredOn, "tanggal_terima")])
            {
                Nik = NikWords.Formula,
                Dates = DateWords.Dashes,
            },
            MoneyWords.Plain, tally);
        foreach (var family in ofPkh)
        {
            list.Give(new Help(HelpProgramme.Pkh, "Program Keluarga Harapan", "Oktober s/d Desember 2025", 675_000) { On = new DateOnly(2025, 12, 3) }, family[0]);
        }

        return list.ToFile("6211/2025-Q4/penerima_pkh_pulangpisau.csv", "2026-01-21T09:00:00+07:00", "Ekspor aplikasi: NIK ditulis =\"6211…\", bulan sebagai rentang, rupiah tanpa titik. Berkas bersih.");
    }

    private static SampleFile PalangkaRaya(HelpFamilies families, HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> alsoOfPulangPisau)
    {
        var list = new HelpList(
            new SheetStyle(
                new CsvFormat(',', CsvFormat.Utf8),
                [(Number, "No"), (Nik, "NIK"), (Name, "Nama Penerima Manfaat"), (Village, "Kelurahan"), (Programme, "Nama Bantuan"), (Period, "Tahap"), (Amount, "Jumlah Diterima"), (FundingSource, "Sumber Anggaran")])
            {
                Capitals = false,
            },
            MoneyWords.Rupiah, tally);
        var help = new Help(HelpProgramme.Pkh, "PKH", "Tw 4 2025", 700_000) { Source = "APBN" };
        foreach (var family in families.Take("6271", 24, 1, 4))
        {
            list.Give(help, family[0]);
        }

        foreach (var family in alsoOfPulangPisau)
        {
            list.Give(help, family[0]).FlagInRegistry("aid-duplicate");
        }

        tally.AddPlanted(HelpProgramme.Pkh, duplicates: alsoOfPulangPisau.Count);
        list.GiveStranger(help, families.Stranger(alsoOfPulangPisau[0][0], "Yulius Rekaan", 5));
        return list.ToFile(
            "6271/2025-Q4/bantuan pkh palangka raya.csv", "2026-01-22T08:45:00+07:00",
            $"{alsoOfPulangPisau.Count} penerima sudah tercatat menerima PKH yang sama di Pulang Pisau: bantuan ganda antarkabupaten, diberitahukan tanpa menunjukkan daftar kabupaten lain. 1 penerima tidak ada dalam data penduduk.");
    }

    private static SampleFile Months(HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> ofVillages, string path, string sentOn, string[] months, DateOnly day)
    {
        var list = new HelpList(
            new SheetStyle(
                new XlsxFormat(SharedStrings: true),
                [(Number, "NO"), (Nik, "NIK"), (Card, "NO KK"), (Name, "NAMA"), (Village, "DESA"), (Programme, "BANTUAN"), (Period, "BULAN"), (PeriodYear, "TAHUN"), (Amount, "NILAI BANTUAN"), (FundingSource, "SUMBER DANA"), (DeliveredOn, "TANGGAL TERIMA")])
            {
                Dates = DateWords.Words,
                TitleLines = ["PENERIMA BLT DANA DESA KABUPATEN KOTAWARINGIN BARAT TRIWULAN {TW} TAHUN {TAHUN}", ""],
            },
            MoneyWords.Number, tally);
        foreach (var family in ofVillages)
        {
            foreach (var month in months)
            {
                list.Give(new Help(HelpProgramme.BltDanaDesa, "BLT Dana Desa", month, 300_000) { Year = "2025", Source = "APBDes", On = day }, family[0]);
            }
        }

        return list.ToFile(path, sentOn, "Satu baris per bulan, bulan dan tahun di kolom sendiri, tanggal dengan nama bulan: tiga bulan bukan bantuan ganda. Berkas bersih.");
    }
}
