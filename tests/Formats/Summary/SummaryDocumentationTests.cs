using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Formats.Tests.Writing;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>What the summary's data files hold is what docs/ says of them.</summary>
public sealed class SummaryDocumentationTests
{
    [Fact]
    public async Task Kolom_MeasuresAndCategories_AreThoseOfTheCsv()
    {
        var figures = (await SummaryFiles.OfAsync(SampleQuarters.Small())).Figures();
        var documented = Documented("ringkasan-kolom.md");
        Assert.Equal(
            figures.Select(figure => figure.Measure).Distinct().Order(StringComparer.Ordinal),
            documented["measures"].Order(StringComparer.Ordinal));
        Assert.Equal(
            figures.Where(figure => figure.Dimension.Length > 0).Select(figure => $"{figure.Dimension} {figure.Category}").Distinct().Order(StringComparer.Ordinal),
            documented["categories"].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Kolom_Columns_AreThoseOfTheCsv()
    {
        var header = (await SummaryFiles.OfAsync(SampleQuarters.Small())).Csv.Split('\n')[0].TrimStart('\uFEFF');
        Assert.Equal(header.Split(','), Documented("ringkasan-kolom.md")["columns"]);
    }

    [Fact]
    public async Task Kolom_ColumnsOfChanges_AreThoseOfTheCsv()
    {
        var header = (await ChangedSmall.CsvAsync()).Split('\n')[0].TrimStart('\uFEFF');
        Assert.Equal(header.Split(','), Documented("ringkasan-kolom.md")["changes"]);
    }

    [Fact]
    public async Task Kolom_SheetsOfTheWorkbook_AreThoseThatItHas() => Assert.Equal(
        WorkbookText.SheetNames((await SummaryFiles.OfAsync(SampleQuarters.Small())).Workbook).Skip(1).SkipLast(1),
        Documented("ringkasan-kolom.md")["sheets"]);

    [Fact]
    public async Task Schema_EveryMemberOfTheJson_IsInItAndTheOtherWayRound()
    {
        using var schema = JsonDocument.Parse(await File.ReadAllTextAsync(Docs("ringkasan.schema.json")));
        using var json = JsonDocument.Parse((await SummaryFiles.OfAsync(SampleQuarters.Small())).Json);
        var deviations = new List<string>();
        SchemaDeviations.Find(json.RootElement, schema.RootElement, schema.RootElement, "$", deviations);
        Assert.Empty(deviations);
    }

    private static Dictionary<string, string[]> Documented(string file)
    {
        var sections = File.ReadAllText(Docs(file)).Split("\n## ");
        string[] FirstCells(string title, string pattern) =>
            [.. Regex.Matches(sections.Single(section => section.Contains(title, StringComparison.Ordinal) && section.Contains("\n|", StringComparison.Ordinal)), pattern, RegexOptions.Multiline)
                .Select(match => string.Join(' ', match.Groups.Values.Skip(1).Select(group => group.Value)))];
        return new()
        {
            ["columns"] = FirstCells("/ columns", "^\\| `([a-z_]+)` \\|"),
            ["changes"] = FirstCells("perubahan.csv: ", "^\\| `([a-z_0-9]+)` \\|"),
            ["measures"] = FirstCells("/ measures", "^\\| `([a-z_0-9]+)` \\|"),
            ["sheets"] = [.. FirstCells("ringkasan.xlsx: ", "^\\| (`[A-Z].*?`) \\|").SelectMany(cell => cell.Split(", ")).Select(name => name.Trim('`'))],
            ["categories"] = FirstCells("/ dimensions", "^\\| `([a-z]+)` \\| `([A-Za-z0-9-]+)` \\|"),
        };
    }

    private static string Docs(string file) => Path.Combine(GoldenFile.RepositoryRoot(), "docs", file);
}
