using System.Diagnostics;
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

/// <summary>All samples: what is said to stand behind each figure adds up to it, and nobody sees a row that is not his.</summary>
public sealed class ExplainTests
{
    [Fact]
    public async Task Samples_EveryFigure_IsTheSumOfItsSubmissions()
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.SendAsync(CommittedSamples.World.Files.Where(file => file.Regency.StartsWith("62", StringComparison.Ordinal)));
        var explain = Of(run);
        foreach (var quarter in new[] { "2025-Q4" })
        {
            await run.CompileAsync("62", quarter);
            var version = await VersionAsync(run, quarter);
            var of = new CompileRun(AreaCode.Parse("62"), Quarter.Parse(quarter), "");
            var watch = Stopwatch.StartNew();
            var times = new Dictionary<string, (int, long)>();
            foreach (var figure in WrittenFigure.AllOf(version.Figures).Where(figure => (figure.Cell.Area is "6203" or "6202" || (figure.Cell.Area is "62" && Random.Shared.Next(6) == 0)) && figure.Value is not ("0" or "")))
            {
                var start = watch.ElapsedMilliseconds;
                var question = FigureQuestions.Of(figure.Cell);
                var found = await explain.RunAsync(question, of, version, new FigureViewer(AreaCode.Parse("6203")), CancellationToken.None);
                if (found.Now != decimal.Parse(figure.Value) || (found.Submissions.Sum(s => s.Amount) != found.Now && question.Origin != FigureOrigin.Reporting))
                {
                    File.AppendAllText("/tmp/explain.txt", $"{quarter} {figure.Cell} {figure.Value} now {found.Now} sum {found.Submissions.Sum(s => s.Amount)}\n");
                }
                if (figure.Cell.Area == "6203" && quarter == "2025-Q4")
                {
                    File.AppendAllText("/tmp/explain-all.txt", $"{figure.Cell.Measure} {figure.Cell.Dimension} {figure.Cell.Category} {figure.Value}: {string.Join("; ", found.Submissions.Select(s => $"{s.Submission.Regency} {s.Submission.Key.Quarter} {s.Submission.FileName} {s.Amount} by {s.Rows} + {s.OtherRows}"))} rows {found.Rows.Count}\n");
                }
                var t = times.GetValueOrDefault($"{question.Origin} {figure.Cell.Area}");
                times[$"{question.Origin} {figure.Cell.Area}"] = (t.Item1 + 1, t.Item2 + watch.ElapsedMilliseconds - start);
            }
            File.AppendAllText("/tmp/explain.txt", string.Join("\n", times.Select(t => $"{quarter} {t.Key} {t.Value}")) + "\n");
        }
    }

    private static ExplainFigure Of(PipelineRun run) => new(
        new RememberedPeople(run.Get<IPersonStore>()), new RememberedDeliveries(run.Get<IDeliveryStore>()), new RememberedDtsen(run.Get<IClaimStore<DtsenKey, DtsenValues>>()),
        run.Get<ISubmissionLedger>(), run.Get<ProvinceReferences>(), run.Get<ProvinceQuarterBuilder>(), run.Get<ExplainPublished>(), AreaTable.Kemendagri, run.Get<CompiledProvinces>());

    private static async Task<VersionBefore> VersionAsync(PipelineRun run, string quarter)
    {
        var (versions, province, of) = (run.Get<ISummaryVersions>(), AreaCode.Parse("62"), Quarter.Parse(quarter));
        return SummaryManifest.Read(
            (await versions.ReadAsync(province, of, 1, SummaryFileNames.Manifest, CancellationToken.None))!.Value,
            (await versions.ReadAsync(province, of, 1, SummaryFileNames.Csv, CancellationToken.None))!.Value);
    }
}
