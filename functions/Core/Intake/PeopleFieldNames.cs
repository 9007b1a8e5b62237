namespace Pipeline.Intake;

/// <summary>What a field is called: by the contract, and to people.</summary>
public static class PeopleFieldNames
{
    /// <summary>The field's name in JSON (<c>birthDate</c>); an area's code column has the name of its area.</summary>
    public static string ContractName(this PeopleField field) => field switch
    {
        PeopleField.VillageCode => "village",
        PeopleField.DistrictCode => "district",
        PeopleField.RegencyCode => "regency",
        _ => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..],
    };

    /// <summary>What an operator calls it.</summary>
    public static string Label(this PeopleField field) => field switch
    {
        PeopleField.Nik => "NIK",
        PeopleField.Kk => "No. KK",
        PeopleField.Name => "nama",
        PeopleField.BirthPlace => "tempat lahir",
        PeopleField.BirthDate => "tanggal lahir",
        PeopleField.Sex => "jenis kelamin",
        PeopleField.Relation => "hubungan dengan kepala keluarga",
        PeopleField.Marital => "status kawin",
        PeopleField.Address => "alamat",
        PeopleField.Rt => "RT",
        PeopleField.Rw => "RW",
        PeopleField.Village or PeopleField.VillageCode => "desa/kelurahan",
        PeopleField.District or PeopleField.DistrictCode => "kecamatan",
        PeopleField.Regency or PeopleField.RegencyCode => "kabupaten/kota",
        PeopleField.Occupation => "pekerjaan",
        PeopleField.Education => "pendidikan",
        PeopleField.Disability => "disabilitas",
        PeopleField.Desil => "desil",
        PeopleField.Income => "penghasilan",
        PeopleField.Status => "status",
        PeopleField.Note => "keterangan",
        PeopleField.Period => "periode",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };
}
