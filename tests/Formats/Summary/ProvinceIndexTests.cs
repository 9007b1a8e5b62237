using System.Text;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>The page of all quarters of a province.</summary>
public sealed class ProvinceIndexTests
{
    [Fact]
    public async Task Write_QuartersAndVersions_IsThePage() => GoldenFile.Matches("index.html", await HtmlAsync(SampleIndex.Small()));

    [Fact]
    public async Task Write_Versions_InAnyOrder_TheSameBytes()
    {
        var index = SampleIndex.Small();
        var area = AreaTable.Kemendagri.Find(index.Province)!;

        Assert.Equal(await HtmlAsync(index), await HtmlAsync(ProvinceIndex.Of(area, index.Versions.Reverse())));
    }

    [Fact]
    public async Task Write_Versions_TheNewestFirst_WithWhatIsKnownOfThem()
    {
        var tables = HtmlTable.AllOf(await HtmlAsync(SampleIndex.Small()));

        Assert.Equal(["Versi ringkasan Triwulan I 2026", "Versi ringkasan Triwulan IV 2025"], tables.Select(table => table.Caption));
        Assert.Equal(
            [
                "1 (terbaru)|◷ Angka sementara|belum ada|0 dari 14",
                "3 (terbaru)|Triwulan ditutup|2 Mei 2026 09.00 WIB|14 dari 14",
                "2|Triwulan ditutup|10 Jan 2026 23.30 WIB|13 dari 14",
                "1|–|–|–",
            ],
            tables.SelectMany(table => table.Body).Select(row => string.Join('|', row.Take(4))));
    }

    [Fact]
    public async Task Write_NoVersion_SaysSo() => Assert.Contains(
        "Belum ada triwulan yang disusun.", await HtmlAsync(new ProvinceIndex(AreaCode.Parse("62"), "Kalimantan Tengah", [])), StringComparison.Ordinal);

    private static async Task<string> HtmlAsync(ProvinceIndex index) =>
        Encoding.UTF8.GetString((await new ProvinceIndexWriter().WriteAsync(index, CancellationToken.None)).Content.Span);
}
