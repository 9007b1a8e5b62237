using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>ringkasan.html</c> for people, <c>ringkasan.csv</c> and <c>ringkasan.json</c> for machines; the same quarter gives the same bytes.</summary>
public sealed class SummaryWriter : ISummaryWriter
{
    public async Task<IReadOnlyList<SummaryFile>> WriteAsync(ProvinceQuarter quarter, int version, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return
        [
            new SummaryFile(SummaryFileNames.Html, "text/html; charset=utf-8", await SummaryHtml.WriteAsync(quarter, version)),
            new SummaryFile(SummaryFileNames.Csv, "text/csv; charset=utf-8", SummaryCsv.Write(quarter)),
            new SummaryFile(SummaryFileNames.Json, "application/json", SummaryJson.Write(quarter)),
        ];
    }
}
