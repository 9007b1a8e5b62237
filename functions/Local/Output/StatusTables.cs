using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Registry;
using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>What the ledgers know, as tables.</summary>
internal static class StatusTables
{
    /// <summary>A line for each regency and quarter with a submission.</summary>
    public static Table OfSubmissions(IEnumerable<Submission> submissions)
    {
        var table = TableOf("Regency", "Quarter");
        string[] figures = ["Files", "Refused whole", "On hold", "Waiting", "Rows read", "Taken", "Held", "Still open", "Refused"];
        foreach (var figure in figures)
        {
            table.AddColumn(new TableColumn(figure).RightAligned());
        }

        table.AddColumn("Last submitted");
        var all = submissions.ToArray();
        var closed = all.SelectMany(submission => submission.Closed.Select(pair => (submission.Regency, Quarter: pair.Key, Rows: pair.Value)))
            .ToLookup(entry => (entry.Regency, entry.Quarter), entry => entry.Rows);
        foreach (var group in all.GroupBy(submission => (submission.Regency, submission.Key.Quarter)).OrderBy(group => group.Key))
        {
            var rows = group.Aggregate(RowCounts.None, (sum, submission) => sum + submission.Rows);
            var last = ProvinceTime.In(group.Key.Regency, group.Max(submission => submission.Key.SubmittedOn));
            table.AddRow(
                NameOf(group.Key.Regency), $"{group.Key.Quarter}", Number(group.Count()),
                Number(group.Count(submission => submission.State == SubmissionState.Refused)),
                Number(group.Count(submission => submission.State == SubmissionState.OnHold)),
                Number(group.Count(submission => submission.IsUnsettled)),
                Number(rows.Read), Number(rows.Accepted), Number(rows.Held),
                Number(rows.Held - group.Sum(submission => submission.HeldElsewhere) - closed[group.Key].Sum()), Number(rows.Refused),
                last.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
        }

        return table;
    }

    /// <summary>A line for each submission of a regency. Names of files stay out: operators put names of residents into them.</summary>
    public static Table OfRegency(IEnumerable<Submission> submissions)
    {
        var table = TableOf("Submission", "Submitted", "State");
        foreach (var figure in (string[])["Rows read", "Taken", "Held", "Refused"])
        {
            table.AddColumn(new TableColumn(figure).RightAligned());
        }

        table.AddColumn("Decided");
        foreach (var submission in submissions)
        {
            var submitted = ProvinceTime.In(submission.Regency, submission.Key.SubmittedOn);
            var decided = submission.Decision is { } decision ? $"{StateWords.Of(decision.Kind)} by {decision.By}: {decision.Reason}" : "";
            table.AddRow(
                submission.Key.Id, submitted.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture), StateWords.Of(submission.State),
                Number(submission.Rows.Read), Number(submission.Rows.Accepted), Number(submission.Rows.Held), Number(submission.Rows.Refused),
                Markup.Escape(decided));
        }

        return table;
    }

    internal static Table TableOf(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    internal static string NameOf(AreaCode code) => Markup.Escape($"{code} {AreaTable.Kemendagri.Find(code)?.ShortName}");

    internal static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
