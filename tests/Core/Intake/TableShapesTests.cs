using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Where tables begin and end in a sheet, and which text heads which column.</summary>
public class TableShapesTests
{
    private const string Siti = "6202054302900001";
    private const string Budi = "6202050302900002";
    private const string Ani = "6202054302900003";

    [Fact]
    public void Header_OfTwoMergedRows_IsJoinedThroughItsMerges()
    {
        var report = Reading.Check(Reading.Sheet(
            ["DAFTAR PENDUDUK MISKIN"],
            ["NO", "IBU KANDUNG", null, "PENDUDUK", null, "TTL", null, "DOMISILI", null, "KTP"],
            [null, "NIK", "NAMA", "NIK", "NAMA", "Tempat", "Tanggal", "KEC", "DESA", "KEC"],
            [1, Budi, "IBU", Siti, "SITI", "SAMPIT", "03-02-1990", "Baamang", "Baamang Tengah", "Kota Besi"])
            .Merged("A1:J1", "A2:A3", "B2:C2", "D2:E2", "F2:G2", "H2:I2"));

        Assert.Equal("A B C D:nik E:name F:birthPlace G:birthDate H:district I:village J", Columns(report));
        Assert.Equal((1, ""), (report.Rows.Accepted, Reading.Codes(report.Findings)));
    }

    [Fact]
    public void Header_MergedOverSomebodyElse_NeverFeedsThePerson()
    {
        var report = Reading.Check(Reading.Sheet(
            ["NO", "IBU KANDUNG", null, "KECAMATAN"],
            [null, "NIK", "NAMA", null],
            [1, Budi, "IBU", "Baamang"])
            .Merged("A1:A2", "B1:C1", "D1:D2"));

        Assert.Equal((null, 0), (report.DataSet, report.Rows.Read));
        Assert.DoesNotContain(report.Columns, column => column.Field is "nik" or "name");
    }

