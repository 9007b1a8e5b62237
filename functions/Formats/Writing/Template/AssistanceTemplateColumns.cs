namespace Pipeline.Formats.Writing;

/// <summary>The columns of the template for recipients of assistance.</summary>
internal static class AssistanceTemplateColumns
{
    public static readonly IReadOnlyList<TemplateColumn> All =
    [
        new("nik", 20, "16 digit, seperti di KTP. Boleh kosong hanya bila bantuan diberikan kepada keluarga dan yang diketahui Nomor KK-nya.", TemplateExample.Nik) { IsRequired = true },
        new("kk", 20, "16 digit, seperti di kartu keluarga. Wajib bila NIK kosong.", TemplateExample.Kk),
        new("name", 28, "Nama penerima sesuai KTP atau KK, tanpa gelar.", "Contoh Rekaan"),
        new("programme", 34, "Pilih dari daftar, atau ketik nama program lain.", "BLT Dana Desa") { IsRequired = true },
        new("period", 20, "Untuk kapan bantuan itu: bulan dan tahun, triwulan, atau tahap, misalnya Oktober 2025, Triwulan IV 2025, Tahap 2 2025. Kosong berarti seluruh triwulan kiriman ini.", "Oktober 2025"),
        new("amount", 16, "Rupiah, angka saja. Kosongkan bila bantuannya barang.", "300000") { IsNumber = true },
        new("unit", 22, "Barangnya, bila bukan uang, misalnya Beras 10 kg.", ""),
        new("fundingSource", 20, "Pilih dari daftar.", "Dana Desa"),
        new("agency", 28, "OPD, desa, atau perusahaan yang memberi.", "Desa Rekaan"),
        new("deliveredOn", 16, "Hari/bulan/tahun, diketik lengkap: 2 angka, 2 angka, 4 angka.", "03/11/2025"),
    ];
}
