using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Formats.Tests.Writing;
using Pipeline.Formats.Writing;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

public sealed class SummaryWriterTests
{
    [Fact]
    public async Task Write_SmallQuarter_IsThePage() =>
        GoldenFile.Matches("ringkasan.html", (await SummaryFiles.OfAsync(SampleQuarters.Small(), version: 3)).Html);

    [Fact]
    public async Task Write_SmallQuarter_IsTheTableOfFigures()
    {
        var csv = (await SummaryFiles.OfAsync(SampleQuarters.Small())).Csv;
        Assert.StartsWith("\uFEFFprovince,quarter,level,", csv, StringComparison.Ordinal);
        GoldenFile.Matches("ringkasan.csv", csv[1..]);
    }

    [Fact]
    public async Task Write_SmallQuarter_IsTheJson() =>
        GoldenFile.Matches("ringkasan.json", (await SummaryFiles.OfAsync(SampleQuarters.Small())).Json);

    [Fact]
    public async Task Write_Twice_GivesTheSameBytes()
    {
        var quarter = SyntheticQuarter.Of("62", seed: 5);
        var first = await new SummaryWriter().WriteAsync(quarter, 1, before: null, CancellationToken.None);
        var second = await new SummaryWriter().WriteAsync(quarter, 1, before: null, CancellationToken.None);
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Name));
    }

    [Fact]
    public async Task Write_AnotherVersion_ChangesThePageAndTheWorkbookAlone()
    {
        var first = await SummaryFiles.OfAsync(SampleQuarters.Small(), version: 1);
        var second = await SummaryFiles.OfAsync(SampleQuarters.Small(), version: 2);
        Assert.Equal((first.Csv, first.Json), (second.Csv, second.Json));
        Assert.Contains("Versi 2 ·", second.Html, StringComparison.Ordinal);
        Assert.Contains(WorkbookText.Rows(second.Workbook, "Ringkasan"), row => row is ["Versi", "2", ..]);
    }

    [Theory]
    [InlineData("2026-01-30", "30 Januari 2026")]
    [InlineData("2028-02-29", "29 Februari 2028")]
    [InlineData(null, null)]
    public async Task Write_ProvisionalOrNot_SaysOnWhichDayItClosesOrNothing(string? closesOn, string? day)
    {
        var on = closesOn is null ? (DateOnly?)null : DateOnly.Parse(closesOn);
        var files = await SummaryFiles.OfAsync(SampleQuarters.Small() with { IsProvisional = on is not null, ClosesOn = on });
        Assert.Equal(day is not null, files.Html.Contains("<strong>ANGKA SEMENTARA</strong>", StringComparison.Ordinal));
        Assert.Equal(day is not null, files.Html.Contains(
            $"Triwulan IV 2025 ditutup pada {day}. Angka di halaman ini masih dapat berubah sampai triwulan ditutup; jangan dikutip sebagai angka akhir.", StringComparison.Ordinal));
        Assert.Contains($"\"closesOn\": {(closesOn is null ? "null" : $"\"{closesOn}\"")}", files.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_NothingSent_SaysSo()
    {
        var html = (await SummaryFiles.OfAsync(SampleQuarters.Empty())).Html;
        Assert.Contains("Belum ada data yang masuk", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<rect x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_SilentRegency_StandsInEveryTable()
    {
        var tables = HtmlTable.AllOf((await SummaryFiles.OfAsync(SampleQuarters.Small())).Html)
            .Where(table => !table.Caption.StartsWith("Pagu", StringComparison.Ordinal)).ToArray(); // a plan is nobody's duty every quarter
        var byRegency = tables.Where(table => table.Body.Any(row => row[0].StartsWith("Kotawaringin Timur", StringComparison.Ordinal))).ToArray();
        Assert.Equal(13, byRegency.Length);
        Assert.All(byRegency, table => Assert.Contains(table.Body, row => row[0].StartsWith("Kota Palangka Raya", StringComparison.Ordinal)));
        Assert.Contains(tables[0].Body, row => row[0].EndsWith("Belum melapor; angka triwulan sebelumnya", StringComparison.Ordinal));
        Assert.Contains(tables, table => table.Body.Any(row => row.Count > 1 && row[1].EndsWith("Belum melapor", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("\"onmouseover=\"alert(1)")]
    [InlineData("=HYPERLINK(1)")]
    public async Task Write_HostileName_IsInert(string name)
    {
        var files = await SummaryFiles.OfAsync(SampleQuarters.WithRegencyNamed(name));
        Assert.DoesNotContain("<script", files.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Regex.Matches(files.Html, "</style>"));
        Assert.DoesNotMatch("\\son[a-z]+=", Regex.Replace(files.Html, "\"[^\"]*\"|>[^<]*<", ""));
        Assert.DoesNotContain("<script", files.Json, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(name, JsonDocument.Parse(files.Json).RootElement.GetProperty("name").GetString());
        Assert.DoesNotMatch("(?m)(^|,|\")=", files.Csv);
    }
}
