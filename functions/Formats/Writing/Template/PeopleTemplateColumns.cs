namespace Pipeline.Formats.Writing;

/// <summary>The columns of the people template, in the order in which a family card is read.</summary>
internal static class PeopleTemplateColumns
{
    public static readonly IReadOnlyList<TemplateColumn> All =
    [
        new("nik", 20, "16 digit, seperti di KTP atau KK. Jangan disalin dari kolom berformat angka: Excel membulatkan digit terakhirnya.", TemplateExample.Nik) { IsRequired = true },
        new("kk", 20, "16 digit, seperti di kartu keluarga.", TemplateExample.Kk),
        new("name", 28, "Sesuai KTP atau KK, tanpa gelar.", "Contoh Rekaan") { IsRequired = true },
        new("relation", 18, "Pilih dari daftar.", "Istri"),
        new("sex", 14, "Pilih dari daftar.", "Perempuan"),
        new("birthPlace", 18, "Nama kabupaten/kota atau desa.", "Sampit"),
        new("birthDate", 14, "Hari/bulan/tahun, diketik lengkap: 2 angka, 2 angka, 4 angka.", "03/05/1990"),
        new("marital", 14, "Pilih dari daftar.", "Kawin"),
        new("address", 30, "Nama jalan, gang, atau dusun.", "Jl. Melati Gg. 2"),
        new("rt", 7, "Nomor RT saja.", "001"),
        new("rw", 7, "Nomor RW saja.", "002"),
        new("district", 24, "Pilih dari daftar kecamatan. Isi lebih dulu sebelum desa.", "") { IsRequired = true },
        new("village", 24, "Pilih dari daftar desa/kelurahan kecamatan itu. Boleh kosong bila belum diketahui.", ""),
        new("regency", 26, "Boleh kosong: kabupaten/kota diketahui dari folder tempat berkas diunggah.", ""),
        new("education", 26, "Pendidikan terakhir. Pilih dari daftar.", "SLTP/sederajat"),
        new("occupation", 24, "Pilih dari daftar, atau ketik pekerjaan lain.", "Petani/pekebun"),
        new("disability", 18, "Pilih dari daftar; 'Tidak ada' bila bukan penyandang disabilitas.", "Tidak ada"),
        new("income", 14, "Rupiah per bulan, angka saja, bukan rentang.", "750000") { IsNumber = true },
        new("desil", 8, "1 sampai 10. Kosongkan bila belum ditentukan.", "2") { IsNumber = true },
        new("status", 14, "Kosong berarti seperti yang sudah tercatat; orang baru berarti Aktif. Pilih yang lain bila orangnya meninggal, pindah, sudah mampu, atau tercatat ganda.", "Aktif"),
        new("note", 30, "Catatan bebas, bila perlu.", ""),
    ];
}
