namespace Pipeline.Formats.Writing;

/// <summary>The columns of the templates for DTSEN, for whoever has its data on paper or in another shape: of what an extract has, what is kept.</summary>
internal static class DtsenTemplateColumns
{
    private static readonly TemplateColumn District = new("district", 24, "Pilih dari daftar kecamatan. Isi lebih dulu sebelum desa.", "");
    private static readonly TemplateColumn Village = new("village", 24, "Pilih dari daftar desa/kelurahan kecamatan itu. Boleh kosong bila belum diketahui.", "");

    public static readonly IReadOnlyList<TemplateColumn> Persons =
    [
        new("nik", 20, "16 digit, seperti di DTSEN. Jangan disalin dari kolom berformat angka: Excel membulatkan digit terakhirnya.", TemplateExample.Nik) { IsRequired = true },
        new("kk", 20, "16 digit, seperti di DTSEN. Dengan nomor ini orang dihubungkan dengan desil keluarganya.", TemplateExample.Kk) { IsRequired = true },
        new("name", 28, "Nama seperti di DTSEN.", "Contoh Rekaan"),
        new("relation", 18, "Pilih dari daftar.", "Istri"),
        new("sex", 14, "Pilih dari daftar.", "Perempuan"),
        new("birthDate", 14, "Hari/bulan/tahun, diketik lengkap: 2 angka, 2 angka, 4 angka.", "03/05/1990"),
        District,
        Village,
    ];

    public static readonly IReadOnlyList<TemplateColumn> Families =
    [
        new("kk", 20, "16 digit, seperti di DTSEN.", TemplateExample.Kk) { IsRequired = true },
        new("name", 28, "Nama kepala keluarga seperti di DTSEN.", "Contoh Rekaan") { Heading = "Nama kepala keluarga" },
        new("familyMembers", 12, "Banyaknya orang dalam kartu keluarga, angka saja.", "4") { IsNumber = true },
        new("desil", 10, "Desil nasional, 1 sampai 10. Kosong atau - berarti belum ditentukan.", "2") { IsRequired = true, IsNumber = true },
        new("desilProvince", 10, "Bila ada di DTSEN.", "2") { IsNumber = true },
        new("desilRegency", 14, "Bila ada di DTSEN.", "3") { IsNumber = true },
        District with { IsRequired = true },
        Village,
    ];
}
