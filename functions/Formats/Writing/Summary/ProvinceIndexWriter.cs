using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>index.html</c>: all quarters of a province with all versions of their summaries.</summary>
public sealed class ProvinceIndexWriter : IProvinceIndexWriter
{
    public async Task<SummaryFile> WriteAsync(ProvinceIndex index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new SummaryFile(SummaryFileNames.Index, SummaryHtml.ContentType, await SummaryHtml.WriteAsync(index));
    }
}
