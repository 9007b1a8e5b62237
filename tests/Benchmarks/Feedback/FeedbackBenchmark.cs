using Pipeline.Benchmarks.Intake;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Feedback;

/// <summary>Writes the feedback on a file of which no row can be taken, beside other writers of the same cells, in turns, each in a process of its own.</summary>
internal sealed record FeedbackBenchmark(int Rounds, bool IsJudged, TextWriter Output)
{
    private const int WarmUpRows = 5_000;

    /// <returns>0, or 1 when a promise is broken.</returns>
    public async Task<int> RunAsync(int rows, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-feedback-");
        try
        {
            var warmUp = Write(folder, Math.Min(WarmUpRows, rows), "pemanasan");
            var file = Write(folder, rows, "muatan");
            var runs = FeedbackContender.All.ToDictionary(one => one, _ => new List<FeedbackRun>());

            // In turns: what else the machine does then meets all alike.
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var contender in FeedbackContender.All)
                {
                    runs[contender].Add(await FeedbackRun.ApartAsync(contender, warmUp, file, OutputOf(folder, contender.Name), cancellationToken));
                }
            }

            FeedbackReport[] reports = [.. FeedbackContender.All.Select(one => new FeedbackReport(one, rows, runs[one]))];
            FeedbackReport.WriteTable(Output, reports);
            return WriteVerdict(reports, rows, OutputOf(folder, FeedbackContender.Workbook)) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What was written must be an upload that says the same again.
    private bool WriteVerdict(FeedbackReport[] reports, int rows, string workbook)
    {
        var again = FeedbackContender.ReportOn(workbook).Rows;
        string[] broken =
        [
            .. again.Held + again.Refused == rows ? Array.Empty<string>() : [$"Of {rows} rows to mend {again.Held + again.Refused} are read again from the workbook."],
            .. IsJudged ? reports.Single(one => one.Contender.Name == FeedbackContender.Workbook).Broken() : [],
        ];
        Output.WriteLine(broken.Length == 0 ? "All promises kept." : string.Join(Environment.NewLine, broken));
        return broken.Length == 0;
    }

    private static string OutputOf(DirectoryInfo folder, string contender) =>
        Path.Combine(folder.FullName, contender == FeedbackContender.Workbook ? "hasil.xlsx" : contender);

    private static string Write(DirectoryInfo folder, int rows, string name)
    {
        var path = Path.Combine(folder.FullName, name + ".csv");
        FeedbackFile.Write(path, new LoadPlan(rows, IntakeContender.Regency, IntakeContender.Quarter, 0, LoadFormat.Csv) { IsWide = true });
        return path;
    }
}
