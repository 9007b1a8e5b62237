using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Where the person of a row lives, by its own cells, the lines above and the sheet's name.</summary>
public class RowAreasTests
{
    [Theory]
    [InlineData("KECAMATAN : MENTAYA HULU", null)]
    [InlineData("KECAMATAN", ": MENTAYA HULU")]
    [InlineData("DATA WARGA MISKIN KECAMATAN MENTAYA HULU TAHUN 2025", null)]
    public void Kecamatan_InALineAboveTheTable_HoldsForItsRows(string line, string? next)
    {
        var row = Assert.Single(Reading.Rows([line, next], ["NIK", "Nama"], ["6202054302900001", "SITI"]));

        Assert.Equal("Mentaya Hulu", DistrictOf(row));
        Assert.Empty(row.Findings);
    }

    [Fact]
    public void AreaLines_BetweenTheRows_HoldForTheRowsBelow()
    {
        var rows = Reading.Rows(
            ["NIK", "Nama"],
            ["KECAMATAN : BAAMANG"],
            ["6202054302900001", "SITI"],
            ["KECAMATAN : KOTA BESI"],
            ["6202050302900002", "BUDI"]);

        Assert.Equal(["Baamang", "Kota Besi"], rows.Select(DistrictOf));
    }

    [Fact]
    public void AreaLines_WithTheDesaFirst_HoldTogether()
    {
        var rows = Reading.Rows(
            ["DESA : NATAI BARU"],
            ["KECAMATAN : MENTAYA HILIR UTARA"],
            ["NIK", "Nama"],
            ["6202054302900001", "SITI"],
            ["KELURAHAN : KETAPANG"],
            ["KECAMATAN : MENTAWA BARU KETAPANG"],
            ["6202050302900002", "BUDI"]);

        Assert.Equal(["6202072004", "6202061003"], rows.Select(row => AreaOf(row)!.Value.ToString()));
        Assert.All(rows, row => Assert.Empty(row.Findings));
    }

    [Fact]
    public void Sheet_NamedAfterAKecamatan_SaysWhereItsRowsAre()
    {
        object?[][] table = [["NIK", "Nama"], ["6202054302900001", "SITI"]];

        Assert.Equal("Baamang", DistrictOf(Assert.Single(Reading.Rows(new MemoryWorkbook().With("Kec. Baamang", table)))));
        Assert.Equal("column-missing", Reading.Codes(Reading.Check(new MemoryWorkbook().With("Sheet1", table)).Findings));
    }

    [Fact]
    public void Province_Sending_SpeaksForAllItsRegenciesAndMustNameOne()
    {
        var rows = Reading.Rows(
            Reading.Sheet(
                ["NIK", "Nama", "Kabupaten", "Kecamatan"],
                ["6202054302900001", "SITI", "Kotawaringin Timur", "Baamang"],
                ["6202054302900002", "ANI", "Seruyan", "Hanau"],
                ["6202054302900003", "SARI", null, "Baamang"],
                ["6202054302900004", "RINA", "Kutai Timur", "Sangatta Utara"]),
            Reading.Origin with { Submitter = AreaCode.Parse("62") });

        Assert.Equal(["", "", "area-unknown", "area-not-yours"], rows.Select(row => Reading.Codes(row.Findings)));
        Assert.Equal(["Ready", "Ready", "Ready", "Refused"], rows.Select(row => row.Verdict.GetType().Name));
    }

    [Fact]
    public void ErrorCell_OfAnArea_IsSaidAndLeftBlank()
    {
        var row = Assert.Single(Reading.Rows(Reading.Header, Reading.Person(district: new Cell(CellKind.Error, "#REF!"), village: "Baamang Tengah")));

        Assert.Equal("value-format", Reading.Codes(row.Findings));
        Assert.Equal(AreaLevel.Village, AreaOf(row)!.Value.Level); // the name is the only one of its regency
    }

    [Theory]
    [InlineData("Seruyan", "Refused", "area-not-yours")]
    [InlineData("KOTIM", "Ready", "")]
    [InlineData("Kab. Kotawaringin Timur", "Ready", "")]
    public void Regency_OfTheRow_MustBeTheSenders(string regency, string verdict, string codes)
    {
        var row = Assert.Single(Reading.Rows(["NIK", "Nama", "Kabupaten", "Kecamatan"], ["6202054302900001", "SITI", regency, "Baamang"]));

        Assert.Equal((verdict, codes), (row.Verdict.GetType().Name, Reading.Codes(row.Findings)));
    }

    [Fact]
    public void Area_ThatCannotBeSettled_IsKeptAtTheDeepestLevelThatCan()
    {
        var rows = Reading.Rows(
            Reading.Header,
            Reading.Person(nik: "6202054302900001", district: "Bamang"),
            Reading.Person(nik: "6202054302900002", district: "Atlantis"),
            Reading.Person(nik: "6202054302900003", district: "Baamang", village: "Atlantis"),
            Reading.Person(nik: "6202054302900004", district: ""));

        Assert.Equal(["area-corrected", "area-unknown", "area-unknown", "area-unknown"], rows.Select(row => Reading.Codes(row.Findings)));
        Assert.Equal([AreaLevel.District, AreaLevel.Regency, AreaLevel.District, AreaLevel.Regency], rows.Select(row => AreaOf(row)!.Value.Level));
    }

    [Fact]
    public void Check_WithoutARegency_TakesTheOneThatTheFileNames()
    {
        var origin = Reading.Origin with { Submitter = null };
        object?[] header = ["NIK", "Nama", "Kabupaten", "Kecamatan"];

        var named = Reading.Check(Reading.Sheet(header, ["6202054302900001", "SITI", "Kotawaringin Timur", "Baamang"]), origin);
        var two = Reading.Check(Reading.Sheet(header, ["6202054302900001", "SITI", "Kotawaringin Timur", "Baamang"], ["6202054302900002", "ANI", "Seruyan", "Hanau"]), origin);

        Assert.Equal((AreaCode.Parse("6202"), 1, ""), (named.Regency!.Value, named.Rows.Accepted, Reading.Codes(named.Findings)));
        Assert.Equal((null, 2, ""), (two.Regency, two.Rows.Accepted, Reading.Codes(two.Findings)));
    }

    private static string DistrictOf(JudgedRow row) => AreaTable.Kemendagri.Find(AreaOf(row)!.Value.District)!.Name;

    private static AreaCode? AreaOf(JudgedRow row) => Assert.IsType<RowVerdict.Ready>(row.Verdict).Claim.Values.Area;
}
