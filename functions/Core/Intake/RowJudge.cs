using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Judges a row of a people table: what it says, what is wrong with it, and whether it can be merged.</summary>
internal sealed class RowJudge(AreaReader areas, DateOnly asOf, bool textWasNumber)
{
    private readonly RowValues _values = new(asOf);
    private readonly RowAreas _areas = new(areas);
    private readonly Dictionary<RecordPartition, bool> _districts = [];
    private readonly PersonValues.Builder _builder = new();
    private List<Finding>? _findings;

    public NikJudgement NikOf(TableRow row) =>
        ErrorValue.StandsIn(row.Cell(ColumnField.Nik))
            ? new NikJudgement(NikClass.Damaged, FindingCode.ValueFormat, "")
            : NikJudgement.Of(row.Cell(ColumnField.Nik), textWasNumber);

    /// <summary>Judges a row whose NIK was judged by <see cref="NikOf"/>.</summary>
    public JudgedRow Judge(TableRow row, NikJudgement nik, AreaContext context)
    {
        var findings = _findings ?? [];
        _values.Read(row, nik, _builder, findings);
        var (area, notYours) = _areas.Read(row, context, findings);
        _builder[PersonField.Area] = area?.ToString();
        var values = _builder.Build();

        var notSound = nik.Class == NikClass.Sound ? null : Findings.NotSound(row.Place(ColumnField.Nik), row.Cell(ColumnField.Nik), nik);
        var noName = values.Name is null && row.Cell(ColumnField.Name) is var name && !ErrorValue.StandsIn(name) && CellText.Of(name).Length == 0
            ? Findings.RequiredMissing(row.Place(ColumnField.Name))
            : null;
        if (nik.Class == NikClass.Sound)
        {
            CheckAgainstNik(row, nik.Nik, values, findings);
        }

        // What decides stands first: a refusal before a hold.
        findings.InsertRange(0, Deciding(noName, notYours, notSound));
        var place = PlaceOf(row);
        RowVerdict verdict = (noName ?? notYours) is { } refusal ? new RowVerdict.Refused(refusal)
            : notSound is not null ? new RowVerdict.Held(notSound, values, CellText.AsWritten(row.Cell(ColumnField.Nik)))
            : new RowVerdict.Ready(new PersonClaim(nik.Nik, values, place));

        // Of most rows nothing is to be said: their list goes on to the next row.
        _findings = findings.Count == 0 ? findings : null;
        return new JudgedRow(place, row.Stored.Cells, verdict, findings.Count == 0 ? [] : findings)
        {
            HeaderRow = row.Section.Header.LastRow,
            Supplied = SuppliedTo(row, context),
            Mends = row.Section.Origin < 0 ? null : RowToken.In(row.Stored[row.Section.Origin].Text),
        };
    }

    private static IReadOnlyList<Finding> Deciding(Finding? noName, Finding? notYours, Finding? notSound) =>
        (noName ?? notYours ?? notSound) is null ? [] : [.. new[] { noName, notYours, notSound }.OfType<Finding>()];

    private static RowPlace PlaceOf(TableRow row) => new(row.Table.Sheet.Name, row.Table.Sheet.Index, row.Stored.Number);

    // NIKs are never reissued: what disagrees is worth a look and nothing more.
    private void CheckAgainstNik(TableRow row, Nik nik, PersonValues values, List<Finding> findings)
    {
        if (!IsDistrict(nik.Partition))
        {
            findings.Add(Findings.NikAreaUnknownDistrict(row.Place(ColumnField.Nik), nik.Partition.ToString()));
        }

        if (values.Sex is { } sex && sex != nik.Sex)
        {
            findings.Add(Findings.SexMismatch(row.Place(ColumnField.Sex), nik));
        }
    }

    // There are some thousands, and a file's people come from a few.
    private bool IsDistrict(RecordPartition digits) => _districts.TryGetValue(digits, out var isOne)
        ? isOne
        : _districts[digits] = AreaCode.TryParse(digits.ToString(), out var code) && AreaTable.Kemendagri.Contains(code);

    private static IReadOnlyList<SuppliedValue> SuppliedTo(TableRow row, AreaContext context) =>
        !row.IsTold && context == AreaContext.None ? [] : [.. row.Supplied(), .. RowAreas.Supplied(row, context)];
}
