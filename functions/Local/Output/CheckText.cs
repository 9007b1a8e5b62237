using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Local.Output;

/// <summary>A checked file for people: where it stands, what was found how often, then each finding.</summary>
internal static class CheckText
{
    /// <summary>How many findings of a file are listed; all are in the JSON.</summary>
    public const int ListedFindings = 50;

    public static void Write(FileReport report, string path, TextWriter output)
    {
        output.WriteLine(Printable.Path(path));
        output.WriteLine($"  {Origin(report)}");
        output.WriteLine(report.DataSet is null ? "  refused whole: nothing of it would be taken" : $"  {Rows(report.Rows)}");
        if (report.Findings.Count > 0)
        {
            output.WriteLine();
            WriteCounts(report.Findings, output);
            output.WriteLine();
            WriteFindings(report.Findings, output);
        }

        output.WriteLine();
    }

    private static string Origin(FileReport report)
    {
        var regency = report.Regency is { } code ? $"{code} {AreaTable.Kemendagri.Find(code)?.DisplayName}" : "no regency given";
        return $"{regency}, {report.Quarter?.ToString() ?? "no quarter"} ({Source(report.QuarterFrom)})";
    }

    private static string Source(QuarterSource? source) => source switch
    {
        QuarterSource.Option => "by --quarter",
        QuarterSource.Path => "by its folder",
        QuarterSource.Title => "by its title",
        QuarterSource.Column => "by its period column",
        _ => "by today's date",
    };

    private static string Rows(RowCounts rows) =>
        $"{Number(rows.Read)} rows read: {Number(rows.Accepted)} taken ({Number(rows.Warned)} with a warning), {Number(rows.Held)} held, {Number(rows.Refused)} refused";

    private static void WriteCounts(IReadOnlyList<Finding> findings, TextWriter output)
    {
        var kinds = findings.CountBy(finding => (finding.Severity, finding.Code.Text))
            .OrderBy(kind => kind.Key.Severity).ThenByDescending(kind => kind.Value).ThenBy(kind => kind.Key.Text, StringComparer.Ordinal);
        foreach (var ((severity, code), count) in kinds)
        {
            output.WriteLine($"  {Number(count),7}  {Name(severity),-7}  {code}");
        }
    }

    private static void WriteFindings(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings.Take(ListedFindings))
        {
            output.WriteLine($"  {Name(finding.Severity),-7}  {finding.Code.Text}");
            output.WriteLine($"    {Printable.Of(finding.Message)}");
            if (finding.Suggestion is { } suggestion)
            {
                output.WriteLine($"    suggestion: {Printable.Of(suggestion)}");
            }
        }

        if (findings.Count > ListedFindings)
        {
            output.WriteLine($"  ... and {Number(findings.Count - ListedFindings)} more; --json lists all.");
        }
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "fixed",
    };

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
