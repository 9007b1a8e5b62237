using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A submission's content, opened and surveyed; or refused whole, whatever the reason.</summary>
public sealed class SubmissionReading : IDisposable
{
    private readonly IWorkbook? _workbook;

    private SubmissionReading(SubmissionOrigin origin, IWorkbook? workbook, SurveyResult result)
    {
        Origin = origin;
        _workbook = workbook;
        Survey = (result as SurveyResult.Readable)?.Survey;
        Refusal = result as SurveyResult.RefusedWhole;
    }

    public SubmissionOrigin Origin { get; }

    /// <summary>What the first pass learned; null when refused.</summary>
    public FileSurvey? Survey { get; }

    /// <summary>Why nothing of it is taken; null when it can be read.</summary>
    public SurveyResult.RefusedWhole? Refusal { get; }

    public Quarter Quarter => Survey?.Quarter ?? Origin.GivenQuarter ?? Origin.UploadQuarter;

    public QuarterSource QuarterFrom =>
        Survey?.QuarterFrom ?? (Origin.GivenQuarter is null ? QuarterSource.UploadTime : Origin.GivenBy);

    /// <param name="content">Seekable, read from its start; the reading's from here on.</param>
    public static SubmissionReading Open(IWorkbookOpener opener, Stream content, SubmissionOrigin origin)
    {
        content.Position = 0;
        IWorkbook? workbook = null;
        try
        {
            workbook = opener.Open(content, origin.FileName);
            return new SubmissionReading(origin, workbook, FileIntake.Survey(workbook, origin));
        }
        catch (UnreadableWorkbookException unreadable)
        {
            workbook?.Dispose();
            content.Dispose();
            return new SubmissionReading(origin, null, new SurveyResult.RefusedWhole([Findings.Unreadable(unreadable)], []));
        }
    }

    public void Dispose() => _workbook?.Dispose();
}
