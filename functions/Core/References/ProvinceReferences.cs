using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Registry;

namespace Pipeline.References;

/// <summary>The tables that are in force for a province.</summary>
public sealed class ProvinceReferences(IReferenceStore store)
{
    public Task<ReferenceVersions> InForceAsync(AreaCode province, CancellationToken cancellationToken) => store.InForceAsync(province, cancellationToken);

    /// <summary>Reads versions that are, or were, in force.</summary>
    /// <exception cref="InvalidOperationException">One of them is faulty: it was sound when it was taken, so that the build has changed its mind.</exception>
    public async Task<ReferenceTables> ReadAsync(AreaCode province, ReferenceVersions versions, CancellationToken cancellationToken)
    {
        var programmes = versions.Programmes is { } table ? Sound(ProgrammeTable.Parse(await TextAsync(province, table, cancellationToken)), table) : ProgrammeTable.Seed;
        var rules = versions == ReferenceVersions.Shipped ? AidRules.Seed
            : SoundRules(AidRules.Parse(await RulesAsync(province, versions, cancellationToken), programmes), versions);
        return new ReferenceTables(versions, programmes, rules);
    }

    /// <summary>What is in force, for judging an edited table beside it.</summary>
    public async Task<StandingTables> StandingAsync(AreaCode province, ReferenceVersions versions, CancellationToken cancellationToken) => new(
        (await ReadAsync(province, versions, cancellationToken)).Programmes, await RulesAsync(province, versions, cancellationToken));

    private async Task<string> RulesAsync(AreaCode province, ReferenceVersions versions, CancellationToken cancellationToken) =>
        versions.Rules is { } rules ? await TextAsync(province, rules, cancellationToken) : AidRules.SeedText;

    private async Task<string> TextAsync(AreaCode province, ContentHash version, CancellationToken cancellationToken) =>
        ReferenceFile.TextOf(await store.ReadAsync(province, version, cancellationToken)) ?? throw new InvalidOperationException($"The reference {version} is no text.");

    private static ProgrammeTable Sound(ReferenceReading<ProgrammeTable> reading, ContentHash version) =>
        reading is ReferenceReading<ProgrammeTable>.Sound(var table) ? table : throw new InvalidOperationException($"The table of programmes {version} was sound when it was taken.");

    private static AidRules SoundRules(ReferenceReading<AidRules> reading, ReferenceVersions versions) =>
        reading is ReferenceReading<AidRules>.Sound(var rules) ? rules : throw new InvalidOperationException($"The rules of {versions} were sound when they were taken.");
}
