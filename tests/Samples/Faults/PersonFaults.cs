using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Slips in what a row says of a person. The row is taken, but for a missing name.</summary>
internal static class PersonFaults
{
    public static Fault NameMissing(int rows) =>
        Each("no name", rows, _ => true, row => row.Write(Field.Name, "").Refuse("required-missing"));

    /// <summary>
    /// A file opened once in an Excel with US settings: dates whose day can be a month became dates with day and month
    /// exchanged, the others stayed text.
    /// </summary>
    public static Fault DatesReadMonthFirst() => draft =>
    {
        foreach (var row in draft.Rows.Where(row => row.IsClean))
        {
            var born = row.Person.BirthDate;
            if (born.Day > 12)
            {
                row.Write(Field.BirthDate, $"{born:dd/MM/yyyy}");
            }
            else if (born.Day != born.Month)
            {
                row.Write(Field.BirthDate, new Cell(CellKind.Date, $"{new DateOnly(born.Year, born.Day, born.Month):yyyy-MM-dd}")).Flag("date-swapped");
            }
        }
    };

    /// <summary>The birth date was corrected after the NIK had been issued, or mistyped.</summary>
    public static Fault OtherYearOfBirth(int rows) =>
        Each("other year", rows, IsGrown, row => row.Write(Field.BirthDate, $"{row.Person.BirthDate.AddYears(-2):dd/MM/yyyy}").Flag("birthdate-mismatch"));

    public static Fault OtherSex(int rows, string forMen, string forWomen) =>
        Each("other sex", rows, IsGrown, row => row.Write(Field.Sex, row.Person.Sex == Sex.Male ? forWomen : forMen).Flag("sex-mismatch"));

    /// <summary>A day that no calendar has.</summary>
    public static Fault ImpossibleBirthDate(params IReadOnlyList<string> written) => draft =>
    {
        foreach (var (row, text) in draft.Pick("impossible date", written.Count, IsGrown).Zip(written))
        {
            row.Write(Field.BirthDate, text).Flag("value-format");
        }
    };

    public static Fault DesilBeyondTen(int rows) =>
        Each("desil 11", rows, _ => true, row => row.Write(Field.Desil, "11").Flag("value-range"));

    public static Fault CardWithoutLastDigit(int rows) =>
        Each("card of 15", rows, _ => true, row => row.Write(Field.Card, row.Person.Household.CardNumber[..15]).Flag("kk-format"));

    public static Fault CardIsNik(int rows) =>
        Each("card is nik", rows, person => person.Relation == FamilyRelation.Head, row => row.Write(Field.Card, row.Person.Nik).Flag("kk-format"));

    private static bool IsGrown(Person person) => person.Relation is FamilyRelation.Head or FamilyRelation.Wife;

    private static Fault Each(string purpose, int rows, Func<Person, bool> condition, Action<PlannedRow> plant) => draft =>
    {
        foreach (var row in draft.Pick(purpose, rows, condition))
        {
            plant(row);
        }
    };
}
