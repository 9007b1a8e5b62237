using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.References;

namespace Pipeline.Registry;

/// <summary>Folds a data set whose rows name programmes: what its sender is told follows the tables that are in force for the province.</summary>
/// <remarks>
/// Under which key a row lies, and what it says, is the row's alone, whatever the province has edited (decision 19). So another
/// version of a table makes no row another, and nothing has to be folded again for it: the roll-up counts by the tables of its day.
/// </remarks>
public sealed class FoldByTables(IFoldDataSet fold, ProvinceReferences references) : IFoldDataSet
{
    public DataSet DataSet => fold.DataSet;

    public async Task RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, Action<JudgedRow, RowDisposition, IReadOnlyList<Finding>> tell, CancellationToken cancellationToken)
    {
        var versions = await references.InForceAsync(regency.Province, cancellationToken);
        var tables = await references.ReadAsync(regency.Province, versions, cancellationToken);
        await fold.RunAsync(regency, submission, survey.By(tables), how, tell, cancellationToken);
    }

    public Task TakeOutAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken) => fold.TakeOutAsync(regency, submission, cancellationToken);

    public Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken) => fold.CountAsync(regency, submission, cancellationToken);
}
