using System.Globalization;
using Pipeline.Dtsen;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads what a row of a DTSEN extract says beside its key and its area, and what is to be said of it.</summary>
internal sealed class DtsenReading(DateOnly asOf)
{
    private const int MostMembers = 99;

    public DtsenValues Read(TableRow row, NikJudgement nik, List<Finding> findings) => new()
    {
        Name = Text(row, ColumnField.Name, cell => NameReading.Read(CellText.Of(cell)), findings),
        Kk = row.Table.Has(ColumnField.Nik) ? KkOf(row, nik, findings) : null,
        BirthDate = BirthDateOf(row, nik, findings),
        Sex = Text(row, ColumnField.Sex, cell => SexReading.Read(CellText.Of(cell)), findings) switch { "L" => Sex.Male, "P" => Sex.Female, _ => null },
        Relation = Text(row, ColumnField.Relation, cell => PeopleCodeLists.Relation.Read(CellText.Of(cell)), findings),
        Members = Number(Text(row, ColumnField.FamilyMembers, MembersOf, findings)),
        DesilNational = DesilOf(row, ColumnField.Desil, findings),
        DesilProvince = DesilOf(row, ColumnField.DesilProvince, findings),
        DesilRegency = DesilOf(row, ColumnField.DesilRegency, findings),
    };

    private static FamilyCardNumber? KkOf(TableRow row, NikJudgement nik, List<Finding> findings)
    {
        if (Usable(row, ColumnField.Kk, findings) is not { } cell)
        {
            return null;
        }

        var read = KkReading.Read(cell, nik.Clean);
        if (read.Problem != ValueProblem.None)
        {
            findings.Add(Findings.KkFormat(row.Place(ColumnField.Kk), cell, KkReading.IsSame(cell, nik.Clean)));
        }

        return read.Canonical is { } digits && FamilyCardNumber.TryParse(digits, out var kk) ? kk : null;
    }

    private DateOnly? BirthDateOf(TableRow row, NikJudgement nik, List<Finding> findings)
    {
        if (Usable(row, ColumnField.BirthDate, findings) is not { } cell)
        {
            return null;
        }

        var read = BirthDateReading.Read(cell, nik.Hint, asOf);
        Say(row, ColumnField.BirthDate, read.Problem, findings);
        if (read is { Date: { } date, WasSwapped: true })
        {
            findings.Add(Findings.DateSwapped(row.Place(ColumnField.BirthDate), date, byNik: nik.Hint is { } hint && hint.IsBornOn(date)));
        }

        return read.Date;
    }

    // Where the extract has the column, blank is said: BPS has not ranked the family, whatever an older version had.
    private static int? DesilOf(TableRow row, ColumnField field, List<Finding> findings)
    {
        var cell = row.Cell(field);
        if (!row.Table.Has(field))
        {
            return null;
        }

        if (ErrorValue.StandsIn(cell))
        {
            findings.Add(Findings.ErrorCell(row.Place(field), Severity.Warning));
            return null;
        }

        var read = DesilReading.Read(CellText.Of(cell));
        Say(row, field, read.Problem, findings);
        return read.Problem != ValueProblem.None ? null : Number(read.Canonical) ?? 0;
    }

    private static ParsedValue MembersOf(Cell cell) => CellText.Of(cell) is not { Length: > 0 } text ? ParsedValue.Nothing
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var members) && members is > 0 and <= MostMembers
            ? ParsedValue.Of(members.ToString(CultureInfo.InvariantCulture))
            : ParsedValue.Unreadable;

    private static int? Number(string? canonical) => canonical is null ? null : int.Parse(canonical, CultureInfo.InvariantCulture);

    private static string? Text(TableRow row, ColumnField field, Func<Cell, ParsedValue> read, List<Finding> findings)
    {
        if (Usable(row, field, findings) is not { } cell)
        {
            return null;
        }

        var value = read(cell);
        Say(row, field, value.Problem, findings);
        return value.Canonical;
    }

    private static void Say(TableRow row, ColumnField field, ValueProblem problem, List<Finding> findings)
    {
        if (problem != ValueProblem.None)
        {
            findings.Add(problem == ValueProblem.Range ? Findings.ValueRange(row.Place(field)) : Findings.ValueFormat(row.Place(field)));
        }
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
}
