using Pipeline.Plans;

namespace Pipeline.Intake;

/// <summary>From an opened workbook to judged rows, in two passes: the whole file is surveyed before any row is judged.</summary>
public static class FileIntake
{
    /// <summary>The first pass. Reads every sheet with a table to its end, so that damage anywhere shows before anything is merged.</summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on.</exception>
    public static SurveyResult Survey(IWorkbook workbook, SubmissionOrigin origin) => new FileSurveyor(workbook, origin).Survey();

    /// <summary>The second pass: every row once, with exactly one verdict.</summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on, which the survey had not met.</exception>
    public static IEnumerable<JudgedRow> ReadRows(FileSurvey survey) =>
        survey.DataSet switch
        {
            DataSet.Assistance => AssistanceIntake.ReadRows(survey),
            DataSet.Programmes => PlanIntake.ReadRows(survey),
            DataSet.Indicators or DataSet.Targets => FigureIntake.ReadRows(survey),
            DataSet.Dtsen => DtsenIntake.ReadRows(survey),
            _ => PeopleIntake.ReadRows(survey),
        };
}