    [Fact]
    public void Header_OfThreeMergedRows_IsOne()
    {
        var report = Reading.Check(Reading.Sheet(
            ["NO", "IDENTITAS", null, null, null, "ALAMAT", null, null],
            [null, "NIK", "NAMA", "TTL", null, "RT/RW", "WILAYAH", null],
            [null, null, null, "Tempat", "Tanggal", null, "Kecamatan", "Desa"],
            ["A", "B", "C", "D", "E", "F", "G", "H"],
            [1, Siti, "SITI", "SAMPIT", "03-02-1990", "001/002", "Baamang", "Baamang Tengah"])
            .Merged("A1:A3", "B1:E1", "F1:H1", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:H2"));

        Assert.Equal("A B:nik C:name D:birthPlace E:birthDate F:rt F:rw G:district H:village", Columns(report));
        Assert.Equal((1, ""), (report.Rows.Accepted, Reading.Codes(report.Findings)));
    }

    [Theory]
    [InlineData("A", "B", "C", "D")]
    [InlineData("I", "II", "III", "IV")]
    [InlineData("(1)", "(2)", "(3)", "(4)")]
    [InlineData("-1", "-2", "-3", "-4")]
    [InlineData("1", "2", "3", "4=1+2")]
    [InlineData("Kolom", "1", "2", "3")]
    public void Row_ThatNumbersTheColumns_IsNoRowRead(params string[] numbers)
    {
        var report = Reading.Check(["No", "NIK", "Nama", "Kecamatan"], numbers, ["1", Siti, "SITI", "Baamang"]);

        Assert.Equal((1, 1), (report.Rows.Read, report.Rows.Accepted));
    }

    [Theory]
    [InlineData("Kecamatan (7)", "402 Nama", "1. NIK")]
    [InlineData("KECAMATAN\n(7)", "NAMA\nLENGKAP", "N I K")]
    [InlineData("c. Kecamatan", "b) Nama", "a. NIK")]
    public void Header_WithNumbersAndLineBreaks_IsRead(string district, string name, string nik) =>
        Assert.Equal("A:district B:name C:nik", Columns(Reading.Check([district, name, nik], ["Baamang", "SITI", Siti])));

    [Fact]
    public void Tables_OneBelowAnother_AreEachReadByTheirOwnHeader()
    {
        var report = Reading.Check(
            ["DATA DESA BAAMANG TENGAH KECAMATAN BAAMANG"],
            ["NO", "NIK", "NAMA", "RT"],
            [1, Siti, "SITI", "001"],
            ["JUMLAH", 1],
            [],
            ["DATA DESA BAAMANG HULU KECAMATAN BAAMANG"],
            ["NO", "NAMA", "JK", "NIK", "PEKERJAAN"],
            [1, "BUDI", "L", Budi, "Petani"],
            [2, "ANI", "P", "620205430290000", "Petani"]);

        Assert.Equal(new RowCounts(2, 0, 0, 1, 0, 0), report.Rows);
        Assert.Equal("A B:nik C:name D:rt A B:name C:sex D:nik E:occupation", Columns(report));
        var held = Assert.Single(report.ToMend);
        Assert.Equal(("D9", "BAAMANG HULU"), (report.Findings[0].Column + report.Findings[0].Row, held.Supplied.First(value => value.Field == "village").Text));
    }

    [Fact]
    public void Table_AboveOneWithMoreColumns_IsNotLost()
    {
        var rows = Reading.Rows(
            ["NIK", "NAMA", "KECAMATAN"],
            [Siti, "SITI", "Baamang"],
            ["NO", "NAMA", "JK", "NIK", "PEKERJAAN", "KECAMATAN"],
            [1, "BUDI", "L", Budi, "Petani", "Kota Besi"]);

        Assert.Equal([$"{Siti} Baamang", $"{Budi} Kota Besi"], rows.Select(Said.Whole));
    }

    [Fact]
    public void Table_BelowTheEndMark_IsReadOnlyUnderItsOwnHeader()
    {
        var rows = Reading.Rows(
            ["NIK", "NAMA", "KECAMATAN"],
            [Siti, "SITI", "Baamang"],
            ["###"],
            [Ani, "CATATAN", "Baamang"],
            ["NAMA", "NIK", "KECAMATAN"],
            ["BUDI", Budi, "Kota Besi"]);

        Assert.Equal([$"{Siti} Baamang", $"{Budi} Kota Besi"], rows.Select(Said.Whole));
    }

    [Fact]
    public void RepeatedHeader_WithLessInIt_LosesNoColumn()
    {
        var report = Reading.Check(
            ["NO", "NIK", "NAMA", "KECAMATAN", "KET"],
            [1, Siti, "SITI", "Baamang", "satu"],
            ["NO", "NIK", "NAMA", "KECAMATAN"],
            [2, "620205030290000", "BUDI", "Baamang", "dua"]);

        Assert.Equal("A B:nik C:name D:district E:note", Columns(report));
        Assert.Equal((2, 1), (report.Rows.Read, report.ToMend[0].HeaderRow));
    }

    [Theory]
    [InlineData(new[] { "NO", "KECAMATAN", "JUMLAH JIWA" }, new[] { "1", "Baamang", "12" })]
    [InlineData(new[] { "NO", "NAMA", "ALAMAT", "TANDA TANGAN" }, new[] { "1", "PETUGAS", "Jl. Satu", "x" })]
    [InlineData(new[] { "NO", "NIK", "NAMA", "NAMA PROGRAM", "NOMINAL" }, new[] { "1", "6202050302900002", "BUDI", "BLT", "300000" })]
    [InlineData(new[] { "NO KK", "NAMA KEPALA KELUARGA", "ALAMAT" }, new[] { "6202050101100001", "BUDI", "Jl. Satu" })]
    public void Table_OfSomethingElseBelow_IsNotReadAndSaid(string[] header, string[] row)
    {
        var report = Reading.Check(["NO", "NIK", "NAMA", "KECAMATAN"], [1, Siti, "SITI", "Baamang"], [], header, row, row);

        Assert.Equal((1, 1, "no-table"), (report.Rows.Read, report.Rows.Accepted, Reading.Codes(report.Findings)));
        Assert.Equal(4, report.Findings[0].Row);
    }

    [Fact]
    public void People_BelowATableOfSomethingElse_AreStillRead()
    {
        var rows = Reading.Rows(
            ["NO", "NIK", "NAMA", "KECAMATAN"], [1, Siti, "SITI", "Baamang"],
            ["NO", "KECAMATAN", "JUMLAH"], ["1", "Baamang", "12"],
            [2, Budi, "BUDI", "Kota Besi"]);

        Assert.Equal([$"{Siti} Baamang", $"{Budi} Kota Besi"], rows.Select(Said.Whole));
    }

    [Fact]
    public void People_WhoseCellsReadLikeHeaders_AreNoTableOfSomethingElse()
    {
        object?[] header = ["Nama", "NIK", "Hubungan", "Status Kawin", "Kecamatan"];
        var report = Reading.Check(header, ["SITI", null, "Ibu", "Kawin", "Kota"], ["ANI", Ani, "Istri", "Kawin", "Baamang"]);

        Assert.Equal((2, 1), (report.Rows.Read, report.Rows.Held));
    }

    [Fact]
    public void Table_FarDownAndToTheRight_WithThousandsOfEmptyRowsBehind_IsRead()
    {
        object?[][] empty = [.. Enumerable.Range(1, 5_000).Select(number => new object?[] { null, null, number, " ", null, "Baamang" })];
        var report = Reading.Check([["DINAS SOSIAL"], [], [], [null, null, "No", "NIK", "Nama", "Kecamatan"], [null, null, 1, Siti, "SITI", "Baamang"], .. empty]);

        Assert.Equal((1, 1), (report.Rows.Read, report.Rows.Accepted));
        Assert.Equal("C D:nik E:name F:district", Columns(report));
    }

    [Fact]
    public void Signature_BetweenPages_NamesNoAreaOfTheNextPage()
    {
        object?[] header = ["NO", "NIK", "NAMA"];
        var rows = Reading.Rows(
            ["KABUPATEN : KOTAWARINGIN TIMUR"], ["KECAMATAN : BAAMANG"], header,
            [1, Siti, "SITI"],
            [null, null, "Kepala Desa Baamang Hulu"],
            ["KABUPATEN : KOTAWARINGIN TIMUR"],
            header,
            [2, Budi, "BUDI"]);

        Assert.Equal([$"{Siti} Baamang", $"{Budi} Baamang"], rows.Select(Said.Whole));
    }

    private static string Columns(FileReport report) =>
        string.Join(' ', report.Columns.Select(column => column.Column + (column.Field is null ? "" : ":" + column.Field)));
}
