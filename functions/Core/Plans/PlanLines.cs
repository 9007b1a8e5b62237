using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Plans;

/// <summary>The lines of a plan that a file says more than once: alike they count once, and where they differ nobody can tell which holds.</summary>
internal sealed class PlanLines
{
    private const int MostNamed = 5;

    private readonly Dictionary<PlanKey, Said> _byKey = [];

    /// <summary>Hears of a row; all rows of the file before the first is settled.</summary>
    public void Hear(JudgedRow row)
    {
        if (row.Verdict is not RowVerdict.Fit<PlanKey, PlanValues> { Claim: var claim })
        {
            return;
        }

        if (!_byKey.TryGetValue(claim.Key, out var said))
        {
            _byKey[claim.Key] = new Said(claim.Values, [claim.Place]);
            return;
        }

        said.Differs |= !said.Values.CountsAs(claim.Values);
        if (said.Places.Count <= MostNamed)
        {
            said.Places.Add(claim.Place);
        }
    }

    /// <summary>The row as it ends.</summary>
    public JudgedRow Settle(JudgedRow judged, TableRow row)
    {
        if (judged.Verdict is not RowVerdict.Fit<PlanKey, PlanValues> { Claim: var claim } || _byKey[claim.Key] is not { Places.Count: > 1 } said)
        {
            return judged;
        }

        var place = row.Place(row.Table.Has(ColumnField.Programme) ? ColumnField.Programme : ColumnField.Activity);
        if (said.Differs)
        {
            var why = Findings.PlanDuplicate(place, [.. said.Places.Where(other => other != judged.Place).Take(MostNamed)]);
            return judged with { Verdict = new RowVerdict.Held(why, WaitingOf(claim), ""), Findings = [why, .. judged.Findings] };
        }

        return judged.Place == said.Places[0]
            ? judged
            : judged with { Verdict = new RowVerdict.Repeated(), Findings = [Findings.PlanRepeated(place, said.Places[0]), .. judged.Findings] };
    }

    // What waits is the line with its money: the same row sent again waits in the place of this one.
    private static PersonValues WaitingOf(Registry.Claim<PlanKey, PlanValues> claim) => PersonValues.Create(values =>
    {
        values[PersonField.Name] = claim.Values.Programme;
        values[PersonField.Note] = FormattableString.Invariant($"{claim.Key} {claim.Values.Budget} {claim.Values.Realisation} {claim.Values.Target}");
    });

    private sealed record Said(PlanValues Values, List<RowPlace> Places)
    {
        public bool Differs { get; set; }
    }
}
