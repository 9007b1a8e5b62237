using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Gives a regency the feedback on a submission.</summary>
public sealed class SubmissionFeedback(IFeedbackStore store, IFeedbackWriter writer)
{
    /// <summary>Writes <c>hasil.xlsx</c> and <c>hasil.json</c>.</summary>
    public async Task WriteAsync(Submission submission, FileReport report, CancellationToken cancellationToken)
    {
        var fileName = FileNameOf(submission.Path);
        var place = new FeedbackPlace(submission.Regency, submission.Key.Quarter, fileName);
        var named = report with { File = fileName, Regency = submission.Regency, Quarter = submission.Key.Quarter, QuarterFrom = submission.QuarterFrom };
        await store.SaveAsync(place, "hasil.xlsx", output => writer.WriteWorkbook(named, output), cancellationToken);
        await store.SaveAsync(place, "hasil.json", output => writer.WriteJson(named, output), cancellationToken);
    }

    /// <summary>Writes the feedback on what is no submission, or none yet: a mapping file, a file that failed.</summary>
    public async Task WriteAsync(AreaCode regency, FileReport report, CancellationToken cancellationToken)
    {
        var place = new FeedbackPlace(regency, report.Quarter!.Value, report.File);
        await store.SaveAsync(place, "hasil.xlsx", output => writer.WriteWorkbook(report, output), cancellationToken);
        await store.SaveAsync(place, "hasil.json", output => writer.WriteJson(report, output), cancellationToken);
    }

    /// <summary>Takes feedback back that does not hold any more.</summary>
    public async Task RemoveAsync(FeedbackPlace place, CancellationToken cancellationToken)
    {
        await store.RemoveAsync(place, "hasil.xlsx", cancellationToken);
        await store.RemoveAsync(place, "hasil.json", cancellationToken);
    }

    /// <summary>The same for content that had come before: says so, first of all.</summary>
    /// <param name="before">The ledger's line of the content when it came first.</param>
    public Task WriteRepeatAsync(Submission submission, FileReport report, Submission before, CancellationToken cancellationToken)
    {
        var time = ProvinceTime.In(before.Regency, before.Key.SubmittedOn);
        var unchanged = Findings.FileUnchanged(
            FileNameOf(before.Path), time.ToString("dd-MM-yyyy 'pukul' HH.mm", CultureInfo.InvariantCulture));
        return WriteAsync(submission, report with { Findings = [unchanged, .. report.Findings] }, cancellationToken);
    }

    private static string FileNameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
