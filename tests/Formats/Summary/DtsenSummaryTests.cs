namespace Pipeline.Formats.Tests.Summary;

/// <summary>What a summary shows of DTSEN where some regencies have an extract, and some not.</summary>
public sealed class DtsenSummaryTests
{
    [Theory]
    [InlineData("62", 3)]
    [InlineData("64", 4)]
    public async Task Tables_OfThoseWithAnExtract_AddUp_AndTheOthersStandInThem(string province, int seed)
    {
        var quarter = SyntheticQuarter.Full(province, seed);

        var tables = HtmlTable.AllOf((await SummaryFiles.OfAsync(quarter)).Html).Where(table => table.Caption.Contains("DTSEN", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, tables.Length);
        var (persons, families) = (tables[0], tables[1]);
        Assert.Equal(quarter.Dtsen!.Persons!.Both, persons.Body.Sum(row => HtmlTable.Number(row[3]) ?? 0));
        Assert.Equal($"{quarter.Dtsen.Persons.OnlyDtsen}", persons.Foot[5].Replace(".", "", StringComparison.Ordinal));
        Assert.Equal(quarter.Dtsen.Families!.DesilDiffers, families.Body.Sum(row => HtmlTable.Number(row[4]) ?? 0));
        Assert.All(tables, table => Assert.Equal(quarter.Regencies.Count, table.Body.Count));
        Assert.Equal(quarter.Regencies.Count(regency => regency.Dtsen is null), persons.Body.Count(row => row[1] == "Belum dikirim"));
        Assert.Contains(families.Body, row => row is [_, "2025-Q3", "Provinsi", ..]);
    }

    [Fact]
    public async Task Csv_RegenciesAddUpToTheProvince_AlsoByVersionAndSender()
    {
        var figures = (await SummaryFiles.OfAsync(SyntheticQuarter.Full("62", 5))).Figures().Where(figure => figure.Measure.StartsWith("dtsen", StringComparison.Ordinal)).ToArray();

        Assert.All(
            figures.GroupBy(figure => (figure.Measure, figure.Dimension, figure.Category)),
            same => Assert.Equal(same.Where(figure => figure.Level == "regency").Sum(figure => figure.Value), same.Single(figure => figure.Level == "province").Value));
        Assert.Contains(figures, figure => figure is { Level: "province", Dimension: "sender", Category: "62" });
    }
}
