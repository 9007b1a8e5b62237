using Pipeline.Audit;
using Pipeline.Registry;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>What must hold of the audit after any cut: its chains are whole, each event stands there once, and none is missing.</summary>
internal static class CutAudit
{
    /// <summary>What is wrong, a line each.</summary>
    public static async Task<string> FaultsAsync(PipelineRun run)
    {
        var log = run.Get<IAuditLog>();
        var faults = new List<string>();
        foreach (var area in await log.ListAreasAsync(CancellationToken.None))
        {
            var lines = await log.ReadAsync(area, CancellationToken.None).ToListAsync();
            var events = lines.Select(line => line.Entry!.Event).ToList();
            faults.AddRange(AuditChain.Verify(area, lines).Select(fault => fault.Sentence));

            // What was withdrawn and released is taken twice, but never twice in a row.
            var words = lines.Select(line => line.Entry!).Where(entry => entry.Action != AuditAction.SubmissionFoldedAgain).GroupBy(entry => entry.Subject);
            faults.AddRange(words.SelectMany(matter => matter.Zip(matter.Skip(1))).Where(pair => pair.First.Event == pair.Second.Event).Select(pair => $"twice: {pair.First.Event}"));
            var again = events.Where(told => told.StartsWith(AuditAction.SubmissionFoldedAgain.Text(), StringComparison.Ordinal));
            faults.AddRange(again.CountBy(told => told).Where(told => told.Value > 1).Select(told => $"{told.Value} times: {told.Key}"));

            var ledger = await run.Get<ISubmissionLedger>().ListAsync(area, CancellationToken.None);
            faults.AddRange(ledger.Select(EventOf).Except(events).Select(missing => $"missing: {missing}"));
        }

        return string.Join('\n', faults);
    }

    private static string EventOf(Submission line)
    {
        var actor = AuditActor.Folder(line.Regency, nameof(IngestUpload));
        return (line.State == SubmissionState.Refused ? AuditEvent.Refused(line, actor) : AuditEvent.Taken(line, actor)).Identity;
    }
}
