using Pipeline.Areas;

namespace Pipeline.Intake;

/// <summary>Reads where the person of a row lives: its own cells first, then the lines above and the sheet's name.</summary>
internal sealed class RowAreas(AreaReader areas)
{
    private static readonly ColumnField[] Columns =
    [
        ColumnField.Village, ColumnField.District, ColumnField.Regency, ColumnField.VillageCode, ColumnField.DistrictCode, ColumnField.RegencyCode,
    ];

    private readonly HashSet<string> _told = [];
    private readonly Cell[] _lastCells = new Cell[Columns.Length];
    private AreaContext? _lastContext;
    private AreaCode? _lastArea;

    /// <summary>The deepest area that can be settled, and the finding that refuses the row, if one does.</summary>
    public (AreaCode? Area, Finding? Refusal) Read(TableRow row, AreaContext context, List<Finding> findings)
    {
        if (IsOfRowAbove(row, context))
        {
            return (_lastArea, null);
        }

        var before = findings.Count;
        var (area, refusal) = ReadAnew(row, context, findings);

        // Of what has to be said of each row nothing is kept.
        _lastContext = refusal is null && findings.Count == before ? context : null;
        _lastArea = area;
        return (area, refusal);
    }

    // A family lives in one place: its cells are the very ones of the row above, and nothing was to be said of those.
    private bool IsOfRowAbove(TableRow row, AreaContext context)
    {
        var isSame = ReferenceEquals(context, _lastContext);
        for (var index = 0; index < Columns.Length; index++)
        {
            var cell = row.Cell(Columns[index]);
            isSame &= cell.IsVery(_lastCells[index]);
            _lastCells[index] = cell;
        }

        return isSame;
    }

    private (AreaCode? Area, Finding? Refusal) ReadAnew(TableRow row, AreaContext context, List<Finding> findings)
    {
        foreach (var field in Columns)
        {
            if (ErrorValue.StandsIn(row.Cell(field)))
            {
                findings.Add(Findings.ErrorCell(row.Place(field), Severity.Warning));
            }
        }

        var written = new WrittenArea(
            Text(row, ColumnField.Regency) ?? context.Regency,
            Text(row, ColumnField.District) ?? context.District,
            Text(row, ColumnField.Village) ?? context.Village,
            Text(row, ColumnField.RegencyCode),
            Text(row, ColumnField.DistrictCode),
            Text(row, ColumnField.VillageCode));
        if (areas.Read(written) is not { } resolution)
        {
            return (null, null);
        }

        foreach (var (level, reading) in resolution.Readings)
        {
            if (reading is AreaReading.NotYours { Regency: var regency } notYours)
            {
                return areas.IsGiven ? (null, Findings.AreaNotYours(PlaceOf(row, level, notYours.Written), regency)) : (null, null);
            }

            Say(row, level, reading, findings);
        }

        if (resolution is { Settled: null, Regency: AreaReading.Silent })
        {
            findings.Add(Findings.RegencyBlank(row.Place(ColumnField.Regency)));
            return (null, null);
        }

        var isBlank = written is { District: null, Village: null, DistrictCode: null, VillageCode: null };
        if (isBlank)
        {
            findings.Add(Findings.AreaBlank(row.Place(row.Table.Has(ColumnField.District) ? ColumnField.District : ColumnField.Village)));
        }

        return (resolution.Settled, null);
    }

    /// <summary>What the context says in the place of the row's own blank cells.</summary>
    public static IReadOnlyList<SuppliedValue> Supplied(TableRow row, AreaContext context) =>
    [
        .. Supplied(row, ColumnField.Regency, context.Regency),
        .. Supplied(row, ColumnField.District, context.District),
        .. Supplied(row, ColumnField.Village, context.Village),
    ];

    private static IEnumerable<SuppliedValue> Supplied(TableRow row, ColumnField field, string? fromContext) =>
        fromContext is not null && Text(row, field) is null ? [new SuppliedValue(field.ContractName(), fromContext)] : [];

    private void Say(TableRow row, AreaLevel level, AreaReading reading, List<Finding> findings)
    {
        switch (reading)
        {
            // What stands above the table is said once, not in every row below it.
            case AreaReading.Corrected corrected when PlaceOf(row, level, corrected.Written) is var at && (at.Column is not null || _told.Add(corrected.Written)):
                findings.Add(Findings.AreaCorrected(at, corrected.To));
                break;
            case AreaReading.Unknown unknown:
                findings.Add(Findings.AreaUnknown(PlaceOf(row, level, unknown.Written), unknown.Nearest, unknown.Elsewhere));
                break;
            case AreaReading.Ambiguous ambiguous:
                findings.Add(Findings.AreaAmbiguous(PlaceOf(row, level, ambiguous.Written), ambiguous.Candidates));
                break;
            default:
                break;
        }
    }

    // The cell that holds what was read: the name's, the code's, or none where the line above says it.
    private static CellPlace PlaceOf(TableRow row, AreaLevel level, string written)
    {
        var (name, code) = level switch
        {
            AreaLevel.Regency => (ColumnField.Regency, ColumnField.RegencyCode),
            AreaLevel.District => (ColumnField.District, ColumnField.DistrictCode),
            _ => (ColumnField.Village, ColumnField.VillageCode),
        };
        return Text(row, name) is not null ? row.Place(name)
            : Text(row, code) is not null ? row.Place(code)
            : new CellPlace(row.Table.Sheet.Name, row.Stored.Number, null, name, written);
    }

    private static string? Text(TableRow row, ColumnField field) =>
        row.Cell(field) is { IsBlank: false } cell && !ErrorValue.StandsIn(cell) && CellText.Of(cell) is { Length: > 0 } text ? text : null;
}
