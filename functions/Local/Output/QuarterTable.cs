using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Rollups;
using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>How the quarters stand against what was submitted.</summary>
internal static class QuarterTable
{
    /// <summary>A line for each quarter.</summary>
    public static Table Of(IEnumerable<QuarterAccount> accounts, ClosingRule closing, DateTimeOffset now)
    {
        var table = StatusTables.TableOf("Province", "Quarter", "Version", "Figures", "Closed on", "Now");
        table.AddColumn(new TableColumn("To settle between regencies").RightAligned());
        foreach (var account in accounts)
        {
            var line = account.Line;
            table.AddRow(
                StatusTables.NameOf(account.Province), $"{account.Quarter}",
                line is null ? "-" : $"v{line.Version}",
                line is null ? "-" : line.IsProvisional ? "provisional" : "closed",
                $"{closing.DayOf(account.Quarter):yyyy-MM-dd}",
                NowOf(account, now),
                line is null ? "-" : line.OpenMatters is { } open ? StatusTables.Number(open) : "?");
        }

        return table;
    }

    /// <summary>A sentence for each submission that quarters wait for, and one for what is due.</summary>
    public static IEnumerable<string> Below(IReadOnlyList<QuarterAccount> accounts)
    {
        var waits = accounts
            .SelectMany(account => account.State is QuarterState.Unsettled unsettled ? unsettled.Submissions : [], (account, submission) => (account, submission))
            .DistinctBy(wait => (wait.submission.Regency, wait.submission.Key));
        foreach (var (account, submission) in waits)
        {
            yield return $"{account.Province} waits from {account.Quarter} on for submission {submission.Key.Id} of {submission.Regency}, "
                + $"submitted {Moment(submission.Regency, submission.Key.SubmittedOn)}, which is still being merged: `redrive` ingests what waits or failed.";
        }

        if (accounts.Any(account => account.State is QuarterState.Due))
        {
            yield return "What is due is compiled by the next run of the timer; `rollup` does it now.";
        }
    }

    private static string NowOf(QuarterAccount account, DateTimeOffset now) => account.State switch
    {
        QuarterState.Due when account.Quarter.Start > ProvinceTime.DayIn(account.Province, now) => "due when it begins",
        QuarterState.Due { CutOff: { } since } => $"due: the run of {Moment(account.Province, since)} never ended",
        QuarterState.Due => "due",
        QuarterState.Underway { Since: var since } => $"under way since {Moment(account.Province, since)}",
        QuarterState.Unsettled { Submissions.Count: var count } => count == 1 ? "waits for 1 submission" : $"waits for {StatusTables.Number(count)} submissions",
        QuarterState.UpToDate => "up to date",
        QuarterState.NothingSent => "nothing sent",
        _ => throw new InvalidOperationException($"No words for {account.State.GetType().Name}."),
    };

    private static string Moment(AreaCode area, DateTimeOffset moment) =>
        ProvinceTime.In(area, moment).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
