using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Judges a row of a people table: what it says, what is wrong with it, and whether it can be merged.</summary>
internal sealed class RowJudge(PeopleTable table, AreaReader areas, DateOnly asOf, bool textWasNumber)
{
    private readonly RowValues _values = new(table, asOf);
    private readonly RowAreas _areas = new(table, areas);
    private readonly int _origin = table.Header.Columns.FirstOrDefault(column => FeedbackSheets.IsOriginHeader(column.Header))?.Index ?? -1;

    public PeopleTable Table => table;

    public NikJudgement NikOf(SheetRow row) =>
        ErrorValue.StandsIn(table.Cell(row, PeopleField.Nik))
            ? new NikJudgement(NikClass.Damaged, FindingCode.ValueFormat, "")
            : NikJudgement.Of(table.Cell(row, PeopleField.Nik), textWasNumber);

    public PersonRow Judge(SheetRow row, AreaContext context)
    {
        var findings = new List<Finding>();
        var nik = NikOf(row);
        var builder = new PersonValues.Builder();
        _values.Read(row, nik, builder, findings);
        var (area, notYours) = _areas.Read(row, context, findings);
        builder[PersonField.Area] = area?.ToString();
        var values = builder.Build();

        var notSound = nik.Class == NikClass.Sound ? null : Findings.NotSound(table.Place(row, PeopleField.Nik), table.Cell(row, PeopleField.Nik), nik);
        var noName = table.Cell(row, PeopleField.Name) is var name && !ErrorValue.StandsIn(name) && CellText.Of(name).Length == 0
            ? Findings.RequiredMissing(table.Place(row, PeopleField.Name))
            : null;
        if (nik.Class == NikClass.Sound)
        {
            CheckAgainstNik(row, nik.Nik, values, findings);
        }

        // What decides stands first: a refusal before a hold.
        findings.InsertRange(0, new[] { noName, notYours, notSound }.OfType<Finding>());
        RowVerdict verdict = (noName ?? notYours) is { } refusal ? new RowVerdict.Refused(refusal)
            : notSound is not null ? new RowVerdict.Held(notSound, values, CellText.AsWritten(table.Cell(row, PeopleField.Nik)))
            : new RowVerdict.Ready(new PersonClaim(nik.Nik, values, PlaceOf(row)));
        return new PersonRow(PlaceOf(row), row.Cells, verdict, findings)
        {
            Supplied = _areas.Supplied(row, context),
            Mends = _origin < 0 ? null : RowToken.In(row[_origin].Text),
        };
    }

    private RowPlace PlaceOf(SheetRow row) => new(table.Sheet.Name, table.Sheet.Index, row.Number);

    // NIKs are never reissued: what disagrees is worth a look and nothing more.
    private void CheckAgainstNik(SheetRow row, Nik nik, PersonValues values, List<Finding> findings)
    {
        var district = nik.Digits[..6];
        if (!AreaCode.TryParse(district, out var code) || !AreaTable.Kemendagri.Contains(code))
        {
            findings.Add(Findings.NikAreaUnknownDistrict(table.Place(row, PeopleField.Nik), district));
        }

        if (values.Sex is { } sex && sex != nik.Sex)
        {
            findings.Add(Findings.SexMismatch(table.Place(row, PeopleField.Sex), nik));
        }
    }
}
