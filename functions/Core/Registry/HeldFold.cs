using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// The fold of one submission into a regency's held rows: its own take the place of those it had, and the earlier ones that
/// it mends are closed. What is open before it depends on the submissions before it alone, so that folding in the order of
/// their keys gives the same rows whatever order the events came in.
/// </summary>
/// <param name="dataSet">Of the submission: its rows mend held ones of the same alone.</param>
/// <param name="mayHoldUnsoundNiks">Whether rows of the submission may be held for their NIK, so that it is worth keeping who stands beside them.</param>
internal sealed class HeldFold(SubmissionKey submission, DataSet dataSet, bool mayHoldUnsoundNiks)
{
    // Two pools: which rows wait for another's sake depends on the order of arrival, and must not decide over the others.
    private readonly Pool _settled = new(byContent: dataSet == DataSet.People);
    private readonly Pool _forAnothersSake = new(byContent: dataSet == DataSet.People);
    private readonly Dictionary<RowToken, HeldRow> _ownBefore = [];
    private readonly HashSet<(string Name, string Mark)> _marks = [];
    private readonly HashSet<PersonValues> _waiting = [];
    private readonly List<HeldRow> _opened = [];
    private readonly NamesakeSearch _namesakes = new();
    private readonly List<HeldRow> _own = [];
    private readonly List<MendingRow> _rows = [];

    /// <summary>Hears of a row that the regency has held, of whichever submission; all of them before the rows of this one.</summary>
    public void Know(HeldRow held)
    {
        if (held.Submission.Id == submission.Id)
        {
            _ownBefore[held.Token] = held;
            return;
        }

        if (held.DataSet != dataSet)
        {
            return;
        }

        if (held.Submission.CompareTo(submission) > 0)
        {
            // Closed by this submission when it stood later: an earlier copy of it turned up since.
            if (held.Closing?.By.Id == submission.Id)
            {
                _opened.Add(held with { Closing = null });
            }

            return;
        }

        var pool = held.IsForAnothersSake ? _forAnothersSake : _settled;
        if (held.Closing is { } closing && closing.By.Id != submission.Id && closing.By.CompareTo(submission) < 0)
        {
            pool.SetClosed(held.Token, closing);
            return;
        }

        pool.Open.Add(held);
        _waiting.Add(held.Values);
        _marks.UnionWith(MendMatch.TraitsOf(held).Marks);
    }

    /// <summary>Adds a row that was taken.</summary>
    public void Take(JudgedRow row, PersonClaim claim)
    {
        KnowBeside(row);
        if (row.Mends is not null || _marks.Count > 0)
        {
            See(new MendingRow(RowToken.Of(submission.Id, row.Place), row.Mends, claim.Nik.Digits, claim.Values, HasSoundNik: true, IsHeld: false));
        }
    }

    /// <summary>Adds a row of another data set that was taken: it mends the row whose token it carries. By its content it could be
    /// another one of the same person; unless its subject is a key.</summary>
    public void TakeOfToken(JudgedRow row)
    {
        if (row.Mends is not null || (row.Subject.IsKey && _waiting.Contains(row.Subject.Values)))
        {
            _rows.Add(new MendingRow(RowToken.Of(submission.Id, row.Place), row.Mends, row.Subject.Nik, row.Subject.Values, HasSoundNik: true, IsHeld: false));
        }
    }

    /// <summary>Adds a row that was held.</summary>
    public void Hold(JudgedRow row, HeldRow held)
    {
        KnowBeside(row);
        _own.Add(held with { Closing = _ownBefore.GetValueOrDefault(held.Token)?.Closing });
        See(new MendingRow(held.Token, row.Mends, held.WrittenNik, held.Values, row.Verdict is RowVerdict.Ready, IsHeld: true));
    }

    /// <summary>What comes of it, once every row was added.</summary>
    public HeldChanges Settle()
    {
        var closed = _settled.CloseBy(submission, _rows);
        var closedElsewhere = _forAnothersSake.CloseBy(submission, _rows);
        var own = _namesakes.Settle(_own);
        var all = closed.Concat(closedElsewhere).ToDictionary(one => one.Held.Token, one => one.Closing);
        var written = new List<HeldRow>([.. _opened, .. own.Where(held => !held.Equals(_ownBefore.GetValueOrDefault(held.Token)))]);
        foreach (var held in _settled.Open.Concat(_forAnothersSake.Open))
        {
            var closing = all.GetValueOrDefault(held.Token);
            if (closing is not null ? closing != held.Closing : held.Closing?.By.Id == submission.Id)
            {
                written.Add(held with { Closing = closing });
            }
        }

        var kept = _own.Select(held => held.Token).ToHashSet();
        return new HeldChanges(
            written,
            [.. _ownBefore.Values.Where(held => !kept.Contains(held.Token))],
            new SortedDictionary<Quarter, int>(closed.CountBy(one => one.Held.Submission.Quarter).ToDictionary()),
            new MendReport(
                all.Values.Count(closing => !closing.IsHeldAgain),
                all.Values.Count(closing => closing.IsHeldAgain),
                _settled.Open.Count + _forAnothersSake.Open.Count - all.Count + _own.Count));
    }

    // Whatever the registry says to the row: that may depend on another regency, and on when its event came.
    private void KnowBeside(JudgedRow row)
    {
        if (mayHoldUnsoundNiks && row.Verdict is RowVerdict.Ready ready)
        {
            _namesakes.Know(ready.Claim);
        }
    }

    // Of a million rows only those are kept that may mend something.
    private void See(MendingRow row)
    {
        if (row.Mends is not null || row.IsHeld || row.Traits.Marks.Any(_marks.Contains))
        {
            _rows.Add(row);
        }
    }

    /// <summary>Held rows that are matched among themselves.</summary>
    private sealed class Pool(bool byContent)
    {
        private readonly Dictionary<RowToken, RowToken> _successors = [];

        public List<HeldRow> Open { get; } = [];

        public void SetClosed(RowToken held, Closing closing)
        {
            if (closing.IsHeldAgain)
            {
                _successors[held] = closing.Row;
            }
        }

        public IReadOnlyList<(HeldRow Held, Closing Closing)> CloseBy(SubmissionKey submission, IEnumerable<MendingRow> rows) =>
            MendMatch.Of(submission, Open, _successors, rows, byContent);
    }
}

/// <summary>What the fold of a submission does to its regency's held rows.</summary>
/// <param name="Written">New rows, changed ones, and earlier ones closed or opened again.</param>
/// <param name="Gone">Rows that the submission had, and has no longer.</param>
/// <param name="Closed">How many held rows it closed, by the quarter of the row; without those held for another's sake.</param>
/// <param name="Report">What the regency is told of it.</param>
internal sealed record HeldChanges(
    IReadOnlyList<HeldRow> Written, IReadOnlyList<HeldRow> Gone, IReadOnlyDictionary<Quarter, int> Closed, MendReport Report);
