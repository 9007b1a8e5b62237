using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>What a family shares and a sheet says once: cells merged down, and the heads of blocks as in the Buku Induk Penduduk.</summary>
public class FamilyTests
{
    private const string Siti = "6202054302900001";
    private const string Budi = "6202050302900002";
    private const string Ani = "6202054302900003";
    private const string FirstKk = "6202050101100001";
    private const string SecondKk = "6202050101100002";

    [Fact]
    public void CellsMergedDown_FillTheirRows_ButNeverNikAndName()
    {
        var rows = Reading.Rows(Reading.Sheet(
            ["No KK", "NIK", "Nama", "Alamat", "RT/RW", "Kecamatan", "Desa", "Pendidikan", "Pekerjaan"],
            [FirstKk, Siti, "SITI", "Jl. Satu", "001/002", "Baamang", "Baamang Tengah", "SD"],
            [null, Budi, "BUDI", null, null, null, null, null],
            [null, null, null, null, null, null, null, "SMP", "Petani"],
            [SecondKk, Ani, "ANI", "Jl. Dua", "003/004", "Kota Besi", null, null])
            .Merged("A2:A4", "B3:B4", "C3:C4", "D2:D3", "E2:E3", "F2:F3", "G2:G3", "H2:H3"));

        Assert.Equal([$"{FirstKk} JL. SATU 001 002 Baamang Tengah", $"{FirstKk} JL. SATU 001 002 Baamang Tengah", "", $"{SecondKk} JL. DUA 003 004 Kota Besi"], rows.Select(Said.Family));
        Assert.Equal("Ready Ready Refused Ready", string.Join(' ', rows.Select(row => row.Verdict.GetType().Name))); // the third has no name, whatever is merged beside it
        Assert.Null(Said.Values(rows[1])?[PersonField.Education]);
        Assert.Equal([new("kk", FirstKk) { ColumnIndex = 0 }, new("address", "Jl. Satu") { ColumnIndex = 3 }, new("rt", "001/002") { ColumnIndex = 4 },
            new("village", "Baamang Tengah") { ColumnIndex = 6 }, new SuppliedValue("district", "Baamang") { ColumnIndex = 5 }], rows[1].Supplied);
        Assert.Empty(rows[0].Supplied);
    }

    [Fact]
    public void BlocksOfLabelsOverValues_TellTheirMembers_AndNeverTheNext()
    {
        object?[] head = ["NO.KK", null, "NAMA.KK", "ALAMAT", "NO.RT/RW"];
        object?[] upper = ["NO", "NIK", "NAMA LENGKAP", "TEMPAT DAN TANGGAL LAHIR", null, "JK"];
        object?[] lower = [null, null, null, "TEMPAT LAHIR", "TGL/BLN/TH", null];
        object?[] numbering = [-1, -2, -3, -4, -5, -6];
        var rows = Reading.Rows(Reading.Sheet(
            ["BUKU INDUK PENDUDUK"],
            ["KECAMATAN : BAAMANG"],
            head,
            [FirstKk, null, "BUDI", "JL. SATU", "001/002"],
            upper,
            lower,
            numbering,
            [1, Budi, "BUDI", "SAMPIT", "03-02-1990", "L"],
            [2, Siti, "SITI", "SAMPIT", "03-02-1990", "P"],
            head,
            upper, // a block whose head was left empty
            lower,
            numbering,
            [1, Ani, "ANI", "NULL", "03-02-1990", "P"],
            head,
            [SecondKk, null, "RINA", "NULL", null],
            upper,
            lower,
            [1, "6202054302900004", "RINA", "SAMPIT", "03-02-1990", "P"],
            upper, // the next printed page
            lower,
            [2, "6202054302900005", "SARI", "SAMPIT", "03-02-1990", "P"],
            [null, null, null, null, "Mengetahui,"],
            [null, null, null, null, "Kepala Desa/Lurah"],
            [null, null, null, null, "H. ABDUL"])
            .Merged("A5:A6", "B5:B6", "C5:C6", "D5:E5", "F5:F6", "A11:A12", "B11:B12", "C11:C12", "D11:E11", "F11:F12"));

        Assert.Equal(
            [$"{Budi} {FirstKk} JL. SATU 001 002 Baamang", $"{Siti} {FirstKk} JL. SATU 001 002 Baamang", $"{Ani} Baamang",
                $"6202054302900004 {SecondKk} Baamang", $"6202054302900005 {SecondKk} Baamang"],
            rows.Select(Said.Whole));
        Assert.Equal(
            [new("kk", FirstKk), new("address", "JL. SATU"), new("rt", "001/002"), new SuppliedValue("district", "BAAMANG")],
            rows[1].Supplied);
    }

