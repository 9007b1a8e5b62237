using System.Globalization;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads what a row says of a person, but for the NIK and the area, and what is to be said of it.</summary>
internal sealed class RowValues(DateOnly asOf)
{
    private readonly (ColumnField Field, PersonField Target, Func<Cell, ParsedValue> Read)[] _readings =
    [
        (ColumnField.Name, PersonField.Name, cell => NameReading.Read(CellText.Of(cell))),
        (ColumnField.Sex, PersonField.Sex, Remembered(cell => SexReading.Read(CellText.Of(cell)))),
        (ColumnField.Relation, PersonField.Relation, Remembered(cell => PeopleCodeLists.Relation.Read(CellText.Of(cell)))),
        (ColumnField.Marital, PersonField.Marital, Remembered(cell => PeopleCodeLists.Marital.Read(CellText.Of(cell)))),
        (ColumnField.Address, PersonField.Address, cell => FreeTextReading.ReadUpper(CellText.Of(cell))),
        (ColumnField.Occupation, PersonField.Occupation, Remembered(cell => PeopleCodeLists.Occupation.ReadOpen(CellText.Of(cell)))),
        (ColumnField.Education, PersonField.Education, Remembered(cell => PeopleCodeLists.Education.ReadOpen(CellText.Of(cell)))),
        (ColumnField.Disability, PersonField.Disability, Remembered(ReadDisability)),
        (ColumnField.Desil, PersonField.Desil, Remembered(cell => DesilReading.Read(CellText.Of(cell)))),
        (ColumnField.Income, PersonField.Income, Remembered(IncomeReading.Read)),
        (ColumnField.Status, PersonField.Status, Remembered(cell => StatusReading.Read(CellText.Of(cell)))),
        (ColumnField.Note, PersonField.Note, cell => FreeTextReading.ReadAsWritten(CellText.Of(cell))),
    ];

    private readonly RememberedReading _birthPlace = new(cell => FreeTextReading.ReadPlace(CellText.Of(cell)));
    private readonly RememberedReading _rw = new(cell => RtRwReading.ReadOne(CellText.Of(cell)));
    private readonly Dictionary<string, (ParsedValue Rt, ParsedValue Rw)> _neighbourhoods = [];

    /// <summary>Reads a row into a builder; findings are added in the order of the contract's fields.</summary>
    public void Read(TableRow row, NikJudgement nik, PersonValues.Builder values, List<Finding> findings)
    {
        ReadKk(row, nik, values, findings);
        foreach (var (field, target, read) in _readings)
        {
            if (Usable(row, field, findings) is { } cell)
            {
                Take(row, field, read(cell), values, target, findings);
            }
        }

        SayStatusInNote(row, findings);
        ReadBirth(row, nik, values, findings);
        ReadRtRw(row, values, findings);
    }

    // Where the Status column says anything, readable or not, the note only adds to it.
    private static void SayStatusInNote(TableRow row, List<Finding> findings)
    {
        if (row.Cell(ColumnField.Note) is { IsBlank: false } && CellText.Of(row.Cell(ColumnField.Status)).Length == 0 && StatusReading.ExitIn(CellText.Of(row.Cell(ColumnField.Note))) is { } exit)
        {
            findings.Add(Findings.StatusInNote(row.Place(ColumnField.Note), exit));
        }
    }

    private static void ReadKk(TableRow row, NikJudgement nik, PersonValues.Builder values, List<Finding> findings)
    {
        if (Usable(row, ColumnField.Kk, findings) is not { } cell)
        {
            return;
        }

        var read = KkReading.Read(cell, nik.Clean);
        values[PersonField.Kk] = read.Canonical;
        if (read.Problem != ValueProblem.None)
        {
            findings.Add(Findings.KkFormat(row.Place(ColumnField.Kk), cell, equalsNik: KkReading.IsSame(cell, nik.Clean)));
        }
    }

