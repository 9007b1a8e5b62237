namespace Pipeline.Intake;

/// <summary>What a field is called: by the contract, and to people.</summary>
public static class ColumnFieldNames
{
    /// <summary>The field's name in JSON (<c>birthDate</c>); an area's code column has the name of its area.</summary>
    public static string ContractName(this ColumnField field) => field switch
    {
        ColumnField.VillageCode => "village",
        ColumnField.DistrictCode => "district",
        ColumnField.RegencyCode => "regency",
        ColumnField.DeliveryPeriod or ColumnField.DeliveryYear => "period",
        ColumnField.BudgetYear => "year",
        ColumnField.Figure => "value",
        ColumnField.FigureYear => "year",
        ColumnField.FigureUnit => "unit",
        _ => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..],
    };

    /// <summary>What an operator calls it.</summary>
    public static string Label(this ColumnField field) => field switch
    {
        ColumnField.Nik => "NIK",
        ColumnField.Kk => "No. KK",
        ColumnField.Name => "nama",
        ColumnField.BirthPlace => "tempat lahir",
        ColumnField.BirthDate => "tanggal lahir",
        ColumnField.Sex => "jenis kelamin",
        ColumnField.Relation => "hubungan dengan kepala keluarga",
        ColumnField.Marital => "status kawin",
        ColumnField.Address => "alamat",
        ColumnField.Rt => "RT",
        ColumnField.Rw => "RW",
        ColumnField.Village or ColumnField.VillageCode => "desa/kelurahan",
        ColumnField.District or ColumnField.DistrictCode => "kecamatan",
        ColumnField.Regency or ColumnField.RegencyCode => "kabupaten/kota",
        ColumnField.Occupation => "pekerjaan",
        ColumnField.Education => "pendidikan",
        ColumnField.Disability => "disabilitas",
        ColumnField.Desil => "desil",
        ColumnField.Income => "penghasilan",
        ColumnField.Status => "status",
        ColumnField.Note => "keterangan",
        ColumnField.Period or ColumnField.DeliveryPeriod => "periode",
        ColumnField.DeliveryYear => "tahun",
        ColumnField.Programme => "nama program",
        ColumnField.Amount => "nilai bantuan",
        ColumnField.Unit => "bentuk bantuan",
        ColumnField.FundingSource => "sumber dana",
        ColumnField.Agency => "instansi pemberi",
        ColumnField.DeliveredOn => "tanggal penyaluran",
        ColumnField.Activity => "kegiatan",
        ColumnField.SubActivity => "sub kegiatan",
        ColumnField.BudgetYear => "tahun anggaran",
        ColumnField.Budget => "pagu",
        ColumnField.Realisation => "realisasi",
        ColumnField.Target => "target",
        ColumnField.TargetUnit => "satuan target",
        ColumnField.Strategy => "strategi",
        ColumnField.Sector => "sektor",
        ColumnField.Group => "kelompok program",
        ColumnField.Figure => "angka",
        ColumnField.FigureYear => "tahun",
        ColumnField.Indicator => "indikator",
        ColumnField.FigureUnit => "satuan",
        ColumnField.Source => "sumber",
        ColumnField.DesilProvince => "desil provinsi",
        ColumnField.DesilRegency => "desil kabupaten/kota",
        ColumnField.FamilyMembers => "jumlah anggota keluarga",
        ColumnField.DtsenLayout => "bentuk DTSEN",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };
}
