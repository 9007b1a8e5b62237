using Pipeline.Areas;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>What the ledger knows of all compiled provinces, when one of them is compiled.</summary>
/// <remarks>
/// A summary shows what its own province submitted. Who counts in it can change by what any other province's regencies claim,
/// so all of their submissions together name a run: more than what it rests on, and never less (docs/decisions/0012).
/// </remarks>
internal sealed class CompileInputs
{
    private readonly IReadOnlyList<Submission> _all;

    private readonly IReadOnlyDictionary<AreaCode, ReferenceVersions> _references;

    private readonly CompiledProvinces _provinces;

    private CompileInputs(IReadOnlyList<Submission> all, IReadOnlyDictionary<AreaCode, ReferenceVersions> references, CompiledProvinces provinces)
    {
        _all = all;
        _references = references;
        _provinces = provinces;
    }

    /// <param name="provinces">Those that are compiled, and those asked for.</param>
    public static async Task<CompileInputs> ReadAsync(
        ISubmissionLedger ledger, ProvinceReferences tables, AreaTable areas, CompiledProvinces provinces, CancellationToken cancellationToken)
    {
        var all = new List<Submission>();
        var references = new Dictionary<AreaCode, ReferenceVersions>();
        foreach (var province in provinces.Codes.Distinct().Order())
        {
            references[province] = await tables.InForceAsync(province, cancellationToken);
            all.AddRange(await ledger.ListAsync(province, cancellationToken));
            foreach (var regency in areas.Regencies(province))
            {
                all.AddRange(await ledger.ListAsync(regency.Code, cancellationToken));
            }
        }

        return new CompileInputs(all, references, provinces);
    }

    /// <summary>All that a province and its regencies submitted.</summary>
    public IReadOnlyList<Submission> Of(AreaCode province) => [.. _all.Where(submission => submission.Regency.IsWithin(province))];

    /// <summary>What a province and its regencies submitted for a quarter and those before it.</summary>
    public IReadOnlyList<Submission> Of(AreaCode province, Quarter quarter) => InputsId.InputsOf(Of(province), quarter);

    /// <summary>By which versions of its tables a province's figures are worked out.</summary>
    public ReferenceVersions ReferencesOf(AreaCode province) => _references[province];

    /// <summary>The run that these submissions make of a quarter.</summary>
    /// <param name="closesOn">The day on which it will be closed; null when it is.</param>
    public CompileRun RunOf(AreaCode province, Quarter quarter, DateOnly? closesOn) =>
        new(province, quarter, InputsId.Of(InputsId.InputsOf(_all, quarter), closesOn, _references[province], _provinces.Suppression, _provinces.Pockets));
}
