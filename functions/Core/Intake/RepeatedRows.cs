using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>
/// Keeps back the rows whose NIK occurs more than once in the file, until all of one NIK are there: whether they can be one
/// person is a question to all of them, and what is merged of the first cannot be taken back for the last.
/// </summary>
internal sealed class RepeatedRows(NikCensus census)
{
    private readonly Dictionary<Nik, List<(JudgedRow Row, CellPlace NikPlace)>> _waiting = [];

    /// <summary>How many rows are still kept back; none at the end of a file.</summary>
    public int Waiting => _waiting.Sum(group => group.Value.Count);

    /// <summary>Whether the row has to wait for others.</summary>
    public bool IsRepeated(Nik nik) => census.IsRepeated(nik);

    /// <summary>Adds a row; gives all rows of its NIK, settled, in the order of their places, once the last is there.</summary>
    public IReadOnlyList<JudgedRow> Add(Nik nik, JudgedRow row, CellPlace nikPlace)
    {
        if (!_waiting.TryGetValue(nik, out var group))
        {
            _waiting[nik] = group = [];
        }

        group.Add((row, nikPlace));
        if (group.Count < census.CountOf(nik))
        {
            return [];
        }

        _waiting.Remove(nik);
        return Settle(group);
    }

    private static List<JudgedRow> Settle(List<(JudgedRow Row, CellPlace NikPlace)> group)
    {
        var ready = group.Where(entry => entry.Row.Verdict is RowVerdict.Ready).ToList();
        var conflict = AreNotOnePerson([.. ready.Select(entry => Claim(entry.Row).Values)]);
        var standing = PersonValues.Empty;
        RowPlace? first = null;
        var settled = new List<JudgedRow>(group.Count);
        foreach (var (row, at) in group)
        {
            if (row.Verdict is not RowVerdict.Ready { Claim: var claim })
            {
                settled.Add(row);
            }
            else if (conflict)
            {
                settled.Add(Held(row, claim, Findings.IdentityConflictInFile(at, [.. ready.Select(other => other.Row.Place).Where(place => place != row.Place)])));
            }
            else
            {
                settled.Add(first is null ? row : With(row, Findings.NikDuplicate(at, first, [.. Differing(standing, claim.Values)])));
                standing = standing.OverlaidBy(claim.Values);
                first ??= row.Place;
            }
        }

        return settled;
    }

    private static PersonClaim Claim(JudgedRow row) => ((RowVerdict.Ready)row.Verdict).Claim;

    // A name and a date written alike need no second look, so that a NIK pasted down a whole column costs no square.
    private static bool AreNotOnePerson(IReadOnlyList<PersonValues> rows)
    {
        var different = rows.DistinctBy(values => (values.Name, values.BirthDate)).ToList();
        return different.Where((values, index) => different.Take(index).Any(other => IdentityMatch.CannotBeOnePerson(other, values))).Any();
    }

    private static IEnumerable<PersonField> Differing(PersonValues standing, PersonValues later) => standing.ChangedBy(later).Fields;

    private static JudgedRow With(JudgedRow row, Finding finding) => row with { Findings = [finding, .. row.Findings] };

    private static JudgedRow Held(JudgedRow row, PersonClaim claim, Finding why) =>
        With(row, why) with { Verdict = new RowVerdict.Held(why, claim.Values, claim.Nik.Digits) };
}
