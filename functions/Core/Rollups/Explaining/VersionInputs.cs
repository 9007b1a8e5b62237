using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>The submissions that a version of a summary rests on, as the ledger has them today.</summary>
/// <param name="Known">All that anybody submitted who can count in the province.</param>
/// <param name="Inputs">Those of the province that the version names, in the state that it names.</param>
/// <param name="Since">Those of the province for the quarter or before it of which the version has nothing.</param>
internal sealed record VersionInputs(IReadOnlyList<Submission> Known, IReadOnlyList<Submission> Inputs, IReadOnlyList<Submission> Since)
{
    /// <param name="provinces">Those that are compiled.</param>
    public static async Task<VersionInputs> ReadAsync(
        ISubmissionLedger ledger, AreaTable areas, IEnumerable<AreaCode> provinces, CompileRun run, VersionBefore version, CancellationToken cancellationToken)
    {
        var known = new List<Submission>();
        foreach (var sender in provinces.Append(run.Province).Distinct().SelectMany(province => areas.Regencies(province).Select(regency => regency.Code).Prepend(province)))
        {
            known.AddRange(await ledger.ListAsync(sender, cancellationToken));
        }

        var named = version.Inputs.ToDictionary(input => (input.Regency, input.Quarter, input.Hash));
        var ofProvince = known.Where(submission => submission.Regency.IsWithin(run.Province) && submission.Key.Quarter <= run.Quarter)
            .Select(submission => (Submission: submission, Then: named.GetValueOrDefault((submission.Regency, submission.Key.Quarter, submission.Hash))))
            .ToArray();
        return new VersionInputs(
            known,
            [.. ofProvince.Where(one => one.Then is not null).Select(one => one.Submission with { State = one.Then!.State })
                .OrderBy(submission => submission.Regency).ThenBy(submission => submission.Key)],
            [.. ofProvince.Where(one => one.Then?.State != SubmissionState.Merged).Select(one => one.Submission)]);
    }
}
