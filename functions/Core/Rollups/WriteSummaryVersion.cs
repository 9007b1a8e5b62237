using Pipeline.Areas;

namespace Pipeline.Rollups;

/// <summary>The version that a quarter's summary stands at.</summary>
/// <param name="ContentHash">Over its files as they are without the version before.</param>
/// <param name="IsNew">Whether it was written just now.</param>
public sealed record StandingVersion(int Number, string ContentHash, bool IsNew);

/// <summary>Writes a quarter's summary as its next version, unless it would be the last one again, and the province's index either way.</summary>
/// <remarks>To be run under the province's lock. A version is made of the quarter and the version before, which stays as it is: run
/// again after a crash, it is the same to the byte.</remarks>
public sealed class WriteSummaryVersion(
    ICompileStore ledger, ISummaryVersions versions, ISummaryWriter writer, IProvinceIndexWriter indexWriter, AreaTable areas)
{
    /// <param name="line">The ledger's line of the quarter; null before the first version.</param>
    public async Task<StandingVersion> RunAsync(ProvinceQuarter quarter, QuarterLine? line, CancellationToken cancellationToken)
    {
        var last = line?.Version ?? 0;
        if (last > 0 && SummaryHash.Of(await FilesAsync(quarter, last, before: null, cancellationToken)) == line!.ContentHash)
        {
            await WriteIndexAsync(quarter, last, cancellationToken);
            return new StandingVersion(last, line.ContentHash, IsNew: false);
        }

        // What changed against the version before is no part of what a version is: else none could be told to be the last one again.
        var alone = await FilesAsync(quarter, last + 1, before: null, cancellationToken);
        var before = await FindAsync(quarter, last, cancellationToken);
        var files = before is null ? alone : await FilesAsync(quarter, last + 1, before, cancellationToken);
        var facts = VersionFacts.Of(quarter);
        foreach (var file in files)
        {
            await versions.SaveAsync(quarter.Province, quarter.Quarter, last + 1, facts, file, cancellationToken);
        }

        await WriteIndexAsync(quarter, last + 1, cancellationToken);
        return new StandingVersion(last + 1, SummaryHash.Of(alone), IsNew: true);
    }

    // From what lies there and the ledger's lines, never from the index that was: a quarter that another finish wrote meanwhile is
    // in it. What lies above a line is of a run that died and may never be written again.
    private async Task WriteIndexAsync(ProvinceQuarter quarter, int standing, CancellationToken cancellationToken)
    {
        var whole = new List<SummaryVersion>();
        foreach (var ofQuarter in (await versions.ListAsync(quarter.Province, cancellationToken)).GroupBy(version => version.Quarter))
        {
            var newest = ofQuarter.Key == quarter.Quarter ? standing
                : (await ledger.FindLineAsync(quarter.Province, ofQuarter.Key, cancellationToken))?.Version ?? 0;
            whole.AddRange(ofQuarter.Where(version => version.Number <= newest));
        }

        var province = areas.Find(quarter.Province) ?? throw new ArgumentException("The province is not in the table.", nameof(quarter));
        var index = await indexWriter.WriteAsync(ProvinceIndex.Of(province, whole), cancellationToken);
        await versions.SaveBesideAsync(quarter.Province, index, cancellationToken);
    }

    // One whose files somebody removed cannot be compared with: the new version is written all the same.
    private async Task<VersionBefore?> FindAsync(ProvinceQuarter quarter, int version, CancellationToken cancellationToken) =>
        version > 0
        && await versions.ReadAsync(quarter.Province, quarter.Quarter, version, SummaryFileNames.Manifest, cancellationToken) is { } manifest
        && await versions.ReadAsync(quarter.Province, quarter.Quarter, version, SummaryFileNames.Csv, cancellationToken) is { } figures
            ? SummaryManifest.Read(manifest, figures)
            : null;

    // The manifest goes last: where it is, the version is whole.
    private async Task<IReadOnlyList<SummaryFile>> FilesAsync(
        ProvinceQuarter quarter, int version, VersionBefore? before, CancellationToken cancellationToken)
    {
        var files = await writer.WriteAsync(quarter, version, before, cancellationToken);
        return [.. files, SummaryManifest.Of(quarter, version, files)];
    }
}
