using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>From a surveyed file to judged rows of recipients.</summary>
internal static class AssistanceIntake
{
    /// <summary>The second pass: every row once, with exactly one verdict, streaming in the order of the file.</summary>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on, which the survey had not met.</exception>
    public static IEnumerable<JudgedRow> ReadRows(FileSurvey survey)
    {
        var first = new Dictionary<DeliveryKey, RowPlace>();
        foreach (var sheet in survey.Tables)
        {
            var judge = new DeliveryJudge(sheet.Title, survey.Quarter, survey.LastDay, survey.State.TextWasNumber, survey.References.Programmes);
            foreach (var row in sheet.Walk().Rows(survey.State.Workbook.ReadRows(sheet.Sheet)))
            {
                if (row.Kind != RowKind.AreaLine && !row.Section.IsRefused)
                {
                    yield return Settled(judge.Judge(row), row, first);
                }
            }
        }
    }

    // The same help twice in one file is one delivery: the first row stands.
    private static JudgedRow Settled(JudgedRow judged, TableRow row, Dictionary<DeliveryKey, RowPlace> first)
    {
        if (judged.Verdict is not RowVerdict.Fit<DeliveryKey, DeliveryValues> { Claim.Key: var key } || first.TryAdd(key, judged.Place))
        {
            return judged;
        }

        var place = row.Place(key.Recipient is AidRecipient.ByNik ? ColumnField.Nik : ColumnField.Kk);
        return judged with { Verdict = new RowVerdict.Repeated(), Findings = [Findings.AidRepeated(place, first[key]), .. judged.Findings] };
    }
}
