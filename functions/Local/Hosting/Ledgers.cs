using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Local.Hosting;

/// <summary>Asks the ledgers of an account what they know.</summary>
internal sealed class Ledgers(IServiceProvider services)
{
    private readonly ISubmissionLedger _submissions = services.GetRequiredService<ISubmissionLedger>();
    private readonly ICompileStore _compiled = services.GetRequiredService<ICompileStore>();
    private readonly DueQuarters _due = services.GetRequiredService<DueQuarters>();

    /// <summary>The provinces that the app compiles.</summary>
    public IReadOnlyList<AreaCode> Provinces => services.GetRequiredService<CompiledProvinces>().Codes;

    public Task<IReadOnlyList<Submission>> OfRegencyAsync(AreaCode regency, CancellationToken cancellationToken) =>
        _submissions.ListAsync(regency, cancellationToken);

    /// <summary>What a province and its regencies submitted.</summary>
    public async Task<IReadOnlyList<Submission>> OfProvinceAsync(AreaCode province, CancellationToken cancellationToken)
    {
        var submissions = new List<Submission>();
        foreach (var submitter in AreaTable.Kemendagri.Regencies(province).Select(regency => regency.Code).Prepend(province))
        {
            submissions.AddRange(await _submissions.ListAsync(submitter, cancellationToken));
        }

        return submissions;
    }

    /// <summary>The quarters of a province from the first with a submission to the open one, and others that somebody compiled.</summary>
    public async Task<IReadOnlyList<QuarterAccount>> QuartersAsync(
        AreaCode province, IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        var accounts = (await _due.OfProvinceAsync(province, cancellationToken)).ToDictionary(account => account.Quarter);
        foreach (var quarter in submissions.Select(submission => submission.Key.Quarter).Distinct().Where(quarter => !accounts.ContainsKey(quarter)).ToArray())
        {
            if (await _compiled.FindLineAsync(province, quarter, cancellationToken) is not null)
            {
                accounts[quarter] = await _due.OfAsync(province, quarter, cancellationToken);
            }
        }

        return [.. accounts.Values.OrderBy(account => account.Quarter)];
    }
}
