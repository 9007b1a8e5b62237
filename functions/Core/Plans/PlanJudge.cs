using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Plans;

/// <summary>Judges a row of a plan: what it says, what is wrong with it, and whether it can be merged.</summary>
/// <param name="sender">Whose plan it is; null in an offline check that was not told, whose keys are never stored.</param>
/// <param name="programmes">By which the sender is told of names; what a row's key is, the table that ships says.</param>
internal sealed partial class PlanJudge(AreaCode? sender, ProgrammeTable programmes)
{
    private const int LongestName = 150;

    // No area has it; it stands in a key that is only compared within its file.
    private static readonly AreaCode Nobody = AreaCode.Parse("99");

    /// <param name="title">What is said above the row for all rows below it.</param>
    public JudgedRow Judge(TableRow row, PlanTitle title)
    {
        var findings = new List<Finding>();
        var place = new RowPlace(row.Table.Sheet.Name, row.Table.Sheet.Index, row.Stored.Number);
        var values = PlanReading.Read(row, title, findings);
        var source = PlanReading.SourceOf(row, sender, findings);
        var activity = ActivityOf(row, findings);
        var programme = row.Table.Has(ColumnField.Programme) ? PlanReading.Text(row, ColumnField.Programme, findings) : activity;
        var agency = row.Table.Has(ColumnField.Agency) ? PlanReading.Text(row, ColumnField.Agency, findings) : title.Agency;
        var year = YearOf(row, title);
        RowVerdict verdict = MissingOf(row, programme, agency, year) is { } missing
            ? new RowVerdict.Refused(missing)
            : new RowVerdict.Fit<PlanKey, PlanValues>(new(
                new PlanKey(
                    sender ?? Nobody, year!.Value, AgencyName.KeyOf(agency!, sender), KeyOf(row, programme!, activity, values, findings),
                    activity is null || activity == programme ? "" : NameKey.Of(activity), source),
                values with { Programme = programme, Agency = agency!.ToUpperInvariant(), Activity = activity == programme ? null : activity },
                place));
        if (verdict is RowVerdict.Refused { Why: var why })
        {
            findings.Insert(0, why);
        }

        return new JudgedRow(place, row.Stored.Cells, verdict, findings)
        {
            HeaderRow = row.Section.Header.LastRow,
            Supplied = [.. row.Supplied(), .. Supplied(row, title)],
            Mends = row.Section.Origin < 0 ? null : RowToken.In(row.Stored[row.Section.Origin].Text),
        };
    }

    private static string? ActivityOf(TableRow row, List<Finding> findings)
    {
        var (activity, part) = (PlanReading.Text(row, ColumnField.Activity, findings), PlanReading.Text(row, ColumnField.SubActivity, findings));
        return activity is null ? part : part is null ? activity : $"{activity} / {part}";
    }

    private static int? YearOf(TableRow row, PlanTitle title) =>
        CellText.Of(row.Cell(ColumnField.BudgetYear)) is not { Length: > 0 } written ? title.Year
        : Year().Match(written) is { Success: true } match ? int.Parse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    private Finding? MissingOf(TableRow row, string? programme, string? agency, int? year) =>
        programme is null || NameKey.Of(programme).Length == 0 ? Findings.PlanKeyMissing(row.Place(row.Table.Has(ColumnField.Programme) ? ColumnField.Programme : ColumnField.Activity))
        : agency is null || AgencyName.KeyOf(agency, sender).Length == 0 ? Findings.PlanKeyMissing(row.Place(ColumnField.Agency))
        : year is null ? Findings.PlanKeyMissing(row.Place(ColumnField.BudgetYear))
        : null;

    // The programme as written; where no table knows it, the one that its activity names: «Program Perlindungan Sosial / Bantuan RTLH».
    private ProgrammeKey KeyOf(TableRow row, string programme, string? activity, PlanValues values, List<Finding> findings)
    {
        var place = row.Place(row.Table.Has(ColumnField.Programme) ? ColumnField.Programme : ColumnField.Activity) with { Value = programme };
        switch (MatchOf(programme))
        {
            case ProgrammeMatch.Known { WasMisspelt: true } near:
                findings.Add(Findings.ProgrammeCorrected(place, near.Programme));
                return ProgrammeKey.Of(near.Programme.Code);
            case ProgrammeMatch.Known known:
                return ProgrammeKey.Of(known.Programme.Code);
            case ProgrammeMatch.Unknown when activity is not null && MatchOf(activity) is ProgrammeMatch.Known { WasMisspelt: false } named:
                return ProgrammeKey.Of(named.Programme.Code);
            case var unknown:
                // An OPD's own programme is in no list of help, and nothing is lost by it where the plan itself says what the list would.
                if (IsProvinces(programme, activity))
                {
                    return ProgrammeKey.OfName(programme);
                }

                if (unknown is ProgrammeMatch.Ambiguous || values is not { Strategy: not null, Sector: not null, Group: not null })
                {
                    findings.Add(Findings.PlanProgrammeUnknown(place, unknown));
                }

                return ProgrammeKey.OfName(programme);
        }
    }

    // Whether the province has added it, or what its activity names, to its own table: then it counts as that.
    private bool IsProvinces(string programme, string? activity) =>
        new[] { programme, activity }.Any(name => name is { Length: <= LongestName } && programmes.Names.Resolve(name) is ProgrammeMatch.Known { WasMisspelt: false });

    private static ProgrammeMatch MatchOf(string name) => name.Length <= LongestName ? ProgrammeTable.Seed.Names.Resolve(name) : new ProgrammeMatch.Unknown(null);

    // What the row has from outside its own cells, so that it says the same when it is mended and sent alone.
    private static IEnumerable<SuppliedValue> Supplied(TableRow row, PlanTitle title)
    {
        if (!row.Table.Has(ColumnField.Agency) && title.Agency is { } agency)
        {
            yield return new SuppliedValue(ColumnField.Agency.ContractName(), agency);
        }

        if (CellText.Of(row.Cell(ColumnField.BudgetYear)).Length == 0 && title.Year is { } year)
        {
            yield return new SuppliedValue(ColumnField.BudgetYear.ContractName(), year.ToString(CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"^\D{0,20}(?<year>20[0-9]{2})(?:\.0+)?\D{0,3}$")]
    private static partial Regex Year();
}
