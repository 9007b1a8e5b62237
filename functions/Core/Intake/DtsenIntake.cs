using Pipeline.Dtsen;

namespace Pipeline.Intake;

/// <summary>From a surveyed file to judged rows of a DTSEN extract.</summary>
internal static class DtsenIntake
{
    /// <summary>The second pass: every row once, with exactly one verdict, streaming; the rows of one number that occurs more than
    /// once come together, when the last of them is reached.</summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on, which the survey had not met.</exception>
    public static IEnumerable<JudgedRow> ReadRows(FileSurvey survey)
    {
        var repeated = new RepeatedDtsenRows(survey.State.Census, survey.State.Families);
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

    private static IEnumerable<JudgedRow> ReadRows(FileSurvey survey, SheetSurvey sheet, RepeatedDtsenRows repeated)
    {
        var judge = new DtsenJudge(survey.State.Areas, survey.Quarter, survey.LastDay, survey.State.TextWasNumber);
        foreach (var (row, context) in PlacedRows.Of(survey, sheet))
        {
            var judged = judge.Judge(row, context);
            var key = judged.Verdict is RowVerdict.Fit<DtsenKey, DtsenValues> fit ? fit.Claim.Key
                : DtsenJudge.FamilyOf(row) is { } family ? DtsenKey.Of(family) // refused, and counted by the survey all the same
                : null;
            foreach (var settled in key is not null && repeated.IsRepeated(key)
                ? repeated.Add(key, judged, row.Place(key.Person is null ? ColumnField.Kk : ColumnField.Nik))
                : [judged])
            {
                yield return settled;
            }
        }
    }
}
