using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

public class HeaderAliasesTests
{
    [Theory]
    [InlineData("NIK", "nik")]
    [InlineData("No. KTP", "nik")]
    [InlineData("403 NIK", "nik")]
    [InlineData("NIK (5)", "nik")]
    [InlineData("NIK\n(16 digit)", "nik")]
    [InlineData("nomor_induk_kependudukan", "nik")]
    [InlineData("Nomor Induk\nKependudukan (NIK)", "nik")]
    [InlineData("No. KK :", "kk")]
    [InlineData("noKK", "kk")]
    [InlineData("NAMA LENGKAP SESUAI KTP", "name")]
    [InlineData("nama_anggota_keluarga", "name")]
    [InlineData("L/P", "sex")]
    [InlineData("JENIS\nKELAMIN", "sex")]
    [InlineData("Jenis Kelamin (JK)", "sex")]
    [InlineData("Tgl. Lahir", "birthDate")]
    [InlineData("Tanggal Lahir (dd-mm-yyyy)", "birthDate")]
    [InlineData("TTL", "birthPlace birthDate")]
    [InlineData("Tempat, Tanggal Lahir", "birthPlace birthDate")]
    [InlineData("RT/RW", "rt rw")]
    [InlineData("NO.RT/RW :", "rt rw")]
    [InlineData("Kec.", "district")]
    [InlineData("Kecamatan (7)", "district")]
    [InlineData("Desa/Kel", "village")]
    [InlineData("Kelurahan", "village")]
    [InlineData("kelurahan_desa_ktp", "village")]
    [InlineData("KAB/KOTA", "regency")]
    [InlineData("Alamat Domisili", "address")]
    [InlineData("SHDK", "relation")]
    [InlineData("Stat Kwn", "marital")]
    [InlineData("Ket.", "note")]
    [InlineData("Desil DTSEN", "desil")]
    [InlineData("desil_provinsi", "desilProvince")]
    [InlineData("desil_kabupaten_kota", "desilRegency")]
    [InlineData("jumlah_anggota_keluarga", "familyMembers")]
    [InlineData("kode_kabupaten_kota_ktp", "regency")]
    [InlineData("kode_kelurahan_desa_ktp", "village")]
    [InlineData("desil_nasional", "desil")]
    [InlineData("Penghasilan (Rp)", "income")]
    [InlineData("Periode", "period")]
    [InlineData("NAMA_LGKP", "name")] // the columns of SIAK
    [InlineData("JENIS_KLMIN", "sex")]
    [InlineData("STAT_HBKEL", "relation")]
    [InlineData("PDDK_AKH", "education")]
    [InlineData("JENIS_PKRJN", "occupation")]
    [InlineData("NAMA_KEL", "village")]
    public void Header_SeenInTheField_FeedsItsField(string header, string expected) => Assert.Equal(expected, FieldsOf(header));

    [Theory]
    [InlineData("Nama Lengkp", "name")]
    [InlineData("Kecamtan", "district")]
    [InlineData("Tangal Lahir", "birthDate")]
    [InlineData("Alamta", "address")]
    public void Header_WithOneLetterWrong_FeedsTheOneFieldThatIsNear(string header, string expected) => Assert.Equal(expected, FieldsOf(header));

    // No list holds these; their words say what they are.
    [Theory]
    [InlineData("No. NIK KTP-el", "nik")]
    [InlineData("NOMOR NIK (SESUAI E-KTP)", "nik")]
    [InlineData("NIK Anggota Rumah Tangga", "nik")]
    [InlineData("No. Induk Kependudukan Warga", "nik")]
    [InlineData("NIK Calon Penerima Bantuan", "nik")]
    [InlineData("No. Kartu Keluarga (16 digit, wajib diisi)", "kk")]
    [InlineData("Nomor KK sesuai KK", "kk")]
    [InlineData("Nama Lengkap / Alias", "name")]
    [InlineData("Nama Warga Kurang Mampu", "name")]
    [InlineData("NAMA PENERIMA MANFAAT SESUAI KTP", "name")]
    [InlineData("Nama Calon Penerima Bantuan", "name")]
    [InlineData("Tempat & Tgl. Lahir", "birthPlace birthDate")]
    [InlineData("Tmpt / Tgl. Lhr", "birthPlace birthDate")]
    [InlineData("Tanggal Bulan Tahun Lahir (dd/mm/yyyy)", "birthDate")]
    [InlineData("Jenis Kelamin Laki-laki/Perempuan", "sex")]
    [InlineData("Jns. Kel. (L/P)", "sex")]
    [InlineData("Hub. dgn Kepala Keluarga", "relation")]
    [InlineData("Hubungan dlm. Kartu Keluarga", "relation")]
    [InlineData("Alamat Rumah Lengkap (domisili)", "address")]
    [InlineData("Alamat di KTP", "address")]
    [InlineData("Nama Desa atau Kelurahan", "village")]
    [InlineData("Kecamatan Tempat Tinggal", "district")]
    [InlineData("Pendidikan Tertinggi yang Ditamatkan", "education")]
    [InlineData("Pekerjaan Sehari-hari", "occupation")]
    [InlineData("Desil Kesejahteraan DTSEN 2025", "desil")]
    [InlineData("Penghasilan/bln", "income")]
    [InlineData("Rata-rata Penghasilan per Bulan (Rp)", "income")]
    [InlineData("Keterangan Tambahan", "note")]
    [InlineData("NAMA PENDUDUK MISKIN EKSTREM", "name")]
    [InlineData("DESIL DTSEN TW 4", "desil")]
    [InlineData("Pkrjn.", "occupation")]
    [InlineData("Kecmatan", "district")]
    [InlineData("Tempt Tangal Lahir", "birthPlace birthDate")]
    public void Header_ByItsWords_FeedsItsField(string header, string expected) => Assert.Equal(expected, FieldsOf(header));

