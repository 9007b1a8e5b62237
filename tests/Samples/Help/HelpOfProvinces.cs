using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>What the province gives by itself, in part to families that their regency helps already; and companies in Kutai Timur.</summary>
internal static class HelpOfProvinces
{
    /// <param name="alsoOfKapuas">Families to whom Kapuas has given the same.</param>
    public static SampleFile Kalteng(HelpFamilies families, HelpTally tally, IReadOnlyList<IReadOnlyList<Person>> alsoOfKapuas)
    {
        var list = new HelpList(
            new SheetStyle(
                new XlsxFormat(SharedStrings: true),
                [(Number, "NO"), (Nik, "NIK PENERIMA"), (Name, "NAMA PENERIMA"), (Regency, "KABUPATEN/KOTA"), (Programme, "JENIS BANTUAN"), (Period, "PERIODE PENYALURAN"), (Amount, "BESARAN (RP)"), (FundingSource, "SUMBER DANA"), (Agency, "OPD"), (DeliveredOn, "TANGGAL PENYALURAN")])
            {
                TitleLines = ["DAFTAR PENERIMA BANTUAN APBD PROVINSI KALIMANTAN TENGAH", "TRIWULAN {TW} TAHUN {TAHUN}", ""],
                TotalAndSignature = true,
            },
            MoneyWords.Number, tally);
        foreach (var family in alsoOfKapuas)
        {
            list.Give(Cash, family[0]).Write(Regency, "KAPUAS").FlagInRegistry("aid-duplicate");
        }

        tally.AddPlanted(HelpProgramme.OfRegions, duplicates: alsoOfKapuas.Count);
        foreach (var family in families.Take("6271", 12, 1, 3))
        {
            list.Give(Cash, family[0]).Write(Regency, "PALANGKA RAYA");
        }

        foreach (var (regency, written) in new[] { ("6204", "BARITO SELATAN"), ("6209", "LAMANDAU") })
        {
            foreach (var person in families.Take(regency, 6, 1, 6).SelectMany(family => family.Take(2)))
            {
                list.Give(new Help(HelpProgramme.PbiPemda, "PBI APBD", "Oktober - Desember 2025", 113_400) { Source = "APBD Provinsi", Agency = "Dinas Kesehatan" }, person).Write(Regency, written);
            }
        }

        return list.ToFile(
            "62/2025-Q4/penerima bantuan apbd provinsi tw4.xlsx", "2026-01-23T10:00:00+07:00",
            $"Bantuan dari dua OPD provinsi. {alsoOfKapuas.Count} keluarga sudah menerima bantuan daerah yang sama dari Kapuas di triwulan ini: bantuan ganda antar-OPD.");
    }

    public static SampleFile KutaiTimur(HelpFamilies families, HelpTally tally)
    {
        var list = new HelpList(
            new SheetStyle(
                new XlsxFormat(SharedStrings: false),
                [(Number, "No"), (Name, "Nama Lengkap"), (Nik, "No. KTP"), (Village, "Desa"), (Programme, "Program Bantuan"), (Period, "Bulan Penyaluran"), (Goods, "Bentuk Bantuan"), (Amount, "Nominal (Rp)"), (FundingSource, "Sumber Pendanaan"), (Agency, "Pemberi Bantuan"), (DeliveredOn, "Tgl Terima")])
            {
                Dates = DateWords.Serial,
                Capitals = false,
            },
            MoneyWords.Number, tally);
        foreach (var (index, family) in families.Take("6408", 20, 1, 6).Index())
        {
            list.Give(
                new Help(HelpProgramme.Companies, index % 2 == 0 ? "CSR" : "TJSL", "Desember 2025", 0)
                {
                    Goods = index % 3 == 0 ? "Beras 10 kg" : "Paket sembako",
                    Source = "CSR perusahaan",
                    Agency = "PT Sawit Rekaan",
                    On = new DateOnly(2025, 12, 20),
                },
                family[0]);
        }

        foreach (var family in families.Take("6408", 5, 1, 4))
        {
            list.Give(new Help(HelpProgramme.Kube, "KUBE", "Semester II 2025", 4_000_000) { Source = "APBD Kabupaten", Agency = "Dinas Sosial" }, family[0]);
        }

        return list.ToFile(
            "6408/2025-Q4/Bantuan CSR dan KUBE Kutim.xlsx", "2026-01-22T11:00:00+08:00",
            "Barang dari perusahaan (beras, paket sembako) tanpa nilai rupiah, dan modal KUBE untuk satu semester: rupiahnya dihitung di triwulan awal semester itu.");
    }

    private static Help Cash =>
        new(HelpProgramme.OfRegions, "Bantuan Pemda", "Triwulan IV 2025", 500_000) { Source = "APBD Prov", Agency = "Dinas Sosial Provinsi Kalimantan Tengah", On = new DateOnly(2025, 12, 19) };
}
