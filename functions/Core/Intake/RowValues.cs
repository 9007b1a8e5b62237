using System.Globalization;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads what a row says of a person, but for the NIK and the area, and what is to be said of it.</summary>
internal sealed class RowValues(DateOnly asOf)
{
    // In the order of the contract's fields, for so the findings come.
    private readonly (ColumnField Field, PersonField Target, RememberedReading Reading)[] _readings =
    [
        (ColumnField.Name, PersonField.Name, OfItsOwn(cell => NameReading.Read(CellText.Of(cell)))),
        (ColumnField.Sex, PersonField.Sex, new(cell => SexReading.Read(CellText.Of(cell)))),
        (ColumnField.Relation, PersonField.Relation, new(cell => PeopleCodeLists.Relation.Read(CellText.Of(cell)))),
        (ColumnField.Marital, PersonField.Marital, new(cell => PeopleCodeLists.Marital.Read(CellText.Of(cell)))),
        (ColumnField.Address, PersonField.Address, OfItsOwn(cell => FreeTextReading.ReadUpper(CellText.Of(cell)))),
        (ColumnField.Occupation, PersonField.Occupation, new(cell => PeopleCodeLists.Occupation.ReadOpen(CellText.Of(cell)))),
        (ColumnField.Education, PersonField.Education, new(cell => PeopleCodeLists.Education.ReadOpen(CellText.Of(cell)))),
        (ColumnField.Disability, PersonField.Disability, new(ReadDisability)),
        (ColumnField.Desil, PersonField.Desil, new(cell => DesilReading.Read(CellText.Of(cell)))),
        (ColumnField.Income, PersonField.Income, new(IncomeReading.Read)),
        (ColumnField.Status, PersonField.Status, new(cell => StatusReading.Read(CellText.Of(cell)))),
        (ColumnField.Note, PersonField.Note, OfItsOwn(cell => FreeTextReading.ReadAsWritten(CellText.Of(cell)))),
    ];

    private readonly RememberedReading _birthPlace = new(cell => FreeTextReading.ReadPlace(CellText.Of(cell)));
    private readonly RememberedReading _rw = new(cell => RtRwReading.ReadOne(CellText.Of(cell)));
    private readonly Dictionary<string, (ParsedValue Rt, ParsedValue Rw)> _neighbourhoods = [];
    private (Cell Cell, (ParsedValue Rt, ParsedValue Rw) Read) _lastNeighbourhood = (Cell.Blank, (ParsedValue.Nothing, ParsedValue.Nothing));
    private (Cell Cell, string? Canonical) _lastKk = (Cell.Blank, null);

    /// <summary>Reads a row into a builder; findings are added in the order of the contract's fields.</summary>
    public void Read(TableRow row, NikJudgement nik, PersonValues.Builder values, List<Finding> findings)
    {
        ReadKk(row, nik, values, findings);
        foreach (var (field, target, reading) in _readings)
        {
            var cell = row.Cell(field);
            if (reading.TryRepeat(cell, out var canonical))
            {
                values[target] = canonical;
            }
            else if (IsUsable(row, field, cell, findings))
            {
                Take(row, field, reading.Read(cell), values, target, findings);
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

    private void ReadKk(TableRow row, NikJudgement nik, PersonValues.Builder values, List<Finding> findings)
    {
        var cell = row.Cell(ColumnField.Kk);
        if (cell.IsVery(_lastKk.Cell) && cell.Kind == CellKind.Text && _lastKk.Canonical != nik.Clean)
        {
            values[PersonField.Kk] = _lastKk.Canonical; // the family of the row above
            return;
        }

        if (!IsUsable(row, ColumnField.Kk, cell, findings))
        {
            return;
        }

        var read = KkReading.Read(cell, nik.Clean);
        values[PersonField.Kk] = read.Canonical;
        _lastKk = read.Canonical is null ? (Cell.Blank, null) : (cell, read.Canonical);
        if (read.Problem != ValueProblem.None)
        {
            findings.Add(Findings.KkFormat(row.Place(ColumnField.Kk), cell, equalsNik: KkReading.IsSame(cell, nik.Clean)));
        }
    }

    private void ReadBirth(TableRow row, NikJudgement nik, PersonValues.Builder values, List<Finding> findings)
    {
        var together = row.Table.Share(ColumnField.BirthPlace, ColumnField.BirthDate);
        var placeCell = row.Cell(ColumnField.BirthPlace);
        if (IsUsable(row, ColumnField.BirthPlace, placeCell, findings))
        {
            var place = together ? FreeTextReading.ReadPlace(BirthPlaceAndDate.Split(placeCell).Place) : _birthPlace.Read(placeCell);
            Take(row, ColumnField.BirthPlace, place, values, PersonField.BirthPlace, findings);
        }

        // One error in a shared cell is said once.
        if (together && ErrorValue.StandsIn(row.Cell(ColumnField.BirthDate)))
        {
            return;
        }

        var dateCell = row.Cell(ColumnField.BirthDate);
        if (IsUsable(row, ColumnField.BirthDate, dateCell, findings))
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

        values[PersonField.BirthDate] = date.ToString("O", CultureInfo.InvariantCulture);
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
        var cell = row.Cell(ColumnField.Rt);
        if (IsUsable(row, ColumnField.Rt, cell, findings))
        {
            // Some write 001/002 into the column of the RT alone.
            var (rt, rw) = NeighbourhoodIn(cell);
            Take(row, ColumnField.Rt, rt, values, PersonField.Rt, findings);
            values[PersonField.Rw] = rw.Canonical;
        }

        var rwCell = row.Cell(ColumnField.Rw);
        if (!together && IsUsable(row, ColumnField.Rw, rwCell, findings))
        {
            if (!_rw.TryRepeat(rwCell, out var canonical))
            {
                (canonical, var problem) = _rw.Read(rwCell);
                Say(row, ColumnField.Rw, problem, findings);
            }

            values[PersonField.Rw] = canonical ?? values[PersonField.Rw];
        }
    }

    // Few are written in many rows; what is more is some other column's.
    private (ParsedValue Rt, ParsedValue Rw) NeighbourhoodIn(Cell cell)
    {
        if (!cell.IsVery(_lastNeighbourhood.Cell))
        {
            _lastNeighbourhood = (cell, NeighbourhoodIn(CellText.Of(cell)));
        }

        return _lastNeighbourhood.Read;
    }

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

    // A column in which only the members of a family say the same.
    private static RememberedReading OfItsOwn(Func<Cell, ParsedValue> read) => new(read, most: 0);

    private static ParsedValue ReadDisability(Cell cell)
    {
        var text = CellText.Unmarked(cell);
        return PeopleCodeLists.Disability.Find(text) is { } label ? ParsedValue.Of(label) : PeopleCodeLists.Disability.Read(CellText.Of(cell));
    }

    // Not where there is nothing, nor where an error stands, which is said.
    private static bool IsUsable(TableRow row, ColumnField field, Cell cell, List<Finding> findings)
    {
        if (cell.IsBlank)
        {
            return false;
        }

        if (!ErrorValue.StandsIn(cell))
        {
            return true;
        }

        findings.Add(Findings.ErrorCell(row.Place(field), Severity.Warning));
        return false;
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
