using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>What a cell of each column becomes: the canonical text, or blank with a finding.</summary>
public class ValueReadingTests
{
    [Theory]
    [InlineData("L", "L")]
    [InlineData("P", "P")] // Perempuan, never an English word
    [InlineData("Lk", "L")]
    [InlineData("Pr.", "P")]
    [InlineData("LAKI-LAKI", "L")]
    [InlineData("Laki - laki", "L")]
    [InlineData("Perempuan", "P")]
    [InlineData("WANITA", "P")]
    [InlineData("1", "L")]
    [InlineData(2, "P")]
    [InlineData("-", null)]
    [InlineData("Perempuan (P)", "P")]
    [InlineData("Peremuan", "P")]
    [InlineData("X", null, "value-format")]
    [InlineData("L/P", null, "value-format")]
    public void Sex_IsLakiLakiOrPerempuan(object cell, string? expected, string codes = "") => Expect("JK", PersonField.Sex, cell, expected, codes, nik: expected == "L" ? "6202050302900001" : "6202054302900001");

    [Theory]
    [InlineData("2", "2")]
    [InlineData(2, "2")]
    [InlineData("Desil 2", "2")]
    [InlineData("desil_10", "10")]
    [InlineData("01", "1")]
    [InlineData("3.0", "3")] // as other programs write a number into a CSV
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData(0, null)]
    [InlineData("Belum ditentukan", null)]
    [InlineData("Belum ditetapkan", null)]
    [InlineData("Desil 1 (Sangat Miskin)", "1")]
    [InlineData(11, null, "value-range")]
    [InlineData(-2, null, "value-format")]
    [InlineData("1-4", null, "value-format")]
    [InlineData("DESIL_6_10", null, "value-format")]
    [InlineData("miskin", null, "value-format")]
    public void Desil_IsOneToTenOrNoneYet(object cell, string? expected, string codes = "") => Expect("Desil", PersonField.Desil, cell, expected, codes);

    [Theory]
    [InlineData("1000000", "1000000")]
    [InlineData(1000000, "1000000")]
    [InlineData(1500000.4, "1500000")]
    [InlineData(1500.125, "1500")] // a point in a number cell is a decimal point
    [InlineData("Rp 8.500.000", "8500000")]
    [InlineData("Rp. 590.832", "590832")]
    [InlineData("Rp596.118", "596118")]
    [InlineData("Rp 584.939,-", "584939")]
    [InlineData("Rp 716.440,00", "716440")]
    [InlineData("1,500,000", "1500000")]
    [InlineData("1,5 juta", "1500000")]
    [InlineData("500 ribu", "500000")]
    [InlineData("750rb/bulan", "750000")]
    [InlineData("0", "0")]
    [InlineData("Tidak berpenghasilan", "0")]
    [InlineData("50.000/hari", null, "value-format")] // not a month's
    [InlineData("-", null)]
    [InlineData("500.000 - 1.000.000", "500000-1000000")] // a range stays one
    [InlineData("1000000-2000000", "1000000-2000000")]
    [InlineData("Rp 500.000,- s/d Rp 1.000.000,-", "500000-1000000")]
    [InlineData("1-2 juta", "1000000-2000000")]
    [InlineData("500 ribu sampai 1 juta per bulan", "500000-1000000")]
    [InlineData("<1000000", "<1000000")]
    [InlineData("< Rp 1.000.000", "<1000000")]
    [InlineData("kurang dari 500 ribu", "<500000")]
    [InlineData("> 2.000.000", ">2000000")]
    [InlineData("di atas 2 juta", ">2000000")]
    [InlineData("2.000.000 - 1.000.000", null, "value-range")]
    [InlineData("1-2-3", null, "value-format")]
    [InlineData("tidak tentu", null, "value-format")]
    [InlineData("1.50.000", null, "value-format")]
    [InlineData(-1, null, "value-range")]
    [InlineData("6202054302900001", null, "value-range")] // a NIK in the wrong column
    public void Income_IsOneFigureInRupiah(object cell, string? expected, string codes = "") => Expect("Penghasilan", PersonField.Income, cell, expected, codes);

    [Theory]
    [InlineData("8", "008")]
    [InlineData(8, "008")]
    [InlineData("008", "008")]
    [InlineData("RT. 08", "008")]
    [InlineData("8.0", "008")]
    [InlineData("000", null)]
    [InlineData("-", null)]
    [InlineData("1234", null, "value-format")]
    [InlineData("A", null, "value-format")]
    public void Rt_IsThreeDigits(object cell, string? expected, string codes = "") => Expect("RT", PersonField.Rt, cell, expected, codes);

    [Theory]
    [InlineData("001/002", "001", "002")]
    [InlineData("RT 1 / RW 2", "001", "002")]
    [InlineData("RT.001 RW.002", "001", "002")]
    [InlineData("3", "003", null)]
    [InlineData("RW 02", null, "002")]
    [InlineData("3/-", "003", null)]
    [InlineData("-/4", null, "004")]
    [InlineData("003/", "003", null)]
    [InlineData("-/-", null, null)]
    public void RtRw_InOneColumn_AreTakenApart(string cell, string? rt, string? rw)
    {
        var (values, findings) = Reading.Value("RT/RW", cell);

        Assert.Equal((rt, rw, ""), (values[PersonField.Rt], values[PersonField.Rw], Reading.Codes(findings)));
    }

    [Theory]
    [InlineData("Kepala Keluarga", "KEPALA KELUARGA")]
    [InlineData("KEP. KELUARGA", "KEPALA KELUARGA")]
    [InlineData("1", "KEPALA KELUARGA")] // both code lists agree on 1
    [InlineData("isteri", "ISTRI")]
    [InlineData("Istri/Suami", "ISTRI/SUAMI")]
    [InlineData("4. Anak", "ANAK")]
    [InlineData("ANAK KE-4", "ANAK")]
    [InlineData("Kepala Klg.", "KEPALA KELUARGA")]
    [InlineData("ORANGTUA", "ORANG TUA")]
    [InlineData("3", null, "value-format")] // istri in one list, anak in the other
    [InlineData("tetangga", null, "value-format")]
    public void Relation_IsOfTheList(string cell, string? expected, string codes = "") => Expect("SHDK", PersonField.Relation, cell, expected, codes);

    [Theory]
    [InlineData("BK", "BELUM KAWIN")]
    [InlineData("K", "KAWIN")]
    [InlineData("3", "CERAI HIDUP")]
    [InlineData("Kawin Tercatat", "KAWIN")]
    [InlineData("cerai  mati", "CERAI MATI")]
    [InlineData("Janda", null, "value-format")] // by divorce or by death?
    public void Marital_IsOfTheList(string cell, string? expected, string codes = "") => Expect("Status Kawin", PersonField.Marital, cell, expected, codes);

    [Theory]
    [InlineData("SLTA / SEDERAJAT", "SLTA/SEDERAJAT")]
    [InlineData("SLTA/Sederajat", "SLTA/SEDERAJAT")]
    [InlineData("SMK", "SLTA/SEDERAJAT")]
    [InlineData("SD 3", "SD 3")] // the class that was reached is no school that was finished
    [InlineData("Tamat SD / Sederajat", "TAMAT SD/SEDERAJAT")]
    [InlineData("S1", "DIPLOMA IV/STRATA I")]
    [InlineData("Pondok Pesantren", "PONDOK PESANTREN")]
    [InlineData("3", null, "value-format")] // a code of an unknown list
    public void Education_IsOfTheListOrAsWritten(string cell, string? expected, string codes = "") => Expect("Pendidikan", PersonField.Education, cell, expected, codes);

    [Theory]
    [InlineData("petani", "PETANI/PEKEBUN")]
    [InlineData("Penyadap  karet", "PENYADAP KARET")]
    [InlineData("IRT", "MENGURUS RUMAH TANGGA")]
    public void Occupation_IsOfTheListOrAsWritten(string cell, string? expected) => Expect("Pekerjaan", PersonField.Occupation, cell, expected, "");

    [Theory]
    [InlineData("Tidak ada", "TIDAK CACAT")]
    [InlineData("Tuna Netra", "CACAT NETRA/BUTA")]
    [InlineData("Ya", "CACAT LAINNYA")]
    [InlineData("-", null)]
    [InlineData("demam", null, "value-format")]
    public void Disability_IsOfTheList(string cell, string? expected, string codes = "") => Expect("Disabilitas", PersonField.Disability, cell, expected, codes);

    [Theory]
    [InlineData("Meninggal Dunia", "Died")]
    [InlineData("MATI", "Died")]
    [InlineData("Pindah Dalam Negeri", "Moved")]
    [InlineData("Mampu", "Prospered")]
    [InlineData("Tidak Mampu", "Present")]
    [InlineData("Ganda", "Duplicate")]
    [InlineData("HIDUP", "Present")]
    [InlineData("Meninggal th 2024", "Died")]
    [InlineData("Meninggal dunia, 3 Mei 2024", "Died")]
    [InlineData("Pindah ke Palangka Raya", "Moved")]
    [InlineData("Pindah dari Kapuas", null, "value-format")] // came, and is here
    [InlineData("Meninggal ayahnya 2024", null, "value-format")] // somebody else
    [InlineData("2", null, "value-format")] // mati in one list, tidak tetap in another
    [InlineData("Tidak Valid", null, "value-format")]
    public void Status_IsPresentOrTheReasonForLeaving(string cell, string? expected, string codes = "") => Expect("Status Penduduk", PersonField.Status, cell, expected, codes);

    [Theory]
    [InlineData("6202051212120001", "6202051212120001")]
    [InlineData("'6202051212120001", "6202051212120001")]
    [InlineData("No. KK 6202051212120001", "6202051212120001")]
    [InlineData(6202051212120001L, "6202051212120001")]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData(6202051212120010L, null, "kk-format")] // a number that may be rounded
    [InlineData("6202054302900001", null, "kk-format")] // the NIK
    [InlineData("620205121212000", null, "kk-format")]
    [InlineData("6.2E+15", null, "kk-format")]
    public void Kk_IsSixteenDigitsThatCanBeRight(object cell, string? expected, string codes = "") => Expect("No. KK", PersonField.Kk, cell, expected, codes);

    [Theory]
    [InlineData("Jl. Melati  No. 5", "JL. MELATI NO. 5")]
    [InlineData("#REF!", null, "value-format")]
    [InlineData("#N/A", null)]
    public void Address_IsUpperCase(string cell, string? expected, string codes = "") => Expect("Alamat", PersonField.Address, cell, expected, codes);

    [Fact]
    public void Note_IsKeptAsWrittenUpToFiveHundredCharacters()
    {
        Assert.Equal("Rumah panggung", Reading.Value("Keterangan", " Rumah\npanggung ").Values[PersonField.Note]);
        Assert.Equal(500, Reading.Value("Keterangan", new string('a', 900)).Values[PersonField.Note]!.Length);
    }

    [Theory]
    [InlineData("Meninggal")]
    [InlineData(" MENINGGAL. ")]
    [InlineData("alm")]
    [InlineData("Sudah meninggal")]
    [InlineData("Meninggal dunia, 3 Mei 2024")]
    [InlineData("Pindah")]
    [InlineData("Pindah ke Sampit")]
    [InlineData("Sudah pindah")]
    [InlineData("Graduasi")]
    [InlineData("MAMPU")]
    [InlineData("Sudah mampu")]
    [InlineData("NIK Ganda")]
    [InlineData("Ayah meninggal", "")]
    [InlineData("Meninggal ayahnya 2024", "")]
    [InlineData("Meninggal (suami)", "")]
    [InlineData("Alm. Suparman", "")] // a widow's husband
    [InlineData("Cerai, suami meninggal", "")]
    [InlineData("Pindah dari Kapuas", "")]
    [InlineData("Pindahan dari Kapuas", "")]
    [InlineData("Pindah KK", "")]
    [InlineData("Tidak pindah", "")]
    [InlineData("Belum meninggal", "")]
    [InlineData("Tidak mampu", "")]
    [InlineData("Kurang mampu", "")]
    [InlineData("Mampu bekerja", "")]
    [InlineData("Disabilitas ganda", "")]
    [InlineData("Rumah tidak layak huni", "")]
    [InlineData("Aktif", "")]
    [InlineData("2", "")]
    [InlineData("-", "")]
    public void Note_ThatAStatusColumnWouldReadAsAnExit_IsToldAndStaysANote(string note, string codes = "status-in-note")
    {
        var (values, findings) = Reading.Value("Keterangan", note);

        Assert.Equal((note == "-" ? null : note.Trim(), null, codes), (values[PersonField.Note], values.Status, Reading.Codes(findings)));
    }

    [Theory]
    [InlineData("", "status-in-note")]
    [InlineData("-", "status-in-note")]
    [InlineData("Meninggal", "")]
    [InlineData("Aktif", "")] // the column's word goes
    [InlineData("Tidak Valid", "value-format")]
    public void Note_BesideAStatusColumn_IsToldOnlyWhereThatSaysNothing(string status, string codes)
    {
        var row = Assert.Single(Reading.Rows(["NIK", "Nama", "Kecamatan", "Status Penduduk", "Keterangan"], ["6202054302900001", "SITI AMINAH", "Baamang", status, "Meninggal"]));

        Assert.Equal(codes, Reading.Codes(row.Findings));
    }

    [Theory]
    [InlineData("Siti  Aminah", "SITI AMINAH", "")]
    [InlineData("MA'RUF", "MA'RUF", "")]
    [InlineData("S1TI AMINAH", null, "value-format")] // taken, and the name left blank
    [InlineData("???", null, "value-format")]
    public void Name_IsUpperCaseWithoutDigits(string name, string? expected, string codes)
    {
        var row = Assert.Single(Reading.Rows(Reading.Header, Reading.Person(name: name)));

        Assert.Equal((expected, codes), (Assert.IsType<RowVerdict.Ready>(row.Verdict).Claim.Values.Name, Reading.Codes(row.Findings)));
    }

    private static void Expect(string header, PersonField field, object cell, string? expected, string codes, string nik = "6202054302900001")
    {
        var (values, findings) = Reading.Value(header, cell, nik);

        Assert.Equal((expected, codes), (values[field], Reading.Codes(findings)));
    }
}
