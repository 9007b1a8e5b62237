using Pipeline.Intake;

namespace Pipeline.Plans;

/// <summary>From a surveyed file to judged rows of a plan.</summary>
internal static class PlanIntake
{
    /// <summary>The second pass: every row once, with exactly one verdict, in the order of the file.</summary>
    /// <remarks>The sheets are gone through once more before it: whether two rows say the same line of a plan is a question to both,
    /// and what was merged of the first cannot be taken back for the second.</remarks>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on, which the survey had not met.</exception>
    public static IEnumerable<JudgedRow> ReadRows(FileSurvey survey)
    {
        var lines = new PlanLines();
        foreach (var (judged, _) in Judged(survey))
        {
            lines.Hear(judged);
        }

        foreach (var (judged, row) in Judged(survey))
        {
            yield return lines.Settle(judged, row);
        }
    }

    private static IEnumerable<(JudgedRow Judged, TableRow Row)> Judged(FileSurvey survey)
    {
        var judge = new PlanJudge(survey.Regency, survey.References.Programmes);
        foreach (var sheet in survey.Tables)
        {
            var title = sheet.Plan;
            foreach (var row in sheet.Walk().Rows(survey.State.Workbook.ReadRows(sheet.Sheet)))
            {
                if (row.Kind == RowKind.AreaLine)
                {
                    title = PlanTitle.OfLine(row.Stored).Or(title);
                }
                else if (!row.Section.IsRefused)
                {
                    yield return (judge.Judge(row, title), row);
                }
            }
        }
    }
}
