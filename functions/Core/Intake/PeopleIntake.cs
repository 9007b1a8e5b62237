namespace Pipeline.Intake;

/// <summary>From an opened workbook to judged rows of people, in two passes: the whole file is surveyed before any row is judged.</summary>
public static class PeopleIntake
{
    /// <summary>The first pass. Reads every sheet with a table to its end, so that damage anywhere shows before anything is merged.</summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on.</exception>
    public static SurveyResult Survey(IWorkbook workbook, SubmissionOrigin origin) => new FileSurveyor(workbook, origin).Survey();

    /// <summary>
    /// The second pass: every row once, with exactly one verdict, streaming in the order of the file; the rows of a NIK that
    /// occurs more than once come together, in the order of their places, when the last of them is reached.
    /// </summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on, which the survey had not met.</exception>
    public static IEnumerable<PersonRow> ReadRows(FileSurvey survey)
    {
        var repeated = new RepeatedRows(survey.State.Census);
        foreach (var sheet in survey.Tables)
        {
            foreach (var row in ReadRows(survey, sheet, repeated))
            {
                yield return row;
            }
        }

        if (repeated.Waiting > 0)
        {
            throw new InvalidOperationException($"{repeated.Waiting} rows were kept back: the second pass met fewer rows than the survey.");
        }
    }

    private static IEnumerable<PersonRow> ReadRows(FileSurvey survey, SheetSurvey sheet, RepeatedRows repeated)
    {
        var judge = new RowJudge(survey.State.Areas, LastBirthday(survey), survey.State.TextWasNumber);
        var context = survey.State.Contexts[sheet.Sheet];
        var lines = new List<SheetRow>();
        foreach (var row in sheet.Walk().Rows(survey.State.Workbook.ReadRows(sheet.Sheet)))
        {
            if (row.Kind == RowKind.AreaLine)
            {
                lines.Add(row.Stored);
                continue;
            }

            context = survey.State.Areas.After(context, lines);
            lines.Clear();
            if (row.Section.IsRefused)
            {
                continue;
            }

            var judged = judge.Judge(row, context);
            if (judge.NikOf(row) is not { Class: NikClass.Sound } nik || !repeated.IsRepeated(nik.Nik))
            {
                yield return judged;
                continue;
            }

            foreach (var settled in repeated.Add(nik.Nik, judged, row.Place(PeopleField.Nik)))
            {
                yield return settled;
            }
        }
    }

    // A child born after the quarter can be in a file that was written after it, but not one born after the upload.
    private static DateOnly LastBirthday(FileSurvey survey) =>
        survey.Quarter > survey.Origin.UploadQuarter ? survey.Quarter.End : survey.Origin.UploadQuarter.End;
}
