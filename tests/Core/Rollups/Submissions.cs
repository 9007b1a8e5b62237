using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Lines of the ledger, of which only what the test is about is said.</summary>
internal static class Submissions
{
    public static Submission Of(string regency, string quarter, string submittedOn, string contentId = "aaaaaaaaaaaaaaaa") => new(
        AreaCode.Parse(regency), new SubmissionKey(Quarter.Parse(quarter), DateTimeOffset.Parse(submittedOn), contentId),
        ContentHash.Parse(string.Concat(Enumerable.Repeat(contentId, 4))), $"{regency}/{quarter}/daftar.xlsx", DataSet.People, QuarterSource.Path, SubmissionState.Merged,
        RowCounts.None, 0, new Dictionary<string, int>());
}
