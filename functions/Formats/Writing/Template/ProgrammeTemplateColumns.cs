namespace Pipeline.Formats.Writing;

/// <summary>The columns of the template for plans and budgets.</summary>
internal static class ProgrammeTemplateColumns
{
    public static readonly IReadOnlyList<TemplateColumn> All =
    [
        new("agency", 32, "OPD yang melaksanakan, ditulis sama di setiap berkas.", "Dinas Rekaan") { IsRequired = true, Heading = "OPD" },
        new("programme", 34, "Pilih dari daftar, atau ketik nama program OPD sendiri.", "Perbaikan rumah tidak layak huni") { IsRequired = true },
        new("activity", 34, "Kegiatan atau sub kegiatannya, bila satu program terdiri dari beberapa baris.", "Perbaikan rumah"),

        // Whoever copies the example into the list has a row without a year, which is refused, and no line that counts.
        new("year", 12, "Empat angka, misalnya 2025.", "(tahun rencana)") { IsRequired = true, IsNumber = true, Heading = "Tahun anggaran" },
        new("fundingSource", 20, "Pilih dari daftar; satu sumber dana tiap baris.", "APBD Kabupaten"),
        new("budget", 20, "Rupiah penuh, angka saja, bukan ribu atau juta.", "350000000") { IsNumber = true, Heading = "Pagu (Rp)" },
        new("realisation", 20, "Rupiah penuh yang sudah dibelanjakan. Kosongkan bila belum diketahui: kosong bukan nol.", "300000000") { IsNumber = true, Heading = "Realisasi (Rp)" },
        new("target", 12, "Banyaknya sasaran setahun, angka saja.", "20") { IsNumber = true },
        new("targetUnit", 16, "Pilih dari daftar, atau ketik satuan lain.", "Unit"),
        new("strategy", 30, "Strategi Inpres 8/2025. Bila kosong, menurut daftar program.", "Mengurangi beban pengeluaran"),
        new("sector", 22, "Pilih dari daftar. Bila kosong, menurut daftar program.", "Infrastruktur dasar"),
        new("group", 34, "Kelompok Perpres 15/2010. Bila kosong, menurut daftar program.", "Bantuan dan perlindungan sosial"),
    ];
}
