using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>lintas-daerah.xlsx</c> and <c>.csv</c> for the province, and <c>daftar.xlsx</c> for each regency that has something to settle.</summary>
public sealed class MatterListWriter(AreaTable areas) : IMatterListWriter
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly ProvinceMatterFiles _province = new(areas);
    private readonly RegencyMatterWorkbook _regency = new(areas);

    public IReadOnlyList<SummaryFile> ForProvince(MatterLists lists) =>
    [
        new SummaryFile("lintas-daerah.xlsx", Workbook, _province.WriteWorkbook(lists)),
        new SummaryFile("lintas-daerah.csv", "text/csv; charset=utf-8", _province.WriteCsv(lists)),
    ];

    public SummaryFile ForRegency(MatterLists lists, AreaCode regency) =>
        new("daftar.xlsx", Workbook, _regency.Write(lists, regency));
}
