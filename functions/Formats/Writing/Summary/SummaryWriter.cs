using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>ringkasan.html</c>, a page per regency and <c>ringkasan.xlsx</c> for people, <c>ringkasan.csv</c> and
/// <c>ringkasan.json</c> for machines, and <c>perubahan.csv</c> where there is a version before; the same quarter after the same version
/// gives the same bytes.</summary>
public sealed class SummaryWriter : ISummaryWriter
{
    public async Task<IReadOnlyList<SummaryFile>> WriteAsync(
        ProvinceQuarter quarter, int version, VersionBefore? before, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var figures = SummaryCsv.Write(quarter);
        var changes = before is null ? null : SummaryChanges.Of(quarter, before, figures);
        return
        [
            new SummaryFile(SummaryFileNames.Html, SummaryHtml.ContentType, await SummaryHtml.WriteAsync(quarter, version, changes)),
            new SummaryFile(SummaryFileNames.Csv, "text/csv; charset=utf-8", figures),
            new SummaryFile(SummaryFileNames.Json, "application/json", SummaryJson.Write(quarter)),
            new SummaryFile(SummaryFileNames.Workbook, SummaryWorkbook.ContentType, SummaryWorkbook.Write(quarter, version)),
            .. await PagesOfRegenciesAsync(quarter, version, changes),
            .. changes is null ? Array.Empty<SummaryFile>() : [new SummaryFile(SummaryFileNames.Changes, "text/csv; charset=utf-8", SummaryChangesCsv.Write(changes, version))],
        ];
    }

    private static async Task<IReadOnlyList<SummaryFile>> PagesOfRegenciesAsync(ProvinceQuarter quarter, int version, SummaryChanges? changes)
    {
        var pages = new List<SummaryFile>();
        foreach (var regency in quarter.Regencies)
        {
            var content = await SummaryHtml.WriteAsync(quarter, regency, version, changes);
            pages.Add(new SummaryFile(SummaryFileNames.RegencyPage(regency.Regency), SummaryHtml.ContentType, content));
        }

        return pages;
    }
}
