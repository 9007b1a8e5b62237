using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Audit;

/// <summary>Tells the province's audit of a summary, and anchors in it where the chains of its regencies end.</summary>
public sealed class SummaryAudit(IAuditLog log)
{
    /// <summary>To be called right before the ledger's line is written.</summary>
    public async Task TellAsync(QuarterLine line, CancellationToken cancellationToken)
    {
        var heads = new List<KeyValuePair<AreaCode, AuditHead>>();
        foreach (var area in await log.ListAreasAsync(cancellationToken))
        {
            if (area != line.Province && area.IsWithin(line.Province))
            {
                heads.Add(new(area, await log.HeadAsync(area, cancellationToken)));
            }
        }

        await log.AppendAsync(AuditEvent.SummaryWritten(line, heads, AuditActor.Function(nameof(FinishProvince))), cancellationToken);
    }
}
