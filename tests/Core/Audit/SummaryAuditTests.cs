using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.People;
using Pipeline.Rollups;
using static Pipeline.Core.Tests.Audit.SampleChain;

namespace Pipeline.Core.Tests.Audit;

public sealed class SummaryAuditTests
{
    [Fact]
    public async Task Tell_Summary_AnchorsTheRegenciesOfTheProvinceAndNoOthers()
    {
        var log = new MemoryAuditLog();
        var elsewhere = AreaCode.Parse("6403");
        await log.AppendAsync(AuditEvent.Taken(Submission(1), Folder), default);
        await log.AppendAsync(AuditEvent.Taken(Submission(2), Folder), default);
        await log.AppendAsync(AuditEvent.MappingSettled(elsewhere, Submission(1).Hash, 1, AuditActor.Folder(elsewhere, "IngestUpload")), default);
        var audit = new SummaryAudit(log);
        var line = new QuarterLine(Province, new Quarter(2025, 4), 1, "0123456789abcdef", false, new string('c', 64));

        await audit.TellAsync(line, default);
        await audit.TellAsync(line, default);

        var entry = Assert.Single(log.LinesOf(Province)).Entry!;
        Assert.Equal(("function:FinishProvince", "2025-Q4", "summary-written 2025-Q4 v1 0123456789abcdef"), (entry.Actor.ToString(), entry.Subject, entry.Event));
        Assert.Equal([new AuditAnchor(Regency, await log.HeadAsync(Regency, default), 1)], AuditAnchor.In([entry]));
    }
}
