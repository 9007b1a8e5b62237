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
        var fileName = submission.FileName;
        var place = FeedbackPlace.Of(submission.Regency, submission.Key.Quarter, submission.Path);
        var named = report with { File = fileName, Regency = submission.Regency, Quarter = submission.Key.Quarter, QuarterFrom = submission.QuarterFrom };
        await store.SaveAsync(place, "hasil.xlsx", output => writer.WriteWorkbook(named, output), cancellationToken);
        await store.SaveAsync(place, "hasil.json", output => writer.WriteJson(named, output), cancellationToken);
    }

    /// <summary>Writes the feedback on what is no submission, or none yet: a mapping file, a file that failed.</summary>
    /// <param name="path">The upload's path below the uploads container.</param>
    public async Task WriteAsync(AreaCode regency, string path, FileReport report, CancellationToken cancellationToken)
    {
        var place = FeedbackPlace.Of(regency, report.Quarter!.Value, path);
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
            before.FileName, time.ToString("dd-MM-yyyy 'pukul' HH.mm", CultureInfo.InvariantCulture));
        return WriteAsync(submission, report with { Findings = [unchanged, .. report.Findings] }, cancellationToken);
    }
}
