using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Formats.Tests.Writing;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;
using Pipeline.Rollups.Suppression;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>The workbook shows the figures of <c>ringkasan.csv</c>, and no other.</summary>
public sealed partial class WorkbookFigureTests
{
    private const string Hidden = "✱";
    private const string None = "–";

    // To hide takes its time.
    private static readonly ProvinceQuarter[] Quarters =
    [
        SampleQuarters.Small(),
        SampleQuarters.Empty(),
        SyntheticQuarter.Full("62", seed: 3),
        SuppressQuarter.Of(SyntheticQuarter.Full("62", seed: 4), new SuppressionRule()),
        SuppressQuarter.Of(SyntheticQuarter.Of("62", seed: 8, mostPersonsInDistrict: 12), new SuppressionRule(10)),
        SuppressQuarter.Of(SyntheticQuarter.Full("62", seed: 7), new SuppressionRule(int.MaxValue)),
    ];

    [Fact]
    public async Task Workbook_EveryFigure_IsThatOfTheCsvOrHiddenThere()
    {
        foreach (var quarter in Quarters)
        {
            var files = await SummaryFiles.OfAsync(quarter);
            var published = Published(files);
            var shown = new HashSet<string>();
            foreach (var (sheet, header, row, key) in Cells(files.Workbook, quarter))
            {
                var cell = row[header];
                if (key is null || cell == None)
                {
                    // A plan of which nobody says what was spent has a nought in the table of figures.
                    Assert.True(key is null || header == "Realisasi (Rp)" || !published.ContainsKey(key), $"{sheet}, {header}: {key}");
                    continue;
                }

                Assert.True(published.TryGetValue(key, out var value), $"{sheet}, {header}: no figure {key}");
                Assert.True(cell == Hidden ? value is null : WorkbookSheet.Number(cell) == value, $"{sheet}, {header}: {key} is {value}, not {cell}");
                shown.Add(key);
            }

            Assert.Empty(published.Where(figure => figure.Value != 0 && !IsLeftToTheCsv().IsMatch(figure.Key)).Select(figure => figure.Key).Except(shown));
        }
    }

    [Fact]
    public async Task Workbook_DesilsTogether_AreTheirSumAndTheirShareIsHiddenWithThem()
    {
        foreach (var quarter in Quarters)
        {
            foreach (var row in WorkbookSheet.AllOf((await SummaryFiles.OfAsync(quarter)).Workbook).SelectMany(sheet => sheet.Rows).Where(row => row.ContainsKey("Desil 1–4")))
            {
                string[] parts = [row["Desil 1"], row["Desil 2"], row["Desil 3"], row["Desil 4"]];
                if (!parts.Contains(Hidden))
                {
                    Assert.Equal(parts.Contains(None) ? None : $"{parts.Sum(WorkbookSheet.Number)}", row["Desil 1–4"]);
                }

                if (row.TryGetValue("Bagian desil 1–4", out var share) && row["Desil 1–4"] == Hidden)
                {
                    Assert.Equal(Hidden, share);
                }
            }
        }
    }

    [Fact]
    public async Task Workbook_HiddenFigures_AreExplainedAtTheFootOfTheirSheet()
    {
        var workbook = (await SummaryFiles.OfAsync(Quarters.First(quarter => quarter.Suppressed.Below == 5))).Workbook;
        var sheets = WorkbookSheet.AllOf(workbook);
        Assert.Contains(sheets, sheet => IsHidingIn(sheet));
        Assert.All(sheets, sheet => Assert.Equal(
            IsHidingIn(sheet),
            WorkbookText.Rows(workbook, sheet.Name).Any(line => line[0].StartsWith("Tanda ✱ berarti angkanya disembunyikan, supaya tidak ada orang yang dapat dikenali: angka 1 sampai 4,", StringComparison.Ordinal))));

        static bool IsHidingIn(WorkbookSheet sheet) => sheet.Rows.Any(row => row.Values.Contains(Hidden));
    }

    // What has no table: of districts all but who is on the list, plans and kinds of help of single regencies, sums of other figures.
    [GeneratedRegex(@"^district\|\d+\|(quarter_|year_|dtsen_|families\|desil|families_desil_1_4|persons\|age)|^regency\|\d+\|(plan_|help_amount\|\||help_\w+\|(strategy|sector|group|source))|\|(regencies|present_elsewhere)\||\|(version|sender)\|")]
    private static partial Regex IsLeftToTheCsv();

    private static IEnumerable<(string Sheet, string Header, IReadOnlyDictionary<string, string> Row, string? Key)> Cells(byte[] workbook, ProvinceQuarter quarter) =>
        from sheet in WorkbookSheet.AllOf(workbook)
        from row in sheet.Rows
        from header in sheet.Headers
        select (sheet.Name, header, row, WorkbookKeys.Of(sheet.Name, header, row, quarter.Quarter.Year));

    private static Dictionary<string, decimal?> Published(SummaryFiles files) => WrittenFigure.AllOf(Encoding.UTF8.GetBytes(files.Csv)).ToDictionary(
        figure => $"{figure.Cell.Level}|{figure.Cell.Area}|{figure.Cell.Measure}|{figure.Cell.Dimension}|{figure.Cell.Category}",
        figure => WorkbookSheet.Number(figure.Value));
}
