namespace Pipeline.EndToEnd.Naive;

/// <summary>What a column holds.</summary>
internal enum Column
{
    Nik, Kk, Name, Sex, Birth, Relation, Regency, District, Village, Occupation, Disability, Desil, Status,
    Programme, Period, Year, Amount, Source,
    Agency, Activity, Strategy, Sector, Group, Budget, Realisation,
    AreaCode, Poor, P0,
}

/// <summary>Every header of the samples that a figure needs, by its letters and digits alone.</summary>
internal static class Headers
{
    private static readonly Dictionary<string, Column> Known = new()
    {
        ["NIK"] = Column.Nik, ["NOKTP"] = Column.Nik, ["NIKPENERIMA"] = Column.Nik, ["NOMORINDUKKEPENDUDUKAN"] = Column.Nik,
        ["NOKK"] = Column.Kk, ["NOMORKK"] = Column.Kk, ["NOMORKARTUKELUARGA"] = Column.Kk,
        ["NAMA"] = Column.Name, ["NAMALENGKAP"] = Column.Name, ["NAMAPENDUDUK"] = Column.Name, ["NAMAPENERIMA"] = Column.Name,
        ["NAMAPENGURUS"] = Column.Name, ["NAMAKPM"] = Column.Name, ["NAMAPENERIMAMANFAAT"] = Column.Name, ["NAMAKEPALAKELUARGA"] = Column.Name,
        ["JK"] = Column.Sex, ["JENISKELAMIN"] = Column.Sex, ["JENISKELAMINJK"] = Column.Sex, ["KELAMIN"] = Column.Sex, ["SEX"] = Column.Sex,
        ["TGLLAHIR"] = Column.Birth, ["TGLLHR"] = Column.Birth, ["TANGGALLAHIR"] = Column.Birth, ["TEMPATTANGGALLAHIR"] = Column.Birth, ["TEMPATDANTANGGALLAHIR"] = Column.Birth,
        ["SHDK"] = Column.Relation, ["HUBKEL"] = Column.Relation, ["HUBUNGANKELUARGA"] = Column.Relation,
        ["HUBUNGANDENGANKEPALAKELUARGA"] = Column.Relation, ["STATUSHUBUNGANKELUARGA"] = Column.Relation,
        ["KABUPATEN"] = Column.Regency, ["KABUPATENKOTA"] = Column.Regency, ["WILAYAH"] = Column.Regency, ["REGENCY"] = Column.Regency,
        ["KECAMATAN"] = Column.District,
        ["KODEKELURAHANDESAKTP"] = Column.AreaCode,
        ["DESA"] = Column.Village, ["KELURAHAN"] = Column.Village, ["DESAKELURAHAN"] = Column.Village, ["DESAKEL"] = Column.Village, ["KELURAHANDESA"] = Column.Village,
        ["PEKERJAAN"] = Column.Occupation, ["JENISPEKERJAAN"] = Column.Occupation,
        ["DISABILITAS"] = Column.Disability,
        ["DESIL"] = Column.Desil, ["DESILNASIONAL"] = Column.Desil,
        ["STATUSPENDUDUK"] = Column.Status, ["STATUSDASAR"] = Column.Status, ["STATUS"] = Column.Status,
        ["BANTUAN"] = Column.Programme, ["JENISBANTUAN"] = Column.Programme, ["PROGRAM"] = Column.Programme,
        ["NAMAPROGRAM"] = Column.Programme, ["NAMABANTUAN"] = Column.Programme, ["PROGRAMBANTUAN"] = Column.Programme,
        ["PERIODE"] = Column.Period, ["PERIODEPENYALURAN"] = Column.Period, ["BULAN"] = Column.Period, ["BULANSALUR"] = Column.Period,
        ["BULANPENYALURAN"] = Column.Period, ["ALOKASI"] = Column.Period, ["TAHAP"] = Column.Period,
        ["TAHUN"] = Column.Year, ["TA"] = Column.Year, ["YEAR"] = Column.Year,
        ["NOMINAL"] = Column.Amount, ["NOMINALRP"] = Column.Amount, ["BESARANRP"] = Column.Amount, ["BESARANBANTUAN"] = Column.Amount,
        ["NILAIBANTUAN"] = Column.Amount, ["JUMLAHBANTUAN"] = Column.Amount, ["JUMLAHDITERIMA"] = Column.Amount,
        ["SUMBERDANA"] = Column.Source, ["SUMBERANGGARAN"] = Column.Source, ["SUMBERPENDANAAN"] = Column.Source, ["SUMBER"] = Column.Source, ["SOURCE"] = Column.Source,
        ["OPD"] = Column.Agency, ["PERANGKATDAERAH"] = Column.Agency,
        ["KEGIATAN"] = Column.Activity, ["STRATEGI"] = Column.Strategy,
        ["SEKTOR"] = Column.Sector, ["BIDANG"] = Column.Sector,
        ["KELOMPOKPROGRAM"] = Column.Group, ["KLASTER"] = Column.Group,
        ["PAGU"] = Column.Budget, ["PAGURPJUTA"] = Column.Budget, ["PAGUANGGARAN"] = Column.Budget,
        ["REALISASI"] = Column.Realisation, ["REALISASIRPJUTA"] = Column.Realisation, ["REALISASIANGGARAN"] = Column.Realisation,
        ["JUMLAHPENDUDUKMISKINRIBUJIWA"] = Column.Poor, ["POORTHOUSAND"] = Column.Poor,
        ["PERSENTASEPENDUDUKMISKIN"] = Column.P0, ["POORPERCENT"] = Column.P0,
    };

    /// <summary>Upper-case letters and digits, without what stands between them.</summary>
    public static string Letters(string text) => new([.. text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    public static Column? Of(string header) => Known.TryGetValue(Letters(header), out var column) ? column : null;
}
