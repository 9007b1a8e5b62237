using System.Globalization;
using System.Text;
using CsvHelper;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>A summary's files, as text where they are.</summary>
internal sealed record SummaryFiles(string Html, string Csv, string Json, string WorkbookInBase64, string RegencyPages)
{
    // No text has it.
    private const char Between = '\0';

    /// <summary>Kept as text, so that files which are the same are equal.</summary>
    public byte[] Workbook => Convert.FromBase64String(WorkbookInBase64);

    /// <summary>The pages of the regencies, by the names of their files; kept as text likewise.</summary>
    public IReadOnlyDictionary<string, string> Pages => RegencyPages.Split(Between).Chunk(2).ToDictionary(page => page[0], page => page[1]);

    public static async Task<SummaryFiles> OfAsync(ProvinceQuarter quarter, int version = 1)
    {
        var files = await new SummaryWriter().WriteAsync(quarter, version, before: null, CancellationToken.None);
        Assert.Equal(
            ["ringkasan.html", "ringkasan.csv", "ringkasan.json", "ringkasan.xlsx", .. quarter.Regencies.Select(regency => $"wilayah-{regency.Regency}.html")],
            files.Select(file => file.Name));
        var texts = files.Take(3).Select(TextOf).ToArray();
        return new SummaryFiles(
            texts[0], texts[1], texts[2], Convert.ToBase64String(files[3].Content.Span), string.Join(Between, files.Skip(4).SelectMany(file => new[] { file.Name, TextOf(file) })));
    }

    public IReadOnlyList<CsvFigure> Figures()
    {
        using var csv = new CsvReader(new StringReader(Csv.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var figures = new List<CsvFigure>();
        while (csv.Read())
        {
            figures.Add(new CsvFigure(
                csv.GetField("level")!, csv.GetField("area_code")!, csv.GetField("area_name")!, csv.GetField("measure")!,
                csv.GetField("dimension")!, csv.GetField("category")!, csv.GetField<decimal>("value")));
        }

        return figures;
    }

    private static string TextOf(SummaryFile file) => Encoding.UTF8.GetString(file.Content.Span);
}

internal sealed record CsvFigure(string Level, string Area, string Name, string Measure, string Dimension, string Category, decimal Value);