    [Theory]
    [InlineData("NIK (Kepala Keluarga)")]
    [InlineData("Nama Ketua Kelompok")]
    [InlineData("NIK Ibu Hamil")]
    [InlineData("Nama Suami/Istri")]
    [InlineData("Tanggal Lahir Ibu")]
    [InlineData("Pekerjaan Kepala Keluarga")]
    [InlineData("Nama Pemilik Rumah")]
    [InlineData("No. KTP Wali")]
    public void Header_OfSomebodyElse_FeedsNothing(string header) => Assert.Equal("", FieldsOf(header));

    [Theory]
    [InlineData("Nama Usaha")]
    [InlineData("Nama Keluarga")]
    [InlineData("Status Keluarga Miskin")]
    [InlineData("Lama Tinggal")]
    [InlineData("Status Rumah Tinggal")]
    [InlineData("Kartu Indonesia Sehat")]
    [InlineData("No. Kartu KIS")]
    [InlineData("Tanggal Pendataan")]
    [InlineData("Jarak ke Kecamatan")]
    [InlineData("Kode Kelompok Tani Desa")]
    public void Header_WithAWordThatChangesIt_FeedsNothing(string header) => Assert.Equal("", FieldsOf(header));

    [Theory]
    [InlineData("Nama Ibu")]
    [InlineData("Nama  Ibu")]
    [InlineData("Nama Ibu Kandung")]
    [InlineData("Nama Kepala Keluarga")]
    [InlineData("Nama Kepala Keluarg")] // one letter off a look-alike is still the look-alike
    [InlineData("NAMA.KK")]
    [InlineData("NAMA_LGKP_IBU")]
    [InlineData("NAMA_LGKP_AYAH")]
    [InlineData("NIK Kepala Keluarga")]
    [InlineData("NIK KK")]
    [InlineData("ID rumah tangga (2)")]
    [InlineData("Nomor KKS")]
    [InlineData("No. Rekening")]
    [InlineData("No")]
    [InlineData("No. Urut")]
    [InlineData("Umur")]
    [InlineData("percentile")]
    public void LookAlike_FeedsNothing(string header)
    {
        Assert.Equal("", FieldsOf(header));
        Assert.True(HeaderAliases.Known.MeaningOf(header)!.Kind is HeaderKind.NotKept or HeaderKind.OfHead);
    }

    [Theory]
    [InlineData("")]
    [InlineData("KB")]
    [InlineData("RTW")] // too short to be a misspelling of anything
    [InlineData("Luas Lantai")]
    [InlineData("Sumber Air Minum")]
    public void Header_NobodyKnows_MeansNothing(string header) => Assert.Null(HeaderAliases.Known.MeaningOf(header));

    // By it the rows of a list, which begin with a number, are not searched for the head of a family.
    [Fact]
    public void Header_ThatIsABareNumber_MeansNothing() =>
        Assert.All(Enumerable.Range(0, 10_000).Select(number => $"{number}").Append("6203010101010001"), number => Assert.Null(HeaderAliases.Known.MeaningOf(number)));

    [Fact]
    public void Status_IsLeftToItsCells() => Assert.Equal(HeaderKind.EitherStatus, HeaderAliases.Known.MeaningOf("STATUS")!.Kind);

    private static string FieldsOf(string header) =>
        string.Join(' ', (HeaderAliases.Known.MeaningOf(header) is { Kind: HeaderKind.Field } meaning ? meaning.Fields : []).Select(field => field.ContractName()));
}
