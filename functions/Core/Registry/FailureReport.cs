using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>What a regency is told of a file that the system failed to process.</summary>
internal static class FailureReport
{
    public static FileReport Of(SubmissionOrigin origin) => ReportBuilder.Refused(origin, [Findings.ProcessingFailed()]) with
    {
        Quarter = origin.GivenQuarter ?? origin.UploadQuarter,
        QuarterFrom = origin.GivenQuarter is null ? QuarterSource.UploadTime : origin.GivenBy,
    };
}
