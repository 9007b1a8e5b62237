using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>All that a province and its regencies submitted.</summary>
internal static class ProvinceSubmissions
{
    public static async Task<IReadOnlyList<Submission>> ListAsync(
        ISubmissionLedger ledger, AreaTable areas, AreaCode province, CancellationToken cancellationToken)
    {
        var submissions = new List<Submission>(await ledger.ListAsync(province, cancellationToken));
        foreach (var regency in areas.Regencies(province))
        {
            submissions.AddRange(await ledger.ListAsync(regency.Code, cancellationToken));
        }

        return submissions;
    }
}
