using System.Globalization;
using Pipeline.People;

namespace Pipeline.Assistance;

public abstract partial record AidPeriod
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, out AidPeriod? period)
    {
        period = Parsed(text.ToUpperInvariant());
        return period is not null;
    }

    /// <summary>Reads a period that this system wrote itself.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static AidPeriod Parse(string text) =>
        TryParse(text, out var period) ? period! : throw new FormatException("A period is written 2025-03, 2025-01..2025-03, 2025-Q1, 2025-S1, 2025 or 2025-T2.");

    private static AidPeriod? Parsed(string text)
    {
        if (text.Split(Between) is [var from, var to])
        {
            return CalendarMonth.TryParse(from, out var first) && CalendarMonth.TryParse(to, out var last) && first < last ? new Months(first, last) : null;
        }

        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2099)
        {
            return null;
        }

        return CalendarMonth.TryParse(text, out var month) ? new Month(month)
            : Quarter.TryParse(text, out var quarter) ? new OfQuarter(quarter)
            : text[4..] switch
            {
                "" => new WholeYear(year),
                "-S1" => new Semester(year, 1),
                "-S2" => new Semester(year, 2),
                ['-', 'T', not '0', ..] number when number.Length <= 4 && int.TryParse(number.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var stage)
                    && stage <= Stage.Most => new Stage(year, stage),
                _ => null,
            };
    }
}
