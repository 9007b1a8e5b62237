namespace Pipeline.Intake;

/// <summary>From a surveyed file to judged rows of people.</summary>
internal static class PeopleIntake
{
    /// <summary>
    /// The second pass: every row once, with exactly one verdict, streaming in the order of the file; the rows of a NIK that
    /// occurs more than once come together, in the order of their places, when the last of them is reached.
    /// </summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on, which the survey had not met.</exception>
    public static IEnumerable<JudgedRow> ReadRows(FileSurvey survey)
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

    private static IEnumerable<JudgedRow> ReadRows(FileSurvey survey, SheetSurvey sheet, RepeatedRows repeated)
    {
        var judge = new RowJudge(survey.State.Areas, survey.LastDay, survey.State.TextWasNumber);
        foreach (var (row, context) in PlacedRows.Of(survey, sheet))
        {
            var nik = judge.NikOf(row);
            var judged = judge.Judge(row, nik, context);
            if (nik.Class != NikClass.Sound || !repeated.IsRepeated(nik.Nik))
            {
                yield return judged;
                continue;
            }

            foreach (var settled in repeated.Add(nik.Nik, judged, row.Place(ColumnField.Nik)))
            {
                yield return settled;
            }
        }
    }
}
