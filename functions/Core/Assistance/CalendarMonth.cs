using System.Globalization;

namespace Pipeline.Assistance;

/// <summary>A month of a calendar year, written <c>2025-03</c>.</summary>
public readonly record struct CalendarMonth : IComparable<CalendarMonth>
{
    private readonly int _index; // months since year 0; 0 is the default and no month

    /// <exception cref="ArgumentOutOfRangeException">The year is not 2000-2099 or the number not 1-12.</exception>
    public CalendarMonth(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        _index = (year * 12) + number - 1;
    }

    private int Index => _index != 0 ? _index : throw new InvalidOperationException("A default CalendarMonth is no month.");

    /// <summary>The calendar year.</summary>
    public int Year => Index / 12;

    /// <summary>1 to 12.</summary>
    public int Number => (Index % 12) + 1;

    /// <summary>Whether the other month comes right after this one.</summary>
    public bool IsBefore(CalendarMonth other) => other.Index == Index + 1;

    /// <summary>Reads <c>2025-03</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CalendarMonth month)
    {
        month = default;
        return text.Length == 7 && text[4] == '-'
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && TryOf(year, number, out month);
    }

    /// <summary>The month, where year and number can be one.</summary>
    public static bool TryOf(int year, int number, out CalendarMonth month)
    {
        var can = year is >= 2000 and <= 2099 && number is >= 1 and <= 12;
        month = can ? new CalendarMonth(year, number) : default;
        return can;
    }

    public int CompareTo(CalendarMonth other) => _index.CompareTo(other._index);

    public static bool operator <(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CalendarMonth left, CalendarMonth right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");
}
