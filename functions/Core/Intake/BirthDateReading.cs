using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>A date of birth, or why there is none.</summary>
/// <param name="WasSwapped">Day and month stood exchanged and were put right.</param>
internal readonly record struct BirthDateReading(DateOnly? Date, ValueProblem Problem, bool WasSwapped)
{
    private const int OldestEver = 120;

    private static readonly BirthDateReading Nothing = new(null, ValueProblem.None, false);
    private static readonly BirthDateReading Unreadable = new(null, ValueProblem.Format, false);

    /// <summary>Reads a cell.</summary>
    /// <param name="hint">A NIK that tells day, month and two digits of the year, if there is one to be believed.</param>
    /// <param name="asOf">The last day on which someone in the file can have been born.</param>
    public static BirthDateReading Read(Cell cell, Nik? hint, DateOnly asOf)
    {
        if (CellText.Of(cell) is "" or "0")
        {
            return Nothing;
        }

        if (WrittenDate.Of(cell) is not { } written)
        {
            return Unreadable;
        }

        // Day first: operators type 03/02/1990 and mean 3 February. Where only month-first agrees with the NIK, a spreadsheet
        // in a US locale exchanged them (FACTS 3), and we say that we changed them back. Without a NIK to ask, month-first is
        // taken only where nothing else is a date.
        var straight = DateOf(written, written.First, written.Second, asOf);
        var exchanged = written.MonthIsCertain ? null : DateOf(written, written.Second, written.First, asOf);
        var swap = exchanged is { } other && other != straight
            && (hint is { } nik ? nik.IsBornOn(other) && !(straight is { } day && nik.IsBornOn(day)) : straight is null);
        var date = swap ? exchanged : straight;
        return date switch
        {
            null => Unreadable,
            _ when date > asOf || date < asOf.AddYears(-OldestEver) => new(null, ValueProblem.Range, false),
            _ => new(date, ValueProblem.None, swap),
        };
    }

    // The NIK has two digits of the year as well, so age decides: 20 may be 1920 or 2020, and a child is far likelier than someone of 105.
    private static DateOnly? DateOf(WrittenDate written, int day, int month, DateOnly asOf) => written.IsTwoDigitYear
        ? ExactDate(2000 + written.Year, month, day) is { } young && young <= asOf ? young : ExactDate(1900 + written.Year, month, day)
        : ExactDate(written.Year, month, day);

    private static DateOnly? ExactDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
