using FsCheck;
using FsCheck.Fluent;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>What happens to one submission: it comes, on hold or not, and then people decide of it, one after the other.</summary>
/// <param name="Decisions">Those that do not apply to the state it is in are refused, and change nothing.</param>
public sealed record DecidedSubmission(ModelSubmission Submission, bool ComesOnHold, IReadOnlyList<DecisionKind> Decisions)
{
    /// <summary>After each of its events, whether it counts.</summary>
    public IReadOnlyList<bool> Steps { get; } = StepsOf(ComesOnHold ? SubmissionState.OnHold : SubmissionState.Merged, Decisions);

    /// <summary>Whether it counts in the end.</summary>
    public bool Stands => Steps[^1];

    private static List<bool> StepsOf(SubmissionState state, IReadOnlyList<DecisionKind> decisions)
    {
        var steps = new List<bool> { state == SubmissionState.Merged };
        foreach (var decision in decisions)
        {
            state = After(state, decision);
            steps.Add(state == SubmissionState.Merged);
        }

        return steps;
    }

    private static SubmissionState After(SubmissionState state, DecisionKind decision) => (decision, state) switch
    {
        (DecisionKind.Released, _) => SubmissionState.Merged,
        (DecisionKind.Rejected, SubmissionState.OnHold) => SubmissionState.Rejected,
        (DecisionKind.Withdrawn, _) => SubmissionState.Withdrawn,
        _ => state,
    };
}

/// <summary>Submissions and decisions, and the order in which their events come: each number is the next event of that submission.</summary>
public sealed record DecidedHistory(IReadOnlyList<DecidedSubmission> Submissions, IReadOnlyList<int> Order)
{
    private static readonly Gen<DecisionKind[]> SomeDecisions =
        Gen.ListOf(Gen.Elements(DecisionKind.Released, DecisionKind.Rejected, DecisionKind.Withdrawn)).Select(list => list.Take(3).ToArray());

    public static Arbitrary<DecidedHistory> Any { get; } = (
        from arrivals in MergeModel.TwoOrders.Generator.Select(orders => orders.Arrivals)
        from onHold in Gen.ArrayOf(Gen.Elements(true, false, false), arrivals.Length)
        from decisions in Gen.ArrayOf(SomeDecisions, arrivals.Length)
        let submissions = arrivals.Select((one, index) => new DecidedSubmission(one, onHold[index], decisions[index])).ToArray()
        from order in Gen.Shuffle(submissions.SelectMany((one, index) => Enumerable.Repeat(index, one.Steps.Count)).ToArray())
        select new DecidedHistory(submissions, order)).ToArbitrary();

    /// <summary>The submissions that count in the end.</summary>
    public IEnumerable<ModelSubmission> Standing => Submissions.Where(one => one.Stands).Select(one => one.Submission);

    /// <summary>Driven as the pipeline drives it: what counts is folded at its place, what does not is taken out, and those of its
    /// regency after it that count are folded again.</summary>
    public PersonRecord Fold()
    {
        var record = PersonRecord.Unknown(MergeModel.Someone);
        var next = new int[Submissions.Count];
        var counting = new List<ModelSubmission>();
        foreach (var index in Order)
        {
            var submission = Submissions[index].Submission;
            var counts = Submissions[index].Steps[next[index]++];
            counting.Remove(submission);
            record = counts ? MergeModel.Fold(record, submission) : record.Without(submission.Regency, submission.Key);
            record = MergeModel.FoldLater(record, counting, submission);
            if (counts)
            {
                counting.Add(submission);
            }
        }

        return record;
    }
}