    private void ReadBirth(TableRow row, NikJudgement nik, PersonValues.Builder values, List<Finding> findings)
    {
        var together = row.Table.Share(ColumnField.BirthPlace, ColumnField.BirthDate);
        if (Usable(row, ColumnField.BirthPlace, findings) is { } placeCell)
        {
            var place = together ? FreeTextReading.ReadPlace(BirthPlaceAndDate.Split(placeCell).Place) : _birthPlace.Read(placeCell);
            Take(row, ColumnField.BirthPlace, place, values, PersonField.BirthPlace, findings);
        }

        // One error in a shared cell is said once.
        if (together && ErrorValue.StandsIn(row.Cell(ColumnField.BirthDate)))
        {
            return;
        }

        if (Usable(row, ColumnField.BirthDate, findings) is { } dateCell)
        {
            ReadBirthDate(row, together ? BirthPlaceAndDate.Split(dateCell).Date : dateCell, nik, values, findings);
        }
    }

    private void ReadBirthDate(TableRow row, Cell cell, NikJudgement nik, PersonValues.Builder values, List<Finding> findings)
    {
        var read = BirthDateReading.Read(cell, nik.Hint, asOf);
        if (read.Date is not { } date)
        {
            Say(row, ColumnField.BirthDate, read.Problem, findings);
            return;
        }

        values[PersonField.BirthDate] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (read.WasSwapped)
        {
            findings.Add(Findings.DateSwapped(row.Place(ColumnField.BirthDate), date, byNik: nik.Hint is { } hint && hint.IsBornOn(date)));
        }

        if (nik.Class == NikClass.Sound && !nik.Nik.IsBornOn(date))
        {
            findings.Add(Findings.BirthdateMismatch(row.Place(ColumnField.BirthDate), date, nik.Nik));
        }
    }

    private void ReadRtRw(TableRow row, PersonValues.Builder values, List<Finding> findings)
    {
        var together = row.Table.Share(ColumnField.Rt, ColumnField.Rw);
        if (Usable(row, ColumnField.Rt, findings) is { } cell)
        {
            // Some write 001/002 into the column of the RT alone.
            var (rt, rw) = NeighbourhoodIn(CellText.Of(cell));
            Take(row, ColumnField.Rt, rt, values, PersonField.Rt, findings);
            values[PersonField.Rw] = rw.Canonical;
        }

        if (!together && Usable(row, ColumnField.Rw, findings) is { } rwCell)
        {
            var read = _rw.Read(rwCell);
            Say(row, ColumnField.Rw, read.Problem, findings);
            values[PersonField.Rw] = read.Canonical ?? values[PersonField.Rw];
        }
    }

    // Few are written in many rows; what is more is some other column's.
    private (ParsedValue Rt, ParsedValue Rw) NeighbourhoodIn(string text)
    {
        if (!_neighbourhoods.TryGetValue(text, out var known))
        {
            known = RtRwReading.ReadBoth(text);
            if (_neighbourhoods.Count < RememberedReading.Most && text.Length <= RememberedReading.Longest)
            {
                _neighbourhoods[text] = known;
            }
        }

        return known;
    }

    private static Func<Cell, ParsedValue> Remembered(Func<Cell, ParsedValue> read) => new RememberedReading(read).Read;

    private static ParsedValue ReadDisability(Cell cell)
    {
        var text = CellText.Unmarked(cell);
        return PeopleCodeLists.Disability.Find(text) is { } label ? ParsedValue.Of(label) : PeopleCodeLists.Disability.Read(CellText.Of(cell));
    }

    // The cell, or null where there is nothing, or an error stands in it, which is said.
    private static Cell? Usable(TableRow row, ColumnField field, List<Finding> findings)
    {
        var cell = row.Cell(field);
        if (cell.IsBlank)
        {
            return null;
        }

        if (!ErrorValue.StandsIn(cell))
        {
            return cell;
        }

        findings.Add(Findings.ErrorCell(row.Place(field), Severity.Warning));
        return null;
    }

    private static void Take(TableRow row, ColumnField field, ParsedValue read, PersonValues.Builder values, PersonField target, List<Finding> findings)
    {
        values[target] = read.Canonical;
        Say(row, field, read.Problem, findings);
    }

    private static void Say(TableRow row, ColumnField field, ValueProblem problem, List<Finding> findings)
    {
        if (problem != ValueProblem.None)
        {
            var at = row.Place(field);
            findings.Add(problem == ValueProblem.Range ? Findings.ValueRange(at) : Findings.ValueFormat(at));
        }
    }
}
