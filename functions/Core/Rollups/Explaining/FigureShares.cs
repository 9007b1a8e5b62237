using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>Adds up which submission has which part in a figure, and keeps the rows that whoever asks may see.</summary>
internal sealed class FigureShares(IReadOnlyList<Submission> known, FigureViewer viewer)
{
    private readonly Dictionary<(Areas.AreaCode, string), Submission> _known = known.ToDictionary(submission => (submission.Regency, submission.Key.Id));
    private readonly Dictionary<Submission, SubmissionShare> _shares = [];
    private readonly List<RowBehind> _rows = [];

    /// <summary>Lays a value to the rows since which there is that much of it: one that came, went and came back to the row that brought it back.</summary>
    /// <param name="value">Of all rows.</param>
    /// <param name="valueOf">Of the first so many rows.</param>
    public void Add(IReadOnlyList<HouseholdRow> rows, decimal value, Func<int, decimal> valueOf)
    {
        var left = value;
        for (var index = rows.Count - 1; index >= 0; index--)
        {
            var before = left == 0 ? 0 : Math.Clamp(valueOf(index), Math.Min(left, 0), Math.Max(left, 0));
            Add(rows[index], left - before);
            left = before;
        }
    }

    /// <summary>Lays a part to a submission as a whole.</summary>
    public void Add(Submission submission, decimal amount) => Add(new SubmissionShare(submission, amount, 0, 0));

    public void Add(HouseholdRow row, decimal amount)
    {
        var submission = _known[(row.Sender, row.Submission.Id)];
        Add(new SubmissionShare(submission, amount, amount == 0 ? 0 : 1, amount == 0 ? 1 : 0));
        if (viewer.Sees(row.Sender))
        {
            _rows.Add(new RowBehind(submission, row.Place, amount, row.Who));
        }
    }

    public FigureExplanation Explain(decimal now) => new(
        now,
        [.. _shares.Values.OrderBy(share => share.Submission.Regency).ThenBy(share => share.Submission.Key)],
        [.. _rows.OrderBy(row => row.Submission.Key).ThenBy(row => row.Place)]);

    private void Add(SubmissionShare share) => _shares[share.Submission] = _shares.GetValueOrDefault(share.Submission) is { } known
        ? known with { Amount = known.Amount + share.Amount, Rows = known.Rows + share.Rows, OtherRows = known.OtherRows + share.OtherRows }
        : share;
}
