using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Local.Hosting;

/// <summary>Asks the ledgers of an account what they know.</summary>
internal sealed class Ledgers(IServiceProvider services)
{
    private readonly ISubmissionLedger _submissions = services.GetRequiredService<ISubmissionLedger>();
    private readonly ICompileStore _compiled = services.GetRequiredService<ICompileStore>();

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

    /// <summary>The compiled quarters of a province, from the first with a submission to the open one.</summary>
    public async Task<IReadOnlyList<QuarterLine>> QuartersAsync(
        AreaCode province, IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        var lines = new List<QuarterLine>();
        if (submissions.Count == 0)
        {
            return lines;
        }

        var open = Quarter.Containing(ProvinceTime.DayIn(province, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var quarters = submissions.Select(submission => submission.Key.Quarter).Append(open).ToArray();
        var last = quarters.Max();
        for (var quarter = quarters.Min(); quarter <= last; quarter = quarter.Next)
        {
            if (await _compiled.FindLineAsync(province, quarter, cancellationToken) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
