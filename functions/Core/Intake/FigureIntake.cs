using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.Registry;

namespace Pipeline.Intake;

/// <summary>From a surveyed file to judged figures: a row read is one figure.</summary>
internal static class FigureIntake
{
    /// <summary>Every figure once, with exactly one verdict, in the order of the file.</summary>
    /// <remarks>The file is read twice: a figure is held against those of other years, which may stand below it.</remarks>
    /// <exception cref="UnreadableWorkbookException">The file is damaged from some row on, which the survey had not met.</exception>
    public static IEnumerable<JudgedRow> ReadRows(FileSurvey survey)
    {
        var series = new Dictionary<AreaCode, FigureSeries>();
        foreach (var (key, values) in survey.EarlierFigures)
        {
            Learn(series, key, values, isEarlier: true);
        }

        foreach (var claim in Readings(survey).Select(reading => reading.Claim).OfType<Claim<FigureKey, FigureValues>>())
        {
            Learn(series, claim.Key, claim.Values, isEarlier: false);
        }

        var first = new Dictionary<FigureKey, Claim<FigureKey, FigureValues>>();
        foreach (var reading in Readings(survey))
        {
            yield return Judged(reading, series, first, survey.IsReleased);
        }
    }

    private static IEnumerable<FigureReading> Readings(FileSurvey survey)
    {
        // A check that nobody told who sends it, and whose rows name nobody, reads them as the first province's: all are unknown there.
        var areas = new FigureAreas(survey.Regency ?? AreaTable.Kemendagri.Provinces.First().Code);
        return survey.State.Figures.SelectMany(sheet =>
        {
            var judge = new FigureJudge(areas, sheet);
            return sheet.Walk(survey.State.Workbook).SelectMany(judge.Read);
        });
    }

    private static void Learn(Dictionary<AreaCode, FigureSeries> series, FigureKey key, FigureValues values, bool isEarlier)
    {
        if (values.InUnit is { } value)
        {
            (series.TryGetValue(key.Area, out var known) ? known : series[key.Area] = new FigureSeries()).Add(key.Indicator, key.Reference, value, isEarlier);
        }
    }

    private static JudgedRow Judged(
        FigureReading reading, Dictionary<AreaCode, FigureSeries> series, Dictionary<FigureKey, Claim<FigureKey, FigureValues>> first, bool isReleased)
    {
        if (reading.Claim is not { } claim)
        {
            return RowOf(reading, new RowVerdict.Refused(reading.Why!), reading.Why!);
        }

        var at = FigureJudge.PlaceOf(reading.Row, reading.Column, reading.Place.Sheet);
        if (first.TryGetValue(claim.Key, out var before))
        {
            var isSame = before.Values.InUnit == claim.Values.InUnit;
            var twice = Findings.FigureTwice(at, claim.Key, before.Place, isSame);
            return RowOf(reading, isSame ? new RowVerdict.Repeated() : new RowVerdict.Refused(twice), twice);
        }

        first[claim.Key] = claim;
        var slip = UnitSlipRule.Find(claim.Key.Area.Level, claim.Key.Indicator, claim.Key.Reference, claim.Values.InUnit!.Value, series[claim.Key.Area]);
        if (slip is null)
        {
            return RowOf(reading, new RowVerdict.Fit<FigureKey, FigureValues>(claim), null);
        }

        var finding = Findings.UnitSlipped(at, claim.Key, slip, isReleased);
        return RowOf(reading, isReleased ? new RowVerdict.Fit<FigureKey, FigureValues>(claim) : new RowVerdict.Held(finding, FigureWaiting.For(claim.Key), ""), finding);
    }

    private static JudgedRow RowOf(FigureReading reading, RowVerdict verdict, Finding? deciding) =>
        new(reading.Place, reading.Row.Stored.Cells, verdict, [.. new[] { deciding, reading.Corrected }.OfType<Finding>()])
        {
            HeaderRow = reading.Row.Header.LastRow,
            Subject = reading.Claim is { Key: var key } ? new RowSubject("", FigureWaiting.For(key)) { IsKey = true } : RowSubject.Nobody,
            Supplied = [.. Supplied(reading.Row)],
            Mends = TokenOf(reading.Row) is { } token ? token with { ColumnNumber = reading.Place.ColumnIndex + 1 } : null,
        };

    private static RowToken? TokenOf(FigureRow row) => row.Header.Origin < 0 ? null : RowToken.In(row.Stored[row.Header.Origin].Text);

    // What the row is told from above it, so that it says the same when it is mended and sent alone.
    private static IEnumerable<SuppliedValue> Supplied(FigureRow row)
    {
        foreach (var (role, cell) in row.Told)
        {
            yield return new SuppliedValue((role == FigureRole.Indicator ? ColumnField.Indicator : ColumnField.Regency).ContractName(), CellText.AsWritten(cell)) { ColumnIndex = row.Header.IndexOf(role) };
        }

        if (row.Header.Title.Area is { } area && !row.Header.Has(FigureRole.Area) && !row.Header.Has(FigureRole.AreaCode) && !row.Header.Has(FigureRole.Province))
        {
            yield return new SuppliedValue(ColumnField.Regency.ContractName(), area);
        }
    }
}
