using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Collects the rows of a file, and what became of each, into the report that the regency gets.</summary>
/// <param name="submission">By which the registry knows the submission, for the tokens of rows to mend; null for an offline check.</param>
public sealed class ReportBuilder(FileSurvey survey, string? submission = null)
{
    // By what became of the rows, and behind those how many were warned.
    private readonly Dictionary<string, int[]> _counts = survey.Sheets.ToDictionary(sheet => sheet, _ => new int[Enum.GetValues<RowDisposition>().Length + 1]);
    private readonly List<(RowPlace Place, Finding Finding)> _findings = [];
    private readonly List<RowToMend> _toMend = [];
    private readonly SharedTexts _said = new();
    private readonly NikSuggestions _suggestions = new();
    private readonly bool _mayHoldUnsoundNiks = survey.MayHoldUnsoundNiks;

    /// <summary>The report of a file of which nothing was taken.</summary>
    public static FileReport Refused(SubmissionOrigin origin, IReadOnlyList<Finding> findings, IReadOnlyList<MappedColumn>? columns = null) => new(
        origin.FileName, null, origin.Submitter, origin.GivenQuarter, origin.GivenQuarter is null ? null : origin.GivenBy,
        RowCounts.None, [], columns ?? [], findings, []);

    /// <summary>Adds a row with what became of it.</summary>
    /// <param name="registryFindings">What the registry found on top of intake; for a row that it held, the deciding error first.</param>
    /// <exception cref="InvalidOperationException">What became of it cannot follow from its verdict.</exception>
    public void Add(JudgedRow row, RowDisposition became, IReadOnlyList<Finding>? registryFindings = null)
    {
        IReadOnlyList<Finding> findings = registryFindings is null or [] && row.Findings.Count == 0
            ? []
            : [.. (registryFindings ?? []).Concat(row.Findings).Select(finding => finding.Sharing(_said))];
        EnsureFollows(row.Verdict, became, findings);
        var isTaken = became is RowDisposition.Added or RowDisposition.Changed or RowDisposition.Unchanged;
        Count(row.Place.Sheet, became, isTaken && Has(findings, Severity.Warning));
        for (var index = 0; index < findings.Count; index++)
        {
            _findings.Add((row.Place, findings[index]));
        }

        if (row.Verdict is RowVerdict.Held held && IsOfNik(held.Why))
        {
            _suggestions.Seek(row.Place, held);
        }
        else if (isTaken && row.Verdict is RowVerdict.Ready ready && _mayHoldUnsoundNiks)
        {
            _suggestions.Know(row.Place, ready.Claim);
        }

        if (!isTaken)
        {
            _toMend.Add(new RowToMend(row.Place, PackedCells.Of(row.Cells), became == RowDisposition.Held, findings)
            {
                Supplied = row.Supplied,
                HeaderRow = row.HeaderRow,
                Token = submission is null ? null : RowToken.Of(submission, row.Place),
            });
        }
    }

    /// <summary>Adds a row of a file that waits for a person: what could be taken is held with it, and needs no mending.</summary>
    public void AddOnHold(JudgedRow row)
    {
        if (row.Verdict is not RowVerdict.Ready)
        {
            Add(row, row.Verdict is RowVerdict.Held ? RowDisposition.Held : RowDisposition.Refused);
            return;
        }

        Count(row.Place.Sheet, RowDisposition.Held, isWarned: false);
        _findings.AddRange(row.Findings.Select(finding => (row.Place, finding.Sharing(_said))));
    }

    /// <summary>With what the NIKs of held rows begin, for <see cref="KnowRegistered"/>.</summary>
    public IReadOnlyCollection<NikStem> SoughtNiks => _suggestions.Sought;

    /// <summary>Hears of a person whom the regency itself had registered before, whom a held row may mean.</summary>
    public void KnowRegistered(Nik nik, PersonValues values) => _suggestions.KnowRegistered(nik, values);

    /// <summary>The report, once every row was added.</summary>
    /// <exception cref="InvalidOperationException">Fewer or more rows were added than the survey counted: a row has no outcome, or two.</exception>
    public FileReport Build()
    {
        var rows = _counts.Values.Select(CountsOf).Aggregate(RowCounts.None, (sum, sheet) => sum + sheet);
        if (rows.Read != survey.Rows)
        {
            throw new InvalidOperationException($"The survey counted {survey.Rows} rows, and {rows.Read} have an outcome.");
        }

        var suggestions = _suggestions.Settle();
        return new FileReport(
            survey.Origin.FileName, survey.DataSet, survey.Regency, survey.Quarter, survey.QuarterFrom, rows,
            [.. survey.Sheets.Select(sheet => new SheetReport(sheet, survey.DataSet, CountsOf(_counts[sheet])))],
            survey.Columns,
            [.. survey.Findings, .. InOrder(_findings).Select(entry => Suggested(entry.Place, entry.Finding))],
            [.. RowToMend.Joined(_toMend.OrderBy(row => row.Place)).Select(SuggestedIn)]);

        RowToMend SuggestedIn(RowToMend row) =>
            suggestions.ContainsKey(row.Place) ? row with { Findings = [.. row.Findings.Select(finding => Suggested(row.Place, finding))] } : row;

        Finding Suggested(RowPlace place, Finding finding) =>
            IsOfNik(finding) && suggestions.TryGetValue(place, out var suggestion) ? finding with { Suggestion = suggestion } : finding;
    }

    private static bool Has(IReadOnlyList<Finding> findings, Severity severity) => findings.Count > 0 && findings.Any(finding => finding.Severity == severity);

    private static IEnumerable<(RowPlace Place, Finding Finding)> InOrder(IEnumerable<(RowPlace Place, Finding Finding)> findings) =>
        findings.OrderBy(entry => entry.Place).ThenBy(entry => ColumnOrder(entry.Finding));

    // Two people under one NIK is no fault of its digits.
    private static bool IsOfNik(Finding finding) =>
        finding.Severity == Severity.Error && finding.Field == ColumnField.Nik.ContractName() && finding.Code != FindingCode.IdentityConflict;

    private static void EnsureFollows(RowVerdict verdict, RowDisposition became, IReadOnlyList<Finding> findings)
    {
        var follows = verdict switch
        {
            RowVerdict.Held => became == RowDisposition.Held,
            RowVerdict.Refused => became == RowDisposition.Refused,
            _ => became < RowDisposition.Held || Has(findings, Severity.Error),
        };
        if (!follows)
        {
            throw new InvalidOperationException($"A row judged {verdict.GetType().Name} cannot end as {became} with these findings.");
        }
    }

    private void Count(string sheet, RowDisposition became, bool isWarned)
    {
        var counts = _counts[sheet];
        counts[(int)became]++;
        counts[^1] += isWarned ? 1 : 0;
    }

    private static RowCounts CountsOf(int[] rows) => new(
        rows[(int)RowDisposition.Added], rows[(int)RowDisposition.Changed], rows[(int)RowDisposition.Unchanged],
        rows[(int)RowDisposition.Held], rows[(int)RowDisposition.Refused], rows[^1]);

    // Letters order as Excel's columns do: by length first. What has no column comes before.
    private static (int Length, string Letters) ColumnOrder(Finding finding) => (finding.Column?.Length ?? 0, finding.Column ?? "");
}
