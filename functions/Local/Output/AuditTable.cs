using System.Globalization;
using Pipeline.Audit;
using Pipeline.Intake;
using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>The audit as a table, in the order of its chains.</summary>
internal static class AuditTable
{
    public static Table Of(IEnumerable<AuditEntry> entries)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Area", "No.", "When", "Who", "What", "Of what", "Why");
        foreach (var entry in entries)
        {
            var time = ProvinceTime.In(entry.Area, entry.Time).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
            string[] cells =
            [
                entry.Area.ToString(), entry.Sequence.ToString(CultureInfo.InvariantCulture), time, entry.Actor.ToString(),
                entry.Action.Text(), entry.Subject, Why(entry),
            ];
            table.AddRow([.. cells.Select(cell => Markup.Escape(Printable.Of(cell)))]);
        }

        return table;
    }

    // What was folded again has no person's reason, but a cause.
    private static string Why(AuditEntry entry) => entry.Action == AuditAction.SubmissionFoldedAgain
        ? $"{entry.Details.GetValueOrDefault("because")} {entry.Details.GetValueOrDefault("cause")}"
        : entry.Reason.ToString();
}
