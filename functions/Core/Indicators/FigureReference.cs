using System.Globalization;

namespace Pipeline.Indicators;

/// <summary>For when a figure holds: the month of the survey (March, September), or of a target the year alone.</summary>
public readonly record struct FigureReference : IComparable<FigureReference>
{
    /// <summary>The years that a figure can be of, both included.</summary>
    public const int FirstYear = 1990;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2100;

    /// <summary>Regency figures come once a year, from the Susenas of March; where no month is written, it is that one.</summary>
    public const int SurveyMonth = 3;

    private readonly int _month; // 0: the year as a whole

    private FigureReference(int year, int month) => (Year, _month) = (year, month);

    public int Year { get; }

    /// <summary>1 to 12; null for a year as a whole.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The last day for which it holds.</summary>
    public DateOnly Last => new DateOnly(Year, _month == 0 ? 12 : _month, 1).AddMonths(1).AddDays(-1);

    /// <summary>The same month of the year before.</summary>
    public FigureReference YearBefore => new(Year - 1, _month);

    /// <exception cref="ArgumentOutOfRangeException">No such year or month.</exception>
    public static FigureReference Of(int year, int? month = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        if (month is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        }

        return new FigureReference(year, month ?? 0);
    }

    /// <summary>Reads <c>2025-03</c> or <c>2025</c>.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static FigureReference Parse(string text) => text.Split('-') switch
    {
        [var year] => Of(Number(year)),
        [var year, var month] => Of(Number(year), Number(month)),
        _ => throw new FormatException("A reference is a year or a month."),
    };

    public int CompareTo(FigureReference other) => (Year, _month).CompareTo((other.Year, other._month));

    public static bool operator <(FigureReference left, FigureReference right) => left.CompareTo(right) < 0;

    public static bool operator >(FigureReference left, FigureReference right) => left.CompareTo(right) > 0;

    public static bool operator <=(FigureReference left, FigureReference right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FigureReference left, FigureReference right) => left.CompareTo(right) >= 0;

    public override string ToString() => _month == 0
        ? Year.ToString("D4", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{_month:D2}");

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
