using System.Text;

namespace Pipeline.EndToEnd.Naive;

/// <summary>
/// Each figure of each summary of the samples is what a second reading of the same spreadsheets comes to, which was written from
/// DESIGN.md and docs/ and shares no code with the product. No figure is left out on either side, but for how often each fault was found.
/// </summary>
public sealed class NaiveTests
{
    private const string Faults = "findings";

    [Fact]
    public async Task EveryFigure_OfTheSamples_IsThatOfTheNaiveReading()
    {
        var published = await PublishedSamples.FiguresAsync();

        var disagreements = Disagreements.Between([.. published.Where(figure => figure.Measure != Faults)], NaiveSummaries.Of(Sent.Samples, PublishedSamples.Summaries));

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} figures, the first:\n{string.Join('\n', disagreements.Take(40))}");
    }

    // A second reading of every rule of every cell would be a second product: that each finding is right is shown elsewhere. Here, that
    // the summary counts what the regencies were told.
    [Fact]
    public async Task Findings_OfTheSamples_AreThoseOfTheFeedback()
    {
        var published = (await PublishedSamples.FiguresAsync()).Where(figure => figure.Measure == Faults).ToArray();

        var disagreements = Disagreements.Between(published, [.. FoundFaults.In(await PublishedSamples.FeedbackAsync())]);

        Assert.NotEmpty(published);
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} figures, the first:\n{string.Join('\n', disagreements.Take(40))}");
    }

    [Fact]
    public async Task Pockets_OfTheSamples_AreThoseOfTheNaiveReading()
    {
        var published = await PublishedSamples.PocketsAsync();

        var naive = NaiveSummaries.Of(Sent.Samples, PublishedSamples.Summaries);

        Assert.Equal(PublishedSamples.Summaries.Length, published.Count);
        Assert.All(published, quarter => Assert.Equal(Pockets(naive, quarter.Province, quarter.Quarter), quarter.Set));
    }

    // One cell of one file: a head's desil, a NIK, a kecamatan, a desa, a date of birth, rupiah, a family of DTSEN, a budget, a figure of BPS.
    [Theory]
    [InlineData("6201/2025-Q4/data_kemiskinan_kobar_tw4.csv", "KEPALA KELUARGA;BURUH TANI;3;", "KEPALA KELUARGA;BURUH TANI;2;", "families families_without_help persons")]
    [InlineData("6271/2025-Q4/penduduk miskin palangka raya tw4.csv", "6271014202530001", "6271014202530000", "rows_held rows_open rows_taken")]
    [InlineData("6201/2025-Q4/data_kemiskinan_kobar_tw4.csv", ";CANDI;KUMAI;", ";CANDI;KOTAWARINGIN LAMA;", "families persons persons_desil_1_4 quarter_moved_in quarter_moved_out")]
    [InlineData("6201/2025-Q4/data_kemiskinan_kobar_tw4.csv", ";CANDI;KUMAI;", ";SUNGAI KAPITAN;KUMAI;", "families persons persons_desil_1_4")]
    [InlineData("6201/2025-Q4/data_kemiskinan_kobar_tw4.csv", ";01/02/2023;", ";01/02/2013;", "persons")]
    [InlineData("6203/2025-Q4/penerima bansos kapuas tw4 2025.csv", "\"Rp. 750.000,00\"", "\"Rp. 760.000,00\"", "help_amount")]
    [InlineData("62/2025-Q4/dtsen_keluarga_kotim.csv", ",MULYONO PURNOMO,4,", ",MULYONO PURNOMO,6,", "dtsen_families dtsen_families_desil_1_4 dtsen_families_desil_differs")]
    [InlineData("6202/2025-Q4/matrik rencana aksi kotim 2025.csv", "850.000.000", "860.000.000", "plan_budget")]
    [InlineData("62/2025-Q4/bps_kalteng.csv", ",2025,147.80,5.19,", ",2025,147.80,5.29,", "indicator_p0")]
    public async Task OneCell_WrittenOtherwise_IsNoticed(string path, string written, string otherwise, string measures)
    {
        var altered = Sent.SamplesWith(path, content => Altered(content, written, otherwise));
        var published = await PublishedSamples.FiguresAsync();

        var disagreements = Disagreements.Between(
            [.. published.Where(figure => figure is { Province: "62", Quarter: "2025-Q4", Measure: not Faults })], NaiveSummaries.Of(altered, ("62", "2025-Q4")));

        Assert.Equal(measures, string.Join(' ', disagreements.Select(told => told.Split(' ')[4].TrimEnd(':')).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Figures_ThatOnlyOneSideHas_AreTold()
    {
        Figure persons = new("62", "2025-Q4", "province", "62", "persons", "", "", "4244");
        Figure families = persons with { Measure = "families", Value = "1157" };
        Figure line = persons with { Measure = "indicator_poor", Dimension = "reference", Category = "2025-03", Value = "147.8", Source = "BPS" };

        Assert.Equal(
            [
                "62 2025-Q4 province 62 persons: published 4244, not worked out",
                "62 2025-Q4 province 62 families: worked out 1157, not published",
                "62 2025-Q4 province 62 indicator_poor reference 2025-03: published 147.8 (BPS), worked out 147.8",
            ],
            Disagreements.Between([persons, line], [families, line with { Source = "" }]));
    }

    // Villages until half of those of desil 1 to 4 are in them.
    private static string[] Pockets(IReadOnlyList<Figure> figures, string province, string quarter)
    {
        var left = figures.Where(figure => figure is { Level: "village", Measure: "persons_desil_1_4", Area.Length: 10 } && figure.Province == province && figure.Quarter == quarter)
            .Select(figure => (figure.Area, Persons: int.Parse(figure.Value)))
            .OrderByDescending(village => village.Persons).ThenBy(village => village.Area, StringComparer.Ordinal).ToList();
        var (whole, set) = (left.Sum(village => village.Persons), new List<string>());
        for (var held = 0; held * 2 < whole; held += left[set.Count - 1].Persons)
        {
            set.Add(left[set.Count].Area);
        }

        return [.. set];
    }

    // The first place alone.
    private static byte[] Altered(byte[] content, string written, string otherwise)
    {
        var text = Encoding.Latin1.GetString(content);
        var at = text.IndexOf(written, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(string.Concat(text.AsSpan(0, at), otherwise, text.AsSpan(at + written.Length)));
    }
}
