using System.Text.Json;
using Pipeline.Formats.Tests.Writing;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>What must hold of any quarter's files.</summary>
public sealed class SummaryProperties
{
    private static readonly int[] Seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    [Fact]
    public Task Html_EveryTableOfAnyQuarter_AddsUpToItsTotals() => ForAnyAsync((quarter, files) =>
    {
        var tables = HtmlTable.AllOf(files.Html);
        Assert.Equal((quarter.Pockets.Set.Count > 0 ? 8 : 7) + (quarter.Regencies.Any(regency => regency.Reporting.Quality != ListQuality.None) ? 2 : 0) + quarter.Regencies.Count, tables.Count);
        Assert.All(tables.Where(table => !table.Caption.StartsWith("Temuan", StringComparison.Ordinal)), table => // the rarest of those are left out
        {
            Assert.NotEmpty(table.Sums());
            Assert.All(table.Sums(), column => Assert.Equal(column.Total, column.Sum));
        });
        Assert.Equal(quarter.Total.Persons.Value, HtmlTable.Number(tables[0].Foot[1]));
        Assert.Equal(quarter.Total.Families.Value, HtmlTable.Number(tables[0].Foot[7]));
        Assert.Equal(quarter.Total.Persons.Value, HtmlTable.Number(tables[1].Foot[^1]));
        Assert.Equal(quarter.Total.Families.Value, HtmlTable.Number(tables[2].Foot[1]));
        Assert.Equal(quarter.Regencies.Sum(regency => regency.Reporting.RowsRead), HtmlTable.Number(tables.Single(table => table.Caption.StartsWith("Laporan triwulan ini", StringComparison.Ordinal)).Foot[7]));
    });

    [Fact]
    public Task Csv_AnyQuarter_AddsUpByLevelAndAreaAndCategory() => ForAnyAsync((quarter, files) =>
    {
        var figures = files.Figures();
        Assert.Equal((decimal?)quarter.Total.Persons.Value, figures.Single(figure => figure is { Level: "province", Measure: "persons", Dimension: "" }).Value);
        Assert.Equal(figures.Count, figures.DistinctBy(figure => (figure.Level, figure.Area, figure.Name, figure.Measure, figure.Dimension, figure.Category)).Count());
        Assert.All(
            figures.GroupBy(figure => (figure.Measure, figure.Dimension, figure.Category)),
            cell => Assert.Equal(Sum(cell, "province"), Sum(cell, "regency")));
        foreach (var regency in quarter.Regencies)
        {
            Assert.All(
                figures.Where(figure => figure.Area.StartsWith(regency.Regency.ToString(), StringComparison.Ordinal))
                    .GroupBy(figure => (figure.Measure, figure.Dimension, figure.Category))
                    .Where(cell => cell.Any(figure => figure.Level == "district")),
                cell => Assert.Equal(Sum(cell, "regency"), Sum(cell, "district")));
            Assert.All(
                figures.Where(figure => figure.Area.StartsWith(regency.Regency.ToString(), StringComparison.Ordinal) && figure.Area.Length > 4 && figure is { Measure: "persons" or "families", Dimension: "" })
                    .GroupBy(figure => (figure.Area[..6], figure.Measure)),
                cell => Assert.Equal(Sum(cell, "district"), Sum(cell, "village")));
        }

        var wholes = figures.Where(figure => figure.Dimension.Length == 0)
            .ToDictionary(figure => (figure.Level, figure.Area, figure.Name, figure.Measure), figure => figure.Value);
        Assert.All(
            figures.Where(figure => figure.Dimension.Length > 0 && wholes.ContainsKey((figure.Level, figure.Area, figure.Name, figure.Measure))).GroupBy(figure => (figure.Level, figure.Area, figure.Name, figure.Measure, figure.Dimension)),
            parts => Assert.Equal(
                wholes[(parts.Key.Level, parts.Key.Area, parts.Key.Name, parts.Key.Measure)],
                parts.Sum(part => part.Value)));
    });

    [Fact]
    public Task Json_AnyQuarter_HasTheFiguresOfTheCsv() => ForAnyAsync((quarter, files) =>
    {
        using var json = JsonDocument.Parse(files.Json);
        var figures = files.Figures();
        Assert.Equal(quarter.Total.Persons, Persons(json.RootElement, "figures"));
        var regencies = json.RootElement.GetProperty("regencies").EnumerateArray().ToArray();
        Assert.Equal(Persons(json.RootElement, "figures"), Persons(json.RootElement, "unplaced") + regencies.Sum(regency => Persons(regency, "figures")));
        Assert.All(regencies, regency =>
        {
            var code = regency.GetProperty("code").GetString();
            var districts = regency.GetProperty("districts").EnumerateArray().ToArray();
            Assert.Equal(Persons(regency, "figures"), Persons(regency, "unplaced") + districts.Sum(district => Persons(district, "figures")));
            Assert.Equal(
                regency.GetProperty("reporting").GetProperty("rowsHeld").GetInt64(),
                figures.Single(figure => figure.Level == "regency" && figure.Area == code && figure.Measure == "rows_held").Value);
        });
    });

    [Fact]
    public Task Files_OfAnyQuarter_HoldNothingLikeANik() => ForAnyAsync((_, files) =>
        Assert.All([files.Html, files.Csv, files.Json, WorkbookText.Dump(files.Workbook)], text => Assert.DoesNotMatch("[0-9]{16}", text)));

    private static async Task ForAnyAsync(Action<ProvinceQuarter, SummaryFiles> holds)
    {
        foreach (var seed in Seeds)
        {
            // From empty districts to millions of persons, in two provinces.
            var quarter = SyntheticQuarter.Of(seed % 2 == 0 ? "62" : "64", seed, mostPersonsInDistrict: (int)Math.Pow(4, seed - 1) + 1);
            holds(quarter, await SummaryFiles.OfAsync(quarter));
        }
    }

    private static decimal Sum(IEnumerable<CsvFigure> figures, string level) => figures.Where(figure => figure.Level == level).Sum(figure => figure.Value);

    private static long Persons(JsonElement area, string figures) => area.GetProperty(figures).GetProperty("persons").GetInt64();
}
