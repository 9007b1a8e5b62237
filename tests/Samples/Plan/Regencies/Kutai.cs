using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>Kalimantan Timur: Kutai Timur, in the zone of Makassar (+08:00).</summary>
internal static class Kutai
{
    public static readonly RegencyPlan Timur = new("6408", "Sangatta", 380, [Culture.Kutai, Culture.Kutai, Culture.Dayak, Culture.Jawa],
        new SheetStyle(
            new XlsxFormat(SharedStrings: true),
            [
                (Number, "NO"), (RegencyCode, "kode_kabupaten_kota"), (Regency, "kabupaten_kota"), (District, "kecamatan"),
                (Village, "kelurahan_desa"), (Card, "nomor_kartu_keluarga"), (Nik, "NIK"), (Name, "nama"), (BirthPlace, "tempat_lahir"),
                (BirthDate, "tanggal_lahir"), (Sex, "jenis_kelamin"), (Relation, "status_hubungan_keluarga"), (Address, "alamat"), (Rt, "rt"),
                (Rw, "rw"), (Occupation, "pekerjaan"), (Desil, "desil_nasional"), (Status, "status_penduduk"),
            ])
        {
            Sex = SexWords.Short,
            Dates = DateWords.Serial,
            RegencyWritten = "KUTIM",
            RegencyCodeWritten = "6404",
        })
    {
        // Districts of what is now Kalimantan Utara: the numbers left the table, the people kept them.
        VanishedOrigins = [new("640401", "Malinau"), new("640402", "Malinau"), new("640502", "Tanjung Selor")],
        FamiliesMoveTo = ["6205"],
        Files =
        [
            new("2025-Q3", "Kutim_TW3_2025.xlsx", "2025-10-10T18:15:00+08:00", "Kode 6404 ialah kode BPS Kutai Timur; nama disingkat KUTIM. NIK lama dari kecamatan yang kini Kalimantan Utara: diterima dengan peringatan."),
            new("2025-Q4", "Kutim_TW4_2025.xlsx", "2026-01-09T18:40:00+08:00", "Seperti triwulan sebelumnya; 4 kecamatan \"Sangata Utara\" dibetulkan.")
            {
                Faults = [AreaFaults.MisspeltDistrict("Sangatta Utara", "SANGATA UTARA", 4)],
            },
        ],
    };
}
