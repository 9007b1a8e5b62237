using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Extracts of DTSEN: told from a regency's own lists by columns that nothing else has, each row a person or a family.</summary>
public sealed class DtsenIntakeTests
{
    private const string Siti = "6202054302900001";
    private const string Kk = "6202050204170012";

    private static readonly object?[] Persons =
        ["nomor_induk_kependudukan", "nomor_kartu_keluarga", "nama", "tanggal_lahir", "jenis_kelamin", "status_hubungan_keluarga", "pbi_nas", "pbi_pemda", "penglihatan", "penyakit_kronis", "omzet_usaha_utama", "kode_kelurahan_desa_ktp"];

    private static readonly object?[] Families =
        ["kode_kabupaten_kota", "kabupaten_kota", "kode_kecamatan", "kecamatan", "nomor_kartu_keluarga", "jumlah_anggota_keluarga", "nama_kepala_keluarga", "desil_nasional", "desil_provinsi", "desil_kabupaten_kota", "status_kepemilikan_rumah", "aset_bergerak_ac"];

    public static TheoryData<string, object?[][], string> Lists => new()
    {
        { "layout individu", [Persons, Person(Siti)], "dtsen" },
        { "layout keluarga", [Families, Family(Kk, 3)], "dtsen" },
        { "families under a title", [["DATA KELUARGA DTSEN KAB. KOTAWARINGIN TIMUR"], ["No KK", "Nama Kepala Keluarga", "Desil", "Kecamatan"], [Kk, "BUDI", 3, "Baamang"]], "dtsen" },
        { "persons under a title", [["DATA INDIVIDU DTSEN"], ["NIK", "No KK", "Nama", "Kecamatan"], [Siti, Kk, "SITI", "Baamang"]], "dtsen" },
        { "a row of a titled list, sent alone", [["NIK", "No KK", "Nama", "Bentuk DTSEN"], [Siti, Kk, "SITI", "individu"]], "dtsen" },
        { "people with a desil", [["NIK", "No KK", "Nama", "Kecamatan", "Desil"], [Siti, Kk, "SITI", "Baamang", 1]], "people" },
        { "people under a title that names DTSEN", [["DAFTAR PENDUDUK MISKIN DTSEN DESIL 1-4"], ["NIK", "No KK", "Nama", "Kecamatan", "Desil"], [Siti, Kk, "SITI", "Baamang", 1]], "people" },
        { "people with columns of DTSEN's style", [["nomor_induk_kependudukan", "nomor_kartu_keluarga", "nama", "kecamatan", "pbi_nas", "pbi_pemda", "desil_nasional"], [Siti, Kk, "SITI", "Baamang", "YA", "TIDAK", 1]], "people" },
        { "recipients by No. KK", [["No KK", "Nama Kepala Keluarga", "Program", "Nominal"], [Kk, "BUDI", "BPNT", 600000]], "assistance" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Table_IsToldByItsHeaders(string what, object?[][] rows, string dataSet)
    {
        var report = Reading.Check(rows);

        Assert.Equal((what, dataSet, 1), (what, report.DataSet?.ContractName(), report.Rows.Accepted));
    }

    [Fact]
    public void Person_SaysWhatIsKeptAndNothingElse()
    {
        var row = Assert.Single(Reading.Rows(Persons, [Siti, Kk, "Siti Aminah", "1990-02-03", 2, "Kepala Keluarga", "YA", "TIDAK", 2, 1, 5000000, "6202062001"]));

        var claim = Fit(row);
        Assert.Equal($"N{Siti}", claim.Key.Text);
        Assert.True(FamilyCardNumber.TryParse(Kk, out var kk));
        Assert.Equal(
            new DtsenValues
            {
                Version = new Quarter(2025, 4),
                Name = "SITI AMINAH",
                Kk = kk,
                BirthDate = new DateOnly(1990, 2, 3),
                Sex = Sex.Female,
                Relation = PersonValues.HeadOfFamily,
                Area = claim.Values.Area,
            },
            claim.Values);
        Assert.Equal("620206", claim.Values.Area!.Value.District.ToString());
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("-", 0)]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("sebelas", null)]
    public void Desil_NoneYet_IsSaidAndNotBlank(string written, int? desil) =>
        Assert.Equal(desil, Fit(Assert.Single(Reading.Rows(Families, Family(Kk, written)))).Values.DesilNational);

    [Fact]
    public void Family_SaysWhatIsKept()
    {
        var row = Assert.Single(Reading.Rows(Families, Family(Kk, 3)));

        Assert.Equal($"K{Kk}", Fit(row).Key.Text);
        Assert.Equal(
            new DtsenValues
            {
                Version = new Quarter(2025, 4),
                Name = "BUDI",
                Members = 4,
                DesilNational = 3,
                DesilProvince = 4,
                DesilRegency = 5,
                Area = AreaCode.Parse("620205"),
            },
            Fit(row).Values with { Area = Fit(row).Values.Area!.Value.District });
        Assert.Empty(row.Findings);
    }

    /// <summary>At BPS 6212 is Barito Timur, which is 6213 at Kemendagri: the name beside the code tells.</summary>
    [Fact]
    public void AreaCodes_OfBps_AreToldByTheNamesBesideThem()
    {
        var rows = Reading.Rows(
            Reading.Sheet(Families, ["6212", "BARITO TIMUR", null, "DUSUN TENGAH", Kk, 4, "BUDI", 3, 4, 5, 1, 2]),
            Reading.Origin with { Submitter = AreaCode.Parse("62") });

        Assert.Equal("6213", Fit(Assert.Single(rows)).Values.Area!.Value.Regency.ToString());
    }

    /// <summary>The address on an identity card may be anywhere; a family's is where it lives.</summary>
    [Fact]
    public void AreaOfAnother_RefusesAFamilyAndNoPerson()
    {
        var persons = Reading.Check([.. Persons, "kabupaten_kota_ktp"], [.. Person(Siti), "KAPUAS"]);
        var families = Reading.Check(Families, ["6203", "KAPUAS", "620301", "SELAT", Kk, 4, "BUDI", 3, 4, 5, 1, 2]);

        Assert.Equal((1, 0), (persons.Rows.Accepted, persons.Rows.Refused));
        Assert.Equal((0, 1, "area-not-yours"), (families.Rows.Accepted, families.Rows.Refused, Reading.Codes(families.Findings)));
    }

    [Fact]
    public void Numbers_ThatAreNotSound_AreHeld_AndNoneIsRefused()
    {
        var persons = Reading.Check(Persons, Person("62020543029000"));
        var families = Reading.Check(Families, Family("62020502", 3), Family(null, 3, name: "TONO"));

        Assert.Equal(("nik-format", 1), (Reading.Codes(persons.Findings), persons.Rows.Held));
        Assert.Equal(("kk-format required-missing", 1, 1), (Reading.Codes(families.Findings), families.Rows.Held, families.Rows.Refused));
    }

    [Fact]
    public void NumberTwice_TheLaterRowWinsFieldByField()
    {
        var families = Reading.Rows(Families, Family(Kk, 3), Family("6202050204170013", 1), Family(Kk, 2, name: null), Family(Kk, 2));

        var fit = Assert.Single(families, row => row.Verdict is RowVerdict.Fit<DtsenKey, DtsenValues> { Claim.Key.Text: $"K{Kk}" });
        Assert.Equal((4, 2, "BUDI"), (fit.Place.RowNumber, Fit(fit).Values.DesilNational, Fit(fit).Values.Name));
        Assert.Equal(["2 ", "3 ", "4 kk-duplicate", "5 kk-duplicate"], families.OrderBy(row => row.Place.RowNumber).Select(row => $"{row.Place.RowNumber} {Reading.Codes(row.Findings)}"));
        var report = Reading.Check(Persons, Person(Siti), Person(Siti));
        Assert.Equal((2, 1, 1, "nik-duplicate"), (report.Rows.Read, report.Rows.Added, report.Rows.Unchanged, Reading.Codes(report.Findings)));
    }

    [Theory]
    [InlineData("kk", "nomor_induk_kependudukan", "nama", "pbi_nas", "pbi_pemda", "penglihatan")]
    [InlineData("desil", "nomor_kartu_keluarga", "nama_kepala_keluarga", "status_kepemilikan_rumah", "jenis_lantai_terluas", "aset_bergerak_ac")]
    [InlineData("kk", "nama_kepala_keluarga", "desil_nasional", "status_kepemilikan_rumah", "jenis_lantai_terluas", "aset_bergerak_ac")]
    public void Extract_WithoutAColumnThatItNeeds_IsRefusedSayingWhatToDo(string field, params string[] headers)
    {
        var report = Reading.Check([.. headers], [.. headers.Select(object? (_) => "1")]);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("column-missing", field), (finding.Code.Text, finding.Field));
        Assert.Contains("data DTSEN", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RowToldByItsTitle_SaysTheLayoutItself()
    {
        var titled = Assert.Single(Reading.Rows(["DATA INDIVIDU DTSEN"], ["NIK", "No KK", "Nama"], [Siti, Kk, "SITI"]));

        Assert.Equal([("dtsenLayout", "individu")], titled.Supplied.Select(value => (value.Field, value.Text)));
        Assert.Empty(Assert.Single(Reading.Rows(Persons, Person(Siti))).Supplied);
    }

    [Fact]
    public void BothLayouts_InOneWorkbook_AreRead()
    {
        var report = Reading.Check(new MemoryWorkbook().With("Individu", Persons, Person(Siti)).With("Keluarga", Families, Family(Kk, 3)));

        Assert.Equal((DataSet.Dtsen, 2, ""), (report.DataSet, report.Rows.Accepted, Reading.Codes(report.Findings)));
    }

    public static TheoryData<string, object?[][], bool> Older => new()
    {
        { "an id of BDT", [["ID BDT", "NIK", "Nama", "Kecamatan"], ["1", Siti, "SITI", "Baamang"]], true },
        { "a percentile", [["NIK", "Nama", "Kecamatan", "percentile"], [Siti, "SITI", "Baamang", 12]], true },
        { "numbered questions", [["ID rumah tangga (2)", "Kab/Kota (5)", "Kecamatan (7)", "NIK (17)", "Nama ART (16)"], ["1", "KOTAWARINGIN TIMUR", "BAAMANG", Siti, "SITI"]], true },
        { "a title", [["DATA DTKS KABUPATEN KOTAWARINGIN TIMUR 2023"], ["NIK", "Nama", "Kecamatan"], [Siti, "SITI", "Baamang"]], true },
        { "numbers alone", [["No (1)", "NIK (2)", "Nama (3)", "Kecamatan (4)"], [1, Siti, "SITI", "Baamang"]], false },
        { "a title of today", [["PADANAN DTKS KE DTSEN"], ["NIK", "Nama", "Kecamatan"], [Siti, "SITI", "Baamang"]], false },
    };

    [Theory]
    [MemberData(nameof(Older))]
    public void DataFromBeforeDtsen_IsReadAsPeopleAndNamed(string what, object?[][] rows, bool isOlder)
    {
        var report = Reading.Check(rows);

        Assert.Equal((what, DataSet.People, 1, isOlder ? "dtks-era" : ""), (what, report.DataSet, report.Rows.Accepted, Reading.Codes(report.Findings)));
    }

    private static object?[] Person(object? nik) => [nik, Kk, "SITI AMINAH", "1990-02-03", "P", "Kepala Keluarga", "YA", "TIDAK", 1, 1, null, null];

    private static object?[] Family(object? kk, object? desil, string? name = "BUDI") =>
        ["6202", "KOTAWARINGIN TIMUR", null, "BAAMANG", kk, 4, name, desil, 4, 5, 1, 2];

    private static Claim<DtsenKey, DtsenValues> Fit(JudgedRow row) => Assert.IsType<RowVerdict.Fit<DtsenKey, DtsenValues>>(row.Verdict).Claim;
}
