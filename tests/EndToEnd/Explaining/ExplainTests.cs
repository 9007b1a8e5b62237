using System.Globalization;
using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.EndToEnd.Samples;
using Pipeline.Formats.Writing;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Rollups.Explaining;

namespace Pipeline.EndToEnd.Explaining;

/// <summary>All samples of a province: what is said to stand behind each figure adds up to it, and nobody sees a row that is not his.</summary>
public sealed class ExplainTests
{
    private static readonly AreaCode Province = AreaCode.Parse("62");

    // Kapuas has two lists a quarter, help and plans; the province sends help and figures for it. Kotim has DTSEN.
    private static readonly AreaCode Kapuas = AreaCode.Parse("6203");

    [Fact]
    public async Task Samples_FiguresOfEveryMeasure_AreTheSumOfTheirSubmissionsAndOwnRows()
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.SendAsync(CommittedSamples.World.Files.Where(file => file.Regency.StartsWith("62", StringComparison.Ordinal)));
        await run.CompileAsync("62", "2025-Q4");
        var version = await VersionAsync(run, 1);
        var explain = Of(run);

        foreach (var figure in Asked(WrittenFigure.AllOf(version.Figures)))
        {
            var question = FigureQuestions.Of(figure.Cell);
            var found = await explain.RunAsync(question, Quarter4, version, new FigureViewer(Kapuas), CancellationToken.None);

            var value = decimal.Parse(figure.Value, CultureInfo.InvariantCulture);
            Assert.Equal((figure.Cell, value), (figure.Cell, found.Now));
            if (question.Origin != FigureOrigin.Reporting)
            {
                Assert.Equal((figure.Cell, value), (figure.Cell, found.Submissions.Sum(share => share.Amount)));
            }

            AssertOwnRows(figure.Cell, found);
        }
    }

    [Fact]
    public async Task Version_ExplainedAfterALaterFile_IsOfWhatItRestsOn()
    {
        await using var run = await PipelineRun.CreateAsync();
        var files = CommittedSamples.World.Files.Where(file => file.Regency == "6203").OrderBy(file => file.SubmittedOn).ToArray();
        var last = files.Last(file => file.Path.Contains("dtks", StringComparison.Ordinal));
        await run.SendAsync(files.Where(file => file != last));
        await run.CompileAsync("62", "2025-Q4");
        await run.SendAsync([last]);
        await run.CompileAsync("62", "2025-Q4");
        var (first, second) = (await VersionAsync(run, 1), await VersionAsync(run, 2));
        var cell = new FigureCell("regency", "6203", "persons", "", "");

        var (before, after) = (await ExplainAsync(first), await ExplainAsync(second));

        Assert.Equal((ValueIn(first), ValueIn(second)), (before.Now, after.Now));
        Assert.NotEqual(before.Now, after.Now);
        Assert.DoesNotContain(before.Submissions, share => share.Submission.Path == last.Path);
        Assert.Contains(after.Submissions, share => share.Submission.Path == last.Path && share.Amount > 0);

        async Task<FigureExplanation> ExplainAsync(VersionBefore version) =>
            await Of(run).RunAsync(FigureQuestions.Of(cell), Quarter4, version, new FigureViewer(Province), CancellationToken.None);

        decimal ValueIn(VersionBefore version) => decimal.Parse(WrittenFigure.AllOf(version.Figures).Single(figure => figure.Cell == cell).Value, CultureInfo.InvariantCulture);
    }

    // Of a regency one of each measure and dimension, the largest part; a few of others and of the province, where every household is looked at.
    private static IEnumerable<WrittenFigure> Asked(IReadOnlyList<WrittenFigure> figures) => figures
        .Where(figure => figure.Value is not ("" or "0") && figure.Cell switch
        {
            { Area: "6203" } => true,
            { Level: "village" } => figure.Cell.Area.StartsWith("6203", StringComparison.Ordinal),
            { Area: "6202", Level: "regency" } => figure.Cell.Measure.StartsWith("dtsen_", StringComparison.Ordinal),
            { Area: "620202" } => figure.Cell.Measure is "families" or "quarter_before",
            { Area: "62", Level: "province" } => figure.Cell.Measure is "persons" or "help_target" or "left" or "rows_held" or "indicator_p0",
            _ => false,
        })
        .GroupBy(figure => (figure.Cell.Level, Area: figure.Cell.Level == "village" ? VillageOrNone(figure.Cell) : figure.Cell.Area, figure.Cell.Measure, Dimension: IsKind(figure.Cell) ? "" : figure.Cell.Dimension))
        .Select(same => same.MaxBy(figure => decimal.Parse(figure.Value, CultureInfo.InvariantCulture))!);

    // Of all villages the largest, and of those in none the most in one district.
    private static string VillageOrNone(FigureCell cell) => cell.Area.Length == "6203012001".Length ? "village" : "none";

    // By whichever way programmes and plans are told apart, they are reckoned alike.
    private static bool IsKind(FigureCell cell) => cell.Dimension is "strategy" or "sector" or "group" or "source" or "agency";

    private static void AssertOwnRows(FigureCell cell, FigureExplanation found)
    {
        Assert.All(found.Rows, row =>
        {
            Assert.Equal((cell, Kapuas), (cell, row.Submission.Regency));
            Assert.Matches(@"^(\d{6}\*{10})?$", row.Who ?? "");
        });
        Assert.Equal((cell, found.Rows.Count), (cell, found.Rows.DistinctBy(row => (row.Submission.Key.Id, row.Place, row.Who)).Count()));

        // A row of a list stands for one person or family; what its own submissions are said to bring is brought by these rows.
        Assert.Equal(
            (cell, found.Submissions.Where(share => share.Submission.Regency == Kapuas && share.Rows > 0).Sum(share => share.Amount)),
            (cell, found.Rows.Sum(row => row.Amount)));
    }

    private static CompileRun Quarter4 => new(Province, Quarter.Parse("2025-Q4"), "");

    private static ExplainFigure Of(PipelineRun run) => new(
        new RememberedPeople(run.Get<IPersonStore>()), new RememberedDeliveries(run.Get<IDeliveryStore>()), new RememberedDtsen(run.Get<IClaimStore<DtsenKey, DtsenValues>>()),
        run.Get<ISubmissionLedger>(), run.Get<ProvinceReferences>(), run.Get<ProvinceQuarterBuilder>(), run.Get<ExplainPublished>(), AreaTable.Kemendagri, run.Get<CompiledProvinces>());

    private static async Task<VersionBefore> VersionAsync(PipelineRun run, int number)
    {
        var versions = run.Get<ISummaryVersions>();
        return SummaryManifest.Read(await ReadAsync(SummaryFileNames.Manifest), await ReadAsync(SummaryFileNames.Csv));

        async Task<ReadOnlyMemory<byte>> ReadAsync(string name) =>
            (await versions.ReadAsync(Province, Quarter4.Quarter, number, name, CancellationToken.None))!.Value;
    }
}
