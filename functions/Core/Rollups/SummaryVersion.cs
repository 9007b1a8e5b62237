using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>What a list of versions says of one of them.</summary>
/// <param name="IsProvisional">Whether the quarter was still to be closed («angka sementara»).</param>
/// <param name="LatestSubmission">When the newest submission in the figures was received, in the province's time; null if there is none.</param>
/// <param name="Reported">How many regencies have a file of the quarter in the figures.</param>
/// <param name="Regencies">How many there are.</param>
public sealed record VersionFacts(bool IsProvisional, DateTimeOffset? LatestSubmission, int Reported, int Regencies)
{
    public static VersionFacts Of(ProvinceQuarter quarter) => new(
        quarter.IsProvisional, quarter.LatestSubmission, quarter.Regencies.Count(regency => regency.Reporting.HasReported), quarter.Regencies.Count);
}

/// <summary>A whole version of a quarter's summary.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Facts">Null of one that was written before they were kept.</param>
/// <param name="Files">The names of its files.</param>
public sealed record SummaryVersion(Quarter Quarter, int Number, VersionFacts? Facts, IReadOnlySet<string> Files);

/// <summary>All quarters of a province with all versions of their summaries, the newest first.</summary>
/// <param name="Province">Kemendagri code, two digits.</param>
public sealed record ProvinceIndex(AreaCode Province, string ProvinceName, IReadOnlyList<SummaryVersion> Versions)
{
    public static ProvinceIndex Of(Area province, IEnumerable<SummaryVersion> versions) => new(
        province.Code, province.DisplayName,
        [.. versions.OrderByDescending(version => version.Quarter).ThenByDescending(version => version.Number)]);

    /// <summary>The versions of each quarter, in the same order.</summary>
    public IEnumerable<IGrouping<Quarter, SummaryVersion>> ByQuarter => Versions.GroupBy(version => version.Quarter);
}

/// <summary>Writes the index of a province's summaries.</summary>
public interface IProvinceIndexWriter
{
    /// <summary>The page; the same versions give the same bytes.</summary>
    Task<SummaryFile> WriteAsync(ProvinceIndex index, CancellationToken cancellationToken);
}

/// <summary>Where the versions of summaries lie.</summary>
public interface ISummaryVersions
{
    /// <summary>Writes a file under <c>summaries/{province}/{quarter}/v{version}/</c>, with the facts beside it.</summary>
    Task SaveAsync(AreaCode province, Quarter quarter, int version, VersionFacts facts, SummaryFile file, CancellationToken cancellationToken);

    /// <summary>A file of a version; null where there is none.</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(AreaCode province, Quarter quarter, int version, string name, CancellationToken cancellationToken);

    /// <summary>Every version of the province that is whole, in no order that means anything.</summary>
    Task<IReadOnlyList<SummaryVersion>> ListAsync(AreaCode province, CancellationToken cancellationToken);

    /// <summary>Writes a file under <c>summaries/{province}/</c>, beside the quarters.</summary>
    Task SaveBesideAsync(AreaCode province, SummaryFile file, CancellationToken cancellationToken);
}
