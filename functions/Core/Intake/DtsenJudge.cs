using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Judges a row of a DTSEN extract: whom or which family it is about, what it says, and whether it can be merged.</summary>
/// <param name="version">The submission's quarter, by which BPS's ranking is told from the next.</param>
internal sealed class DtsenJudge(AreaReader areas, Quarter version, DateOnly asOf, bool textWasNumber)
{
    private static readonly ColumnField[] AreaFields =
    [
        ColumnField.Village, ColumnField.District, ColumnField.Regency, ColumnField.VillageCode, ColumnField.DistrictCode, ColumnField.RegencyCode,
    ];

    private readonly DtsenReading _reading = new(asOf);
    private readonly RowAreas _areas = new(areas);

    /// <summary>The family that a row of the layout keluarga is about; null where it cannot be told, or the row is a person's.</summary>
    public static FamilyCardNumber? FamilyOf(TableRow row) =>
        !row.Table.Has(ColumnField.Nik) && KkReading.Read(row.Cell(ColumnField.Kk), "").Canonical is { } digits && FamilyCardNumber.TryParse(digits, out var kk) ? kk : null;

    public JudgedRow Judge(TableRow row, AreaContext context)
    {
        var findings = new List<Finding>();
        var nik = NikOf(row);
        var values = _reading.Read(row, nik, findings) with { Version = version };
        var (area, notYours) = AreaOf(row, context, findings);
        values = values with { Area = area };
        var verdict = row.Table.Has(ColumnField.Nik) ? OfPerson(row, nik, values) : OfFamily(row, notYours, values);

        findings.InsertRange(0, new[] { DecidingOf(verdict) }.OfType<Finding>());
        return new JudgedRow(PlaceOf(row), row.Stored.Cells, verdict, findings)
        {
            HeaderRow = row.Section.Header.LastRow,
            Subject = new RowSubject(nik.Class == NikClass.Sound ? nik.Nik.Digits : "", PersonOf(values)),
            Supplied = [.. row.Supplied(), .. RowAreas.Supplied(row, context), .. Layout(row)],
            Mends = row.Section.Origin < 0 ? null : RowToken.In(row.Stored[row.Section.Origin].Text),
        };
    }

    // Mended and sent alone, a row has no title above it any more, and would be read as a resident of the list.
    private static SuppliedValue[] Layout(TableRow row) => DtsenSigns.AreInColumns(row.Table.Header)
        ? []
        : [new SuppliedValue(ColumnField.DtsenLayout.ContractName(), row.Table.Has(ColumnField.Nik) ? "individu" : "keluarga")];

    private static RowVerdict OfPerson(TableRow row, NikJudgement nik, DtsenValues values) => nik.Class == NikClass.Sound
        ? Fit(DtsenKey.Of(nik.Nik), values, row)
        : new RowVerdict.Held(Findings.NotSound(row.Place(ColumnField.Nik), row.Cell(ColumnField.Nik), nik), PersonOf(values), CellText.AsWritten(row.Cell(ColumnField.Nik)));

    private static RowVerdict OfFamily(TableRow row, Finding? notYours, DtsenValues values)
    {
        var at = row.Place(ColumnField.Kk);
        return notYours is not null ? new RowVerdict.Refused(notYours)
            : FamilyOf(row) is { } family ? Fit(DtsenKey.Of(family), values, row)
            : CellText.Of(row.Cell(ColumnField.Kk)).Length == 0 ? new RowVerdict.Refused(Findings.KkMissingInDtsen(at))
            : new RowVerdict.Held(Findings.KkOfDtsen(at, row.Cell(ColumnField.Kk)), PersonOf(values), CellText.AsWritten(row.Cell(ColumnField.Kk)));
    }

    private static RowVerdict.Fit<DtsenKey, DtsenValues> Fit(DtsenKey key, DtsenValues values, TableRow row) => new(new(key, values, PlaceOf(row)));

    private NikJudgement NikOf(TableRow row) => ErrorValue.StandsIn(row.Cell(ColumnField.Nik))
        ? new NikJudgement(NikClass.Damaged, FindingCode.ValueFormat, "")
        : NikJudgement.Of(row.Cell(ColumnField.Nik), textWasNumber);

    // A person's area is that of the identity card, which may be anywhere, or not be said: the person is the extract's all the same.
    private (AreaCode? Area, Finding? NotYours) AreaOf(TableRow row, AreaContext context, List<Finding> findings) =>
        row.Table.Has(ColumnField.Nik) && context == AreaContext.None && Array.TrueForAll(AreaFields, field => CellText.Of(row.Cell(field)).Length == 0)
            ? (null, null)
            : _areas.Read(row, context, findings);

    private static PersonValues PersonOf(DtsenValues values) => PersonValues.Create(person =>
    {
        person[PersonField.Name] = values.Name;
        person[PersonField.Kk] = values.Kk?.Digits;
        person[PersonField.Note] = $"DTSEN {values.Version}";
    });

    private static RowPlace PlaceOf(TableRow row) => new(row.Table.Sheet.Name, row.Table.Sheet.Index, row.Stored.Number);

    private static Finding? DecidingOf(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Refused refused => refused.Why,
        RowVerdict.Held held => held.Why,
        _ => null,
    };
}