    [Theory]
    [InlineData("No. KK : 6202050101100001", null, "Alamat : JL. SATU", "NO.RT/RW : 001/002")]
    [InlineData("No. KK", ": 6202050101100001", "Alamat", "JL. SATU", "RT/RW", "001/002")]
    [InlineData("No. KK :", "6202050101100001", "Nama Kepala Keluarga :", "BUDI", "Alamat :", "JL. SATU", "RT :", "1", "RW :", "2")]
    [InlineData("NOMOR KARTU KELUARGA : 6202050101100001 NAMA KEPALA KELUARGA : BUDI ALAMAT : JL. SATU RT : 01 RW : 02 DUSUN : III")]
    [InlineData("Kartu Keluarga: 6202050101100001; Alamat: JL. SATU; RT/RW: 1/2")]
    public void BlocksOfLines_TellTheirMembers(params string?[] line)
    {
        object?[] header = ["No", "NIK", "Nama", "Kecamatan"];
        var rows = Reading.Rows(header, line, ["1", Budi, "BUDI", "Baamang"], ["No. KK : 6202050101100002"], ["1", Siti, "SITI", "Baamang"]);

        Assert.Equal([$"{Budi} {FirstKk} JL. SATU 001 002 Baamang", $"{Siti} {SecondKk} Baamang"], rows.Select(Said.Whole));
    }

    [Fact]
    public void BlockOfSeveralLines_IsOne_AndALetterheadIsNone()
    {
        object?[] header = ["No", "NIK", "Nama", "Kecamatan"];
        var rows = Reading.Rows(
            ["DINAS SOSIAL"],
            ["Alamat : Jl. Kantor Dinas No. 1 Sampit Telp : 0531 21212"],
            header,
            ["1", "6202054302900009", "RINA", "Baamang"],
            ["Alamat : JL. SATU"],
            ["No. KK : 6202050101100001"],
            ["RT/RW : 001/002"],
            header,
            ["1", Budi, "BUDI", "Baamang"],
            ["Alamat : JL. DUA"],
            ["No. KK : NULL"],
            header,
            ["1", Siti, "SITI", "Baamang"]);

        Assert.Equal(["6202054302900009 Baamang", $"{Budi} {FirstKk} JL. SATU 001 002 Baamang", $"{Siti} JL. DUA Baamang"], rows.Select(Said.Whole));
    }

    [Fact]
    public void BlockWithColumnsInAnotherOrder_IsReadByItsOwnHeader()
    {
        var report = Reading.Check(
            ["KECAMATAN : BAAMANG"],
            ["No. KK : 6202050101100001"],
            ["NO", "NIK", "NAMA", "JK"],
            [1, Budi, "BUDI", "L"],
            ["No. KK : 6202050101100002"],
            ["NO", "NAMA", "NIK", "STATUS KAWIN"],
            [1, "SITI", Siti, "Kawin"],
            [2, "SALAH", "620205430290001", "Kawin"],
            ["No. KK : 6202050101100003"],
            ["NO", "NIK", "NAMA", "JK"],
            [1, "620205430290002", "SALAH JUGA", "L"]);

        Assert.Equal(new RowCounts(2, 0, 0, 2, 0, 0), report.Rows);
        Assert.Equal(["C8", "B11"], report.Findings.Select(finding => finding.Column + finding.Row));
        Assert.Equal([6, 3], report.ToMend.Select(row => row.HeaderRow));
        Assert.Equal("3A 3B:nik 3C:name 3D:sex 6A 6B:name 6C:nik 6D:marital", string.Join(' ', report.Columns.Select(column => $"{column.HeaderRow}{column.Column}{(column.Field is null ? "" : ":" + column.Field)}")));
    }

    [Fact]
    public void OwnCell_OfTheRow_StandsBeforeItsBlockAndItsBlockBeforeTheLines()
    {
        var rows = Reading.Rows(
            ["DESA : BAAMANG HULU"],
            ["KECAMATAN : BAAMANG"],
            ["No. KK : 6202050101100001 Desa : Baamang Tengah"],
            ["No KK", "NIK", "Nama", "Desa"],
            [SecondKk, Budi, "BUDI", "Baamang Barat"],
            ["NULL", Siti, "SITI", "-"]);

        Assert.Equal([$"{Budi} {SecondKk} Baamang Barat", $"{Siti} {FirstKk} Baamang Tengah"], rows.Select(Said.Whole));
    }

    [Fact]
    public void KkLabelInTheTablesOwnColumn_IsThePersons()
    {
        var rows = Reading.Rows(["No KK", "NIK", "Nama", "Kecamatan"], ["KK: 6202050101100001", "-", "BUDI", "Baamang"], ["KK: 6202050101100002", Siti, "SITI", "Baamang"]);

        Assert.Equal([$"{FirstKk} Baamang", $"{Siti} {SecondKk} Baamang"], rows.Select(Said.Whole));
    }
}
