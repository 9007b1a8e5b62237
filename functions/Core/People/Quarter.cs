using System.Globalization;

namespace Pipeline.People;

/// <summary>A quarter of a calendar year, written <c>2025-Q4</c>.</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    private readonly int _index; // quarters since year 0; 0 is the default and no quarter

    /// <exception cref="ArgumentOutOfRangeException">The year is not 2000-2099 or the number not 1-4.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        _index = (year * 4) + number - 1;
    }

    private Quarter(int index) => _index = index;

    private int Index => _index != 0 ? _index : throw new InvalidOperationException("A default Quarter is no quarter.");

    /// <summary>The calendar year.</summary>
    public int Year => Index / 4;

    /// <summary>1 to 4.</summary>
    public int Number => (Index % 4) + 1;

    /// <summary>The first day.</summary>
    public DateOnly Start => new(Year, ((Number - 1) * 3) + 1, 1);

    /// <summary>The last day, which is part of the quarter.</summary>
    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    public Quarter Next => new(Index + 1);

    public Quarter Previous => new(Index - 1);

    /// <summary>The same quarter of the year before.</summary>
    public Quarter YearBefore => new(Index - 4);

    /// <summary>So many quarters earlier.</summary>
    public Quarter Before(int quarters) => new(Index - quarters);

    /// <summary>How many quarters it is from this one to another; negative where that is the earlier.</summary>
    public int To(Quarter other) => other.Index - Index;

    /// <summary>The quarter a day lies in.</summary>
    public static Quarter Containing(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>Reads <c>2025-Q4</c>, in either case.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Quarter quarter)
    {
        quarter = default;
        if (text.Length != 7 || text[4] != '-' || text[5] is not ('Q' or 'q') || text[6] is < '1' or > '4'
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 2000 or > 2099)
        {
            return false;
        }

        quarter = new Quarter(year, text[6] - '0');
        return true;
    }

    /// <summary>Reads a quarter that this system wrote itself.</summary>
    /// <exception cref="FormatException">Not of the form 2025-Q4.</exception>
    public static Quarter Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException("A quarter is written 2025-Q4.");

    public int CompareTo(Quarter other) => _index.CompareTo(other._index);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}");
}
