using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Formats.Writing;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>What <c>perubahan.csv</c> and the page say of a version and the one before.</summary>
public sealed class SummaryChangesTests
{
    private static readonly ContentHash Other = ContentHash.Parse(new string('e', 64));

    [Fact]
    public async Task Csv_LateFileAndWithdrawal_AreTheFiguresThatChangedAndTheSubmissions()
    {
        var changes = await ChangedSmall.CsvAsync();
        Assert.StartsWith("\uFEFFprovince,quarter,version,version_before,part,", changes, StringComparison.Ordinal);
        GoldenFile.Matches("perubahan.csv", changes[1..]);
    }

    [Fact]
    public async Task Page_AfterAChange_SaysByRegencyWhatChanged()
    {
        var html = await ChangedSmall.HtmlAsync();

        var table = HtmlTable.AllOf(html).Single(table => table.Caption == "Yang berubah menurut kabupaten/kota");
        Assert.Equal(
            [
                "Kotawaringin Timur|2.009|2.021|+12|+3|21|1|1|1",
                "Kota Palangka Raya|200|199|-1|0|9|1|0|0",
            ],
            table.Body.Select(row => string.Join('|', row)));
        Assert.Contains("<a href=\"perubahan.csv\">perubahan.csv</a> (yang berubah sejak versi sebelumnya)", html, StringComparison.Ordinal);
        Assert.Contains("Versi sebelumnya angka sementara; triwulan ini kini ditutup.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Cara menghitung juga berubah", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithEverySection_NamesEachOnce()
    {
        var html = await ChangedSmall.HtmlAsync();

        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Regex.Matches(html, " href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).Except(ids));
    }

    [Fact]
    public async Task Files_OfTheSameFigures_SayThatNothingChanged()
    {
        var quarter = SampleQuarters.Small();
        var before = await ChangedSmall.BeforeAsync(quarter);

        var files = await WriteAsync(quarter, before);

        Assert.Equal(2, TextOf(files, SummaryFileNames.Changes).Split('\n').Length); // the header, and what ends it
        Assert.Contains("0 angka berubah, muncul, atau hilang; 0 kiriman masuk", TextOf(files, SummaryFileNames.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_ReferencesAndCounting_AreCausesOfTheirOwn()
    {
        var quarter = SampleQuarters.Small();
        var before = await ChangedSmall.BeforeAsync(quarter with { Total = AreaFigures.None });

        var rows = CsvRows.Of(TextOf(await WriteAsync(quarter, before with { References = before.References with { Rules = Other }, Counting = null }), SummaryFileNames.Changes));

        Assert.Equal(
            [
                $"counting     {InputsId.Counting} cara menghitung berubah: aplikasi diperbarui",
                "reference rules   eeeeeeeeeeeeeeee shipped tabel rujukan provinsi diganti",
            ],
            rows.TakeWhile(row => row["part"] != "figure").Select(row => $"{row["part"]} {row["measure"]} {row["dimension"]} {row["category"]} {row["before"]} {row["now"]} {row["because"]}"));
        Assert.All(rows.Where(row => row["part"] == "figure"), row => Assert.Equal("kiriman lain atau tabel rujukan provinsi atau cara menghitung", row["because"]));
    }

    // No figure of the file is another by it: the list of villages is.
    [Fact]
    public async Task Csv_OtherPocketShare_IsACauseOfItsOwn_AndChangesNoFigure()
    {
        var quarter = SampleQuarters.Small();
        var files = await WriteAsync(quarter with { PocketRule = new PocketRule(60) }, await ChangedSmall.BeforeAsync(quarter));

        var row = Assert.Single(CsvRows.Of(TextOf(files, SummaryFileNames.Changes)));

        Assert.Equal(("pockets", "50", "60", "bagian orang miskin dalam kantong kemiskinan berubah"), (row["part"], row["before"], row["now"], row["because"]));
        Assert.Contains("kantong kemiskinan juga diatur lain", TextOf(files, SummaryFileNames.Html), StringComparison.Ordinal);
    }

    // Of a version without pockets the way of counting is told, and that is all there is to tell.
    [Fact]
    public async Task Csv_NoPocketsBefore_IsNoCause()
    {
        var quarter = SampleQuarters.Small();
        var files = await WriteAsync(quarter, await ChangedSmall.BeforeAsync(quarter) with { PocketShare = null });

        Assert.Empty(CsvRows.Of(TextOf(files, SummaryFileNames.Changes)));
    }

    /// <summary>Whatever two quarters there are: the figures before with the changes are the figures now, and no row says nothing.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(9, 5)]
    public async Task Csv_AnyTwoQuarters_LeadFromOneToTheOther(int seed, int next)
    {
        var (was, isNow) = (SyntheticQuarter.Full("62", seed), SyntheticQuarter.Of("62", next));
        var before = await ChangedSmall.BeforeAsync(was);
        var files = await WriteAsync(isNow, before);

        var figures = WrittenFigure.AllOf(before.Figures).ToDictionary(figure => figure.Cell, figure => figure.Value);
        foreach (var row in CsvRows.Of(TextOf(files, SummaryFileNames.Changes)).Where(row => row["part"] == "figure"))
        {
            var cell = new FigureCell(row["level"], row["area_code"], row["measure"], row["dimension"], row["category"]);
            Assert.Equal(row["before"], figures.GetValueOrDefault(cell, ""));
            Assert.NotEqual(row["before"], row["now"]);
            if (row["change"] == "went")
            {
                figures.Remove(cell);
            }
            else
            {
                figures[cell] = row["now"];
            }

            var difference = row["change"] == "changed"
                ? $"{decimal.Parse(row["now"], CultureInfo.InvariantCulture) - decimal.Parse(row["before"], CultureInfo.InvariantCulture)}" : "";
            Assert.Equal(difference, row["difference"]);
        }

        Assert.Equal(
            WrittenFigure.AllOf(files.Single(file => file.Name == SummaryFileNames.Csv).Content).ToDictionary(figure => figure.Cell, figure => figure.Value).OrderBy(figure => $"{figure.Key}", StringComparer.Ordinal),
            figures.OrderBy(figure => $"{figure.Key}", StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    public async Task Csv_HostileName_IsInert(string name)
    {
        var quarter = SampleQuarters.WithRegencyNamed(name);
        var before = await ChangedSmall.BeforeAsync(SampleQuarters.Empty());

        var rows = CsvRows.Of(TextOf(await WriteAsync(quarter, before), SummaryFileNames.Changes));

        Assert.All(rows.SelectMany(row => row.Where(cell => cell.Key != "difference")), cell => Assert.DoesNotMatch("^[=@+-]", cell.Value));
        Assert.Contains(rows, row => row["area_name"] == $"'{name}");
    }

    private static async Task<IReadOnlyList<SummaryFile>> WriteAsync(ProvinceQuarter quarter, VersionBefore before) =>
        await new SummaryWriter().WriteAsync(quarter, before.Version + 1, before, CancellationToken.None);

    private static string TextOf(IReadOnlyList<SummaryFile> files, string name) => Encoding.UTF8.GetString(files.Single(file => file.Name == name).Content.Span);
}
