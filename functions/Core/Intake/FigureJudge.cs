using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads the figures of a row: of which area, indicator and date each is; or why it cannot be taken.</summary>
internal sealed class FigureJudge(FigureAreas areas, FigureSheet sheet)
{
    /// <summary>Every figure of the row, in the order of the columns.</summary>
    public IEnumerable<FigureReading> Read(FigureRow row)
    {
        var area = AreaOf(row);
        foreach (var column in row.Figures)
        {
            yield return Read(row, column, area);
        }
    }

    private FigureReading Read(FigureRow row, FigureColumn column, (AreaCode? Area, Finding? Why, Finding? Corrected) area)
    {
        var place = new RowPlace(sheet.Sheet.Name, sheet.Sheet.Index, row.Stored.Number) { ColumnIndex = column.Index };
        var read = new FigureReading(place, row, column) { Corrected = area.Corrected };
        if (area.Area is not { } of)
        {
            return read with { Why = area.Why };
        }

        if (IndicatorOf(row, column) is not { } indicator)
        {
            return read with { Why = Findings.IndicatorUnknown(PlaceOf(row, FigureRole.Indicator, ColumnField.Indicator)) };
        }

        if (ReferenceOf(row, column) is not { } reference)
        {
            return read with { Why = Findings.FigureYearMissing(PlaceOf(row, FigureRole.Year, ColumnField.FigureYear)) };
        }

        var unit = UnitOf(row, column, indicator);
        var cell = row.Stored[column.Index];
        if (FigureCell.ValueOf(cell, indicator, unit) is not { } value)
        {
            return read with { Why = Findings.FigureUnread(PlaceOf(row, column), indicator) };
        }

        var values = new FigureValues { Value = value, Unit = unit, Written = WrittenOf(row, column), Source = SourceOf(row) };
        var key = new FigureKey(of, indicator, row.Header.IsTarget ? FigureReference.Of(reference.Year) : reference);
        var (least, most) = indicator.Range();
        return values.InUnit >= least && values.InUnit <= most
            ? read with { Claim = new(key, values, place) }
            : read with { Why = Findings.FigureOutOfRange(PlaceOf(row, column), indicator) };
    }

    public static CellPlace PlaceOf(FigureRow row, FigureColumn column, string sheet) =>
        new(sheet, row.Stored.Number, ColumnLetters.Of(column.Index), ColumnField.Figure, FigureCell.AsShown(row.Stored[column.Index]));

    private CellPlace PlaceOf(FigureRow row, FigureColumn column) => PlaceOf(row, column, sheet.Sheet.Name);

    private CellPlace PlaceOf(FigureRow row, FigureRole role, ColumnField field) => new(
        sheet.Sheet.Name, row.Stored.Number, row.Header.Has(role) ? ColumnLetters.Of(row.Header.IndexOf(role)) : null, field, CellText.AsWritten(row.Cell(role)));

    private (AreaCode? Area, Finding? Why, Finding? Corrected) AreaOf(FigureRow row)
    {
        var (name, code, province) = (row.Text(FigureRole.Area), row.Text(FigureRole.AreaCode), row.Text(FigureRole.Province));
        var role = name.Length > 0 || !row.Header.Has(FigureRole.AreaCode) ? FigureRole.Area : FigureRole.AreaCode;
        if (!row.Header.Has(FigureRole.Area) && !row.Header.Has(FigureRole.AreaCode) && !row.Header.Has(FigureRole.Province))
        {
            // The table is of one area: of the one that its title names, or else of the sender's own.
            (name, code, province) = (row.Header.Title.Area ?? "", areas.Sender.ToString(), "");
        }

        var place = PlaceOf(row, role, ColumnField.Regency) with { Value = name.Length > 0 ? name : code };
        var (area, reading) = areas.Read(name, code, province);
        return reading switch
        {
            AreaReading.Corrected corrected => (area, null, Findings.AreaCorrected(place, corrected.To)),
            AreaReading.NotYours other => (null, Findings.FigureNotYours(place, other.Regency), null),
            AreaReading.Unknown or AreaReading.Ambiguous or AreaReading.Silent => (null, Findings.FigureAreaUnknown(place, reading), null),
            _ => area is null ? (null, Findings.FigureAreaMissing(place), null) : (area, null, null),
        };
    }

    private static Indicator? IndicatorOf(FigureRow row, FigureColumn column)
    {
        if (column.Indicator is { } known)
        {
            return known;
        }

        var written = row.Text(FigureRole.Indicator);
        return IndicatorNames.Of(written) ?? (IndicatorNames.NamesPoor(written) ? IndicatorNames.Of($"{written} {row.Text(FigureRole.Unit)}") : null);
    }

    private static FigureReference? ReferenceOf(FigureRow row, FigureColumn column)
    {
        var time = column.Time.Year is null || column.Time.Month is null ? OfColumns(row, column.Time) : column.Time;
        return time.Year is { } year ? FigureReference.Of(year, time.Month ?? FigureReference.SurveyMonth) : null;
    }

    // The column's own year counts before the row's; a month beside the year is the row's.
    private static FigureTime OfColumns(FigureRow row, FigureTime column)
    {
        var year = FigureTime.InCell(row.Cell(FigureRole.Year));
        var month = FigureTime.InCell(row.Cell(FigureRole.Month));
        return new FigureTime(column.Year ?? year.Year ?? month.Year, column.Month ?? month.Month ?? year.Month ?? (row.Header.Has(FigureRole.Year) ? row.Header.Title.Time.Month : null));
    }

    private static FigureUnit UnitOf(FigureRow row, FigureColumn column, Indicator indicator) =>
        column.Unit ?? FigureUnits.Of(row.Text(FigureRole.Unit), indicator, isAlone: true) ?? FigureUnits.Of(row.Text(FigureRole.Indicator), indicator, isAlone: false) ?? indicator.Unit();

    private static string? WrittenOf(FigureRow row, FigureColumn column)
    {
        var own = string.Join(' ', new[] { row.Text(FigureRole.Month), row.Text(FigureRole.Year) }.Where(text => text.Length > 0));
        var written = column.Time.Year is null ? own : FigureTime.In(column.Written).Year is null ? column.Header : column.Written;
        const int Longest = 80;
        return written.Length is 0 or > Longest ? null : written;
    }

    private string? SourceOf(FigureRow row)
    {
        const int Longest = 500;
        var source = row.Text(FigureRole.Source) is { Length: > 0 } own ? own : row.Header.Title.Source ?? sheet.Source;
        return source?.Length > Longest ? source[..Longest] : source;
    }
}
