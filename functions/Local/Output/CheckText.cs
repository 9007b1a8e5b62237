using Pipeline.Intake;

namespace Pipeline.Local.Output;

/// <summary>Checked files for people: the totals of several, then where each stands and what was found how often, then each finding by its place.</summary>
internal sealed class CheckText(TextWriter output) : IDisposable
{
    /// <summary>How many findings of a file are listed; all are counted, and all are in the JSON and in the report.</summary>
    public const int ListedFindings = 50;

    private readonly CheckTotals _totals = new();
    private readonly StringWriter _counts = new();
    private readonly StringWriter _findings = new();
    private int _files;

    /// <param name="path">The file, as one names it.</param>
    /// <param name="exitCode">What the file alone would end in.</param>
    public void Add(FileReport report, string path, int exitCode)
    {
        _files++;
        _totals.Add(report, exitCode);
        WriteCounts(report, path);
        WriteFindings(report, path);
    }

    /// <summary>Writes all of it: what counts most comes first, so nothing can be written before the last file was checked.</summary>
    public void End()
    {
        if (_files > 1)
        {
            _totals.Write(output);
        }

        output.Write(_counts);
        output.Write(_findings);
    }

    public void Dispose()
    {
        _counts.Dispose();
        _findings.Dispose();
    }

    private void WriteCounts(FileReport report, string path)
    {
        _counts.WriteLine(Printable.Path(path));
        _counts.WriteLine($"  {CheckWording.Origin(report)}");
        _counts.WriteLine(report.SettledHeaders is { } settled ? $"  a mapping: {settled} headers settled"
            : report.SettledEntries is > 0 and var entries ? $"  a table of the province: {entries} entries"
            : report.DataSet is null ? "  refused whole: nothing of it would be taken" : $"  {CheckWording.Rows(report.Rows)}");
        _counts.WriteLine();
        var kinds = report.Findings.CountBy(finding => (finding.Severity, finding.Code.Text))
            .OrderBy(kind => kind.Key.Severity).ThenByDescending(kind => kind.Value).ThenBy(kind => kind.Key.Text, StringComparer.Ordinal);
        foreach (var ((severity, code), count) in kinds)
        {
            _counts.WriteLine($"  {CheckWording.Number(count),7}  {CheckWording.Name(severity),-7}  {code}");
        }

        _counts.Write(report.Findings.Count > 0 ? _counts.NewLine : "");
    }

    private void WriteFindings(FileReport report, string path)
    {
        if (report.Findings.Count == 0)
        {
            return;
        }

        _findings.WriteLine($"Findings in {Printable.Path(path)}");
        foreach (var finding in report.Findings.Take(ListedFindings))
        {
            _findings.WriteLine($"  {CheckWording.Name(finding.Severity),-7}  {finding.Code.Text}");
            _findings.WriteLine($"    {Printable.Of(finding.Message)}");
            if (finding.Suggestion is { } suggestion)
            {
                _findings.WriteLine($"    suggestion: {Printable.Of(suggestion)}");
            }
        }

        if (report.Findings.Count > ListedFindings)
        {
            _findings.WriteLine($"  ... and {CheckWording.Number(report.Findings.Count - ListedFindings)} more; --json lists all, --report writes them into a workbook.");
        }

        _findings.WriteLine();
    }
}
