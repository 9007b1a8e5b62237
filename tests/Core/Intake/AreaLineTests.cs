using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

public class AreaLineTests
{
    [Theory]
    [InlineData("KECAMATAN : MENTAYA HULU", "District MENTAYA HULU labelled")]
    [InlineData("Kec. Baamang", "District Baamang")]
    [InlineData("KECAMATAN KOTA BESI", "District KOTA BESI")] // KOTA is the name's own
    [InlineData("PEMERINTAH KABUPATEN KOTAWARINGIN TIMUR", "Regency KOTAWARINGIN TIMUR")]
    [InlineData("KABUPATEN/KOTA : PALANGKA RAYA", "Regency PALANGKA RAYA labelled")]
    [InlineData("DATA DESA BASIRIH KECAMATAN MENTAYA HILIR SELATAN TAHUN 2025", "Village BASIRIH | District MENTAYA HILIR SELATAN")]
    [InlineData("DESA/KELURAHAN : SAWAHAN", "Village SAWAHAN labelled")]
    [InlineData("PROVINSI KALIMANTAN TENGAH", "Province KALIMANTAN TENGAH")]
    [InlineData("KECAMATAN", "")]
    [InlineData("DAFTAR PENDUDUK MISKIN", "")]
    public void Text_ThatNamesAreas_IsTakenApart(string text, string expected) => Assert.Equal(expected, Said(text));

    [Fact]
    public void Label_AloneInItsCell_HasItsNameInTheNext() =>
        Assert.Equal("Regency KOTIM labelled | District BAAMANG labelled", Said("KABUPATEN", ": KOTIM", "", "KECAMATAN :", "BAAMANG"));

    private static string Said(params string[] cells) => string.Join(" | ",
        AreaLine.In(new SheetRow(1, [.. cells.Select(Cell.OfText)])).Select(line => $"{line.Level} {line.Name}{(line.IsLabelled ? " labelled" : "")}"));
}
