using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>
/// Folds tables of figures. Each figure is held against what the same sender said before the submission, never against what
/// another said: so what is held does not depend on whose event came first.
/// </summary>
public sealed class FoldFigures(DataSet dataSet, IClaimStore<FigureKey, FigureValues> store) : IFoldDataSet
{
    private readonly FoldClaims<FigureKey, FigureValues> _fold = new(dataSet, store);

    public DataSet DataSet => dataSet;

    public async Task RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, Action<JudgedRow, RowDisposition, IReadOnlyList<Finding>> tell, CancellationToken cancellationToken)
    {
        var earlier = await EarlierAsync(regency, submission, cancellationToken);

        // Folded again behind one that came late, a figure may be held now that was taken before: what it said is taken out.
        var kind = how == FoldKind.Plain ? FoldKind.ReadAnew : how;
        await _fold.RunAsync(regency, submission, survey.Knowing(earlier), kind, tell, cancellationToken);
    }

    public Task TakeOutAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken) =>
        _fold.TakeOutAsync(regency, submission, cancellationToken);

    public Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken) =>
        _fold.CountAsync(regency, submission, cancellationToken);

    private async Task<IReadOnlyList<(FigureKey Key, FigureValues Values)>> EarlierAsync(AreaCode sender, SubmissionKey submission, CancellationToken cancellationToken)
    {
        var earlier = new List<(FigureKey, FigureValues)>();
        await foreach (var partition in store.ListPartitionsAsync(sender, cancellationToken))
        {
            await foreach (var record in store.ReadPartitionAsync(partition, cancellationToken))
            {
                if (record.HistoryOf(sender).Before(submission) is { IsEmpty: false } values)
                {
                    earlier.Add((record.Key, values));
                }
            }
        }

        return earlier;
    }
}
