using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Rows that a sheet's furniture resembles: a person is never taken for the head of a family, a title never lost for a signature.</summary>
public class RowsThatLookLikeHeadsTests
{
    private const string Siti = "6202054302900001";
    private const string Budi = "6202050302900002";
    private const string Kk = "6202050101100001";

    public static TheoryData<string, object?[], object?[]> Persons => new()
    {
        { "SHDK says KK, beside a NIK in a number", ["No", "No. KK", "SHDK", "NIK", "Nama", "Kecamatan"], [1, 6202050101100001L, "KK", 6202050302900003L, "BUDI", "Baamang"] },
        { "SHDK says KK, before the name", ["No", "SHDK", "Nama", "NIK", "Kecamatan"], [1, "KK", "BUDI", Budi, "Baamang"] },
        { "SHDK says KK, and no NIK", ["No", "SHDK", "Nama", "NIK", "Kecamatan"], [1, "KK", "BUDI", null, "Baamang"] },
        { "RT says RT 01", ["No", "RT", "Nama", "NIK", "Kecamatan", "SHDK"], [1, "RT 01", "BUDI", Budi, "Baamang", "KK"] },
        { "RT says RT 01, and no NIK", ["No", "RT", "Nama", "NIK", "Kecamatan", "SHDK"], [1, "RT 01", "BUDI", null, "Baamang", "KK"] },
    };

    [Theory]
    [MemberData(nameof(Persons))]
    public void Person_WhoseCellsReadAsLabels_IsAPerson(string why, object?[] header, object?[] person) =>
        Assert.True(Reading.Check(header, person).Rows.Read == 1, why);

    [Fact]
    public void Letterhead_WithAMergedCornerWiderThanTheRowBelow_IsNoHeader()
    {
        var report = Reading.Check(Reading.Sheet(
            ["PEMERINTAH KABUPATEN KOTAWARINGIN TIMUR", null, null, null, null, "LAMPIRAN I"],
            ["DINAS SOSIAL"],
            ["NIK", "Nama", "Kecamatan"],
            [Siti, "SITI", "Baamang"]).Merged("F1:H1"));

        Assert.Equal(1, report.Rows.Accepted);
    }

    [Theory]
    [InlineData("a recapitulation before it", "DESA : BAAMANG HULU", "Jenis Kelamin", "Jumlah")]
    [InlineData("a signature before it", "DAFTAR WARGA MISKIN DESA BAAMANG HULU", null, null)]
    [InlineData("the RT in the same line", "DESA : BAAMANG HULU   RT : 003   RW : 001", null, null)]
    public void TitleOfTheNextTable_NamesItsVillage(string why, string title, string? recap, string? sum)
    {
        object?[][] between = recap is not null
            ? [["No", recap, sum], [1, "Laki-laki", 10], [2, "Perempuan", 12], ["Kecamatan Kota Besi", "Laki-laki", 3]]
            : [[null, null, "Mengetahui, Kepala Desa"], [null, null, "Drs. ABDUL"], [null, null, "NIP. 19700101 199003 1 001"]];
        var rows = Reading.Rows(
        [
            ["KECAMATAN : BAAMANG"],
            ["DESA : BAAMANG TENGAH"],
            ["No", "NIK", "Nama"],
            [1, Siti, "SITI"],
            .. between,
            [title],
            ["No", "NIK", "Nama"],
            [1, Budi, "BUDI"],
        ]);

        Assert.True("Baamang Tengah|Baamang Hulu" == string.Join('|', rows.Select(Said.Family)), why);
    }

    [Fact]
    public void FamilyBlock_EndsWithItsTable()
    {
        var rows = Reading.Rows(
            ["No. KK : " + Kk, "Alamat : JL. SATU"],
            ["No", "NIK", "Nama", "Kecamatan"],
            [1, Siti, "SITI", "Baamang"],
            ["No", "NIK", "Nama", "Desa", "Keterangan"],
            [1, Budi, "BUDI", "Baamang Hulu", "lansia tunggal"]);

        Assert.Equal([Kk, null], rows.Select(row => Said.Values(row)?.Kk?.Digits));
    }

    [Theory]
    [InlineData("NIK (Orang Tua)")]
    [InlineData("NIK (Anak)")]
    [InlineData("Nama (Anak)")]
    [InlineData("KTP (Ada/Tidak)")]
    public void HeaderWhoseBracketsChangeIt_FeedsNothing(string header) =>
        Assert.NotEqual(HeaderKind.Field, HeaderAliases.Known.MeaningOf(header)?.Kind);
}
