namespace Pipeline.Formats.Writing;

/// <summary>The contract's fields as an operator calls them.</summary>
internal static class FieldLabel
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["nik"] = "NIK",
        ["kk"] = "Nomor KK",
        ["name"] = "Nama lengkap",
        ["birthPlace"] = "Tempat lahir",
        ["birthDate"] = "Tanggal lahir",
        ["sex"] = "Jenis kelamin",
        ["relation"] = "Hubungan dalam keluarga",
        ["marital"] = "Status kawin",
        ["address"] = "Alamat",
        ["rt"] = "RT",
        ["rw"] = "RW",
        ["village"] = "Desa/Kelurahan",
        ["district"] = "Kecamatan",
        ["regency"] = "Kabupaten/Kota",
        ["occupation"] = "Pekerjaan",
        ["education"] = "Pendidikan",
        ["disability"] = "Disabilitas",
        ["desil"] = "Desil",
        ["income"] = "Penghasilan",
        ["status"] = "Status penduduk",
        ["note"] = "Keterangan",
        ["programme"] = "Nama program",
        ["period"] = "Periode bantuan",
        ["amount"] = "Nilai bantuan",
        ["unit"] = "Bentuk bantuan",
        ["fundingSource"] = "Sumber dana",
        ["agency"] = "Instansi pemberi",
        ["deliveredOn"] = "Tanggal penyaluran",
        ["activity"] = "Kegiatan",
        ["subActivity"] = "Sub kegiatan",
        ["budget"] = "Pagu",
        ["realisation"] = "Realisasi",
        ["target"] = "Target",
        ["targetUnit"] = "Satuan target",
        ["strategy"] = "Strategi",
        ["sector"] = "Sektor",
        ["group"] = "Kelompok program",
        ["value"] = "Angka",
        ["year"] = "Tahun",
        ["indicator"] = "Indikator",
        ["source"] = "Sumber",
        ["desilProvince"] = "Desil provinsi",
        ["desilRegency"] = "Desil kabupaten/kota",
        ["familyMembers"] = "Jumlah anggota keluarga",
        ["dtsenLayout"] = "Bentuk DTSEN",
    };

    /// <summary>The label, or the contract's own name for a field that has none.</summary>
    public static string Of(string field) => Labels.GetValueOrDefault(field, field);
}
