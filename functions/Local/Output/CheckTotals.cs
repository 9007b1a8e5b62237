using Pipeline.Intake;

namespace Pipeline.Local.Output;

/// <summary>Files that were checked together: how many are sound, what became of their rows, and what was found how often in how many of them.</summary>
internal sealed class CheckTotals
{
    private readonly Dictionary<(Severity Severity, string Code), (int Findings, int Files)> _kinds = [];
    private RowCounts _rows = RowCounts.None;
    private int _files;
    private int _clean;
    private int _warned;
    private int _refused;

    /// <summary>Counts a file.</summary>
    /// <param name="exitCode">What it alone would end in.</param>
    public void Add(FileReport report, int exitCode)
    {
        _files++;
        _rows += report.Rows;
        switch (exitCode)
        {
            case ExitCode.Unusable:
                _refused++;
                break;
            case ExitCode.Clean when report.Findings.Any(finding => finding.Severity == Severity.Warning):
                _warned++;
                break;
            case ExitCode.Clean:
                _clean++;
                break;
        }

        foreach (var (kind, count) in report.Findings.CountBy(finding => (finding.Severity, finding.Code.Text)))
        {
            var (findings, files) = _kinds.GetValueOrDefault(kind);
            _kinds[kind] = (findings + count, files + 1);
        }
    }

    public void Write(TextWriter output)
    {
        output.WriteLine($"{_files} files: {_clean} clean, {_warned} with warnings only, {_files - _clean - _warned - _refused} with something held or refused, {_refused} refused whole");
        output.WriteLine(CheckWording.Rows(_rows));
        output.WriteLine();
        foreach (var ((severity, code), (findings, files)) in _kinds
            .OrderBy(kind => kind.Key.Severity).ThenByDescending(kind => kind.Value.Findings).ThenBy(kind => kind.Key.Code, StringComparer.Ordinal))
        {
            output.WriteLine($"  {CheckWording.Number(findings),7}  {CheckWording.Name(severity),-7}  {code,-20}  in {files} {(files == 1 ? "file" : "files")}");
        }

        if (_kinds.Count > 0)
        {
            output.WriteLine();
        }
    }
}
