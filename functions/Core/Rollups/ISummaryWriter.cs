namespace Pipeline.Rollups;

/// <summary>One file of a summary.</summary>
/// <param name="Name">The file's name: <c>ringkasan.html</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes: the same quarter gives the same.</param>
public sealed record SummaryFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>Writes a province's quarter as the files that people and machines read.</summary>
public interface ISummaryWriter
{
    /// <summary>The summary's files, without the manifest.</summary>
    /// <param name="version">The version of this quarter's summary, from 1; it stands on the page and in the workbook, not in the data files.</param>
    /// <param name="before">The version before, for <c>perubahan.csv</c> and what the page says of it; null where there is none to compare with.</param>
    Task<IReadOnlyList<SummaryFile>> WriteAsync(ProvinceQuarter quarter, int version, VersionBefore? before, CancellationToken cancellationToken);
}
