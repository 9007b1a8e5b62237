using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>What the page and the workbook say of pockets of poverty.</summary>
public sealed class PocketsSectionTests
{
    private static readonly AreaCode District = AreaCode.Parse("620207");

    [Fact]
    public async Task Section_OfTheSet_SaysHowFewHoldHalf_AndWhoIsNotInIt()
    {
        var html = await SectionAsync(Quarter([30, 20, 10, 5, 35], hidden: 2));

        Assert.Contains("Dari 5 desa/kelurahan yang dapat diurutkan, 2 memuat sekurangnya separuh orang desil 1–4 di dalamnya: 65 dari 100 orang (65,0%), atau 54,2% dari semua 120 orang desil 1–4 di provinsi.", html, StringComparison.Ordinal);
        Assert.Contains("Sepersepuluh desa/kelurahan yang paling banyak orangnya (1 desa/kelurahan) memuat 35 dari 100 orang (35,0%).", html, StringComparison.Ordinal);
        Assert.Contains("Tidak ikut diurutkan: 2 desa/kelurahan yang angkanya disembunyikan; kebanyakan kecil, tetapi mungkin ada yang lebih besar daripada yang tercantum.", html, StringComparison.Ordinal);
        Assert.Contains("Tidak ikut dihitung: 9 orang desil 1–4 yang desa/kelurahannya belum jelas.", html, StringComparison.Ordinal);
        var table = Assert.Single(HtmlTable.AllOf(html));
        Assert.Equal(["Desa 4|Baamang|Kotawaringin Timur|35||35,0%", "Desa 0|Baamang|Kotawaringin Timur|30||30,0%"], table.Body.Select(row => string.Join('|', row)));
        Assert.Equal("Jumlah kantong|||65||65,0%", string.Join('|', table.Foot));
    }

    [Fact]
    public async Task Section_OfManyVillages_ListsTheFirstOnes_AndAddsUpTheRest()
    {
        var quarter = Quarter([.. Enumerable.Repeat(10L, 80)]);
        var table = Assert.Single(HtmlTable.AllOf(await SectionAsync(quarter)));
        var sheet = WorkbookSheet.Of((await SummaryFiles.OfAsync(quarter)).Workbook, "Kantong kemiskinan");

        Assert.Equal(26, table.Body.Count);
        Assert.Equal("dan 15 desa/kelurahan lain|lihat ringkasan.xlsx||150||18,8%", string.Join('|', table.Body[^1]));
        Assert.Equal(("40", "0.5"), ($"{sheet.Rows.Count}", sheet.Rows[^1]["Bagian sampai di sini"]));
    }

    [Fact]
    public async Task Section_HiddenNumberOfThoseWithoutVillage_IsNotWritten()
    {
        var html = await SectionAsync(Quarter([30], unplaced: Count.Hidden));

        Assert.Contains("Tidak ikut dihitung: orang desil 1–4 yang desa/kelurahannya belum jelas; banyaknya disembunyikan.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_NoVillageKnown_IsNotThere() =>
        Assert.DoesNotContain("kantong", (await SummaryFiles.OfAsync(Quarter([]))).Html, StringComparison.Ordinal);

    private static async Task<string> SectionAsync(ProvinceQuarter quarter) =>
        WebUtility.HtmlDecode(Regex.Match((await SummaryFiles.OfAsync(quarter)).Html, "<section id=\"kantong\".*?</section>", RegexOptions.Singleline).Value);

    private static ProvinceQuarter Quarter(long[] targeted, int hidden = 0, Count? unplaced = null)
    {
        var small = SampleQuarters.Small();
        Count[] villages = [.. targeted.Select(persons => (Count)persons), .. Enumerable.Repeat(Count.Hidden, hidden)];
        var district = new DistrictQuarter(District, "Baamang", AreaFigures.None)
        {
            Villages = [.. villages.Select((persons, index) => new VillageQuarter(AreaCode.Parse($"{District}{2001 + index}"), $"Desa {index}", new VillageFigures(persons, persons, 1)))],
            Unplaced = new VillageFigures(9, unplaced ?? 9, 1),
        };
        return small with
        {
            Total = AreaFigures.None with { PersonsByDesil = [0, 120, .. new Count[DesilCounts.Classes - 2]] },
            Unplaced = AreaFigures.None,
            Regencies = [small.Regencies[0] with { Districts = [district], Unplaced = AreaFigures.None }],
        };
    }
}
