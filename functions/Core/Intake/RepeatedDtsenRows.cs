using Pipeline.Dtsen;

namespace Pipeline.Intake;

/// <summary>
/// Keeps back the rows of a DTSEN extract whose NIK or No. KK occurs more than once in the file, until all of one number are
/// there: they are one claim, in which the later row goes before the earlier field by field.
/// </summary>
internal sealed class RepeatedDtsenRows(NikCensus persons, NikCensus families)
{
    private readonly Dictionary<DtsenKey, List<(JudgedRow Row, CellPlace At)>> _waiting = [];

    /// <summary>How many rows are still kept back; none at the end of a file.</summary>
    public int Waiting => _waiting.Sum(group => group.Value.Count);

    /// <summary>Whether the row has to wait for others.</summary>
    public bool IsRepeated(DtsenKey key) => CountOf(key) > 1;

    /// <summary>Adds a row; gives all rows of its number, settled, in the order of their places, once the last is there.</summary>
    public IReadOnlyList<JudgedRow> Add(DtsenKey key, JudgedRow row, CellPlace at)
    {
        if (!_waiting.TryGetValue(key, out var group))
        {
            _waiting[key] = group = [];
        }

        group.Add((row, at));
        if (group.Count < CountOf(key))
        {
            return [];
        }

        _waiting.Remove(key);
        return Settle(group);
    }

    private int CountOf(DtsenKey key) => key.Person is { } nik ? persons.CountOf(nik) : key.Family is { } kk ? families.CountOf(kk) : 0;

    // The claim stands in the last row that says something new; the others add nothing to it.
    private static List<JudgedRow> Settle(List<(JudgedRow Row, CellPlace At)> group)
    {
        var settled = new List<JudgedRow>(group.Count);
        var standing = DtsenValues.Empty;
        var (taken, first) = (-1, (JudgedRow?)null);
        foreach (var (row, at) in group)
        {
            if (row.Verdict is not RowVerdict.Fit<DtsenKey, DtsenValues> { Claim: var claim })
            {
                settled.Add(row);
                continue;
            }

            var changes = standing.ChangedBy(claim.Values);
            standing = standing.OverlaidBy(claim.Values);
            taken = first is null || !changes.IsEmpty ? settled.Count : taken;
            settled.Add(first is null ? row : row with { Findings = [Findings.DtsenRepeated(at, first.Place, changes), .. row.Findings] });
            first ??= row;
        }

        for (var index = 0; index < settled.Count; index++)
        {
            if (settled[index].Verdict is RowVerdict.Fit<DtsenKey, DtsenValues> { Claim: var claim })
            {
                settled[index] = settled[index] with
                {
                    Verdict = index == taken ? new RowVerdict.Fit<DtsenKey, DtsenValues>(claim with { Values = standing }) : new RowVerdict.Repeated(),
                };
            }
        }

        return settled;
    }
}
