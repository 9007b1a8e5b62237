using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>How the rows of one data set come into the registry, and out of it again.</summary>
public interface IFoldDataSet
{
    DataSet DataSet { get; }

    /// <summary>Folds the rows of a surveyed file in, and says what became of each.</summary>
    /// <param name="tell">Called once a row, with what became of it and what the registry found.</param>
    Task RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, Action<JudgedRow, RowDisposition, IReadOnlyList<Finding>> tell, CancellationToken cancellationToken);

    /// <summary>Takes all that a submission said out.</summary>
    Task TakeOutAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken);

    /// <summary>Of how many records it said something that stands.</summary>
    Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken);
}

/// <summary>Folds a data set whose records are nothing but what was said under their key.</summary>
public sealed class FoldClaims<TKey, TValues>(DataSet dataSet, IClaimStore<TKey, TValues> store, ILookIntoClaims<TKey, TValues>? look = null) : IFoldDataSet
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    private readonly MergeClaims<TKey, TValues> _merge = new(store, look);
    private readonly WithdrawClaims<TKey, ClaimRecord<TKey, TValues>> _withdraw = new(store);

    public DataSet DataSet => dataSet;

    public async Task RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, Action<JudgedRow, RowDisposition, IReadOnlyList<Finding>> tell, CancellationToken cancellationToken)
    {
        var named = new HashSet<TKey>();
        await _merge.RunAsync(regency, submission, survey, Tell, cancellationToken);
        if (how == FoldKind.ReadAnew)
        {
            await _withdraw.RunAsync(regency, submission, named.Contains, cancellationToken);
        }

        void Tell(JudgedRow row, ClaimMerge<TKey, TValues>? merged)
        {
            if (how == FoldKind.ReadAnew && merged is not null)
            {
                named.Add(merged.Claim.Key);
            }

            tell(row, DispositionOf(row.Verdict, merged?.Said), merged?.Findings ?? []);
        }
    }

    public Task TakeOutAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken) =>
        _withdraw.RunAsync(regency, submission, _ => false, cancellationToken);

    public Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken) =>
        _withdraw.CountAsync(regency, submission, cancellationToken);

    private static RowDisposition DispositionOf(RowVerdict verdict, HistoryStep<TValues>.Said? said) => (verdict, said) switch
    {
        (RowVerdict.Refused, _) => RowDisposition.Refused,
        (RowVerdict.Held, _) => RowDisposition.Held,
        (RowVerdict.Repeated, _) => RowDisposition.Unchanged,
        (_, { IsFirst: true }) => RowDisposition.Added,
        (_, { Changes.IsEmpty: true }) => RowDisposition.Unchanged,
        (_, { }) => RowDisposition.Changed,
        _ => throw new InvalidOperationException("A row fit to be merged was not merged."),
    };
}
