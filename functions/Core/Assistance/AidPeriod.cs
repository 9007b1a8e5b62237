using System.Globalization;
using Pipeline.People;

namespace Pipeline.Assistance;

/// <summary>What a delivery of help is for: a month, months, a quarter, half a year, a year, or a stage of one. Kept as the sender means it; closed.</summary>
public abstract partial record AidPeriod
{
    private const string Between = "..";

    private AidPeriod()
    {
    }

    /// <summary>The first month, which is part of it; null where the sender did not say which months it is for.</summary>
    public virtual CalendarMonth? First => null;

    /// <summary>The last month, which is part of it; null as <see cref="First"/> is.</summary>
    public virtual CalendarMonth? Last => null;

    /// <summary>The one text of it: <c>2025-03</c>, <c>2025-01..2025-03</c>, <c>2025-Q1</c>, <c>2025-S1</c>, <c>2025</c>, <c>2025-T2</c>.</summary>
    protected abstract string Text { get; }

    /// <summary>Whether the two have a month in common for certain.</summary>
    /// <remarks>Which months a stage is for differs by programme and year: it overlaps itself, and what takes in its whole year.</remarks>
    public bool Overlaps(AidPeriod other) => (this, other) switch
    {
        (Stage one, Stage two) => one == two,
        (Stage stage, _) => other.Covers(stage.Year),
        (_, Stage stage) => Covers(stage.Year),
        _ => First <= other.Last && other.First <= Last,
    };

    /// <summary>The months from one to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last comes before the first.</exception>
    public static AidPeriod OfMonths(CalendarMonth first, CalendarMonth last) => first == last ? new Month(first)
        : first < last ? new Months(first, last)
        : throw new ArgumentOutOfRangeException(nameof(last), last, "A period does not end before it begins.");

    public sealed override string ToString() => Text;

    private bool Covers(int year) => First <= new CalendarMonth(year, 1) && Last >= new CalendarMonth(year, 12);

    private static int Within(int value, int least, int most) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"Between {least} and {most}.");

    /// <summary>One month.</summary>
    public sealed record Month(CalendarMonth At) : AidPeriod
    {
        public override CalendarMonth? First => At;

        public override CalendarMonth? Last => At;

        protected override string Text => At.ToString();
    }

    /// <summary>Several months, which may go beyond a year; made by <see cref="OfMonths"/>.</summary>
    public sealed record Months : AidPeriod
    {
        internal Months(CalendarMonth from, CalendarMonth to) => (From, To) = (from, to);

        public CalendarMonth From { get; }

        public CalendarMonth To { get; }

        public override CalendarMonth? First => From;

        public override CalendarMonth? Last => To;

        protected override string Text => $"{From}{Between}{To}";
    }

    /// <summary>A quarter of a year.</summary>
    public sealed record OfQuarter(Quarter Quarter) : AidPeriod
    {
        public override CalendarMonth? First => new CalendarMonth(Quarter.Year, Quarter.Start.Month);

        public override CalendarMonth? Last => new CalendarMonth(Quarter.Year, Quarter.End.Month);

        protected override string Text => Quarter.ToString();
    }

    /// <summary>Half a year: 1 or 2.</summary>
    public sealed record Semester(int Year, int Number) : AidPeriod
    {
        public int Year { get; } = Within(Year, 2000, 2099);

        public int Number { get; } = Within(Number, 1, 2);

        public override CalendarMonth? First => new CalendarMonth(Year, Number == 1 ? 1 : 7);

        public override CalendarMonth? Last => new CalendarMonth(Year, Number == 1 ? 6 : 12);

        protected override string Text => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-S{Number}");
    }

    /// <summary>A calendar year, which is a budget's year.</summary>
    public sealed record WholeYear(int Year) : AidPeriod
    {
        public int Year { get; } = Within(Year, 2000, 2099);

        public override CalendarMonth? First => new CalendarMonth(Year, 1);

        public override CalendarMonth? Last => new CalendarMonth(Year, 12);

        protected override string Text => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}");
    }

    /// <summary>«Tahap n» of a year, whose months the sender did not say.</summary>
    public sealed record Stage(int Year, int Number) : AidPeriod
    {
        internal const int Most = 12;

        public int Year { get; } = Within(Year, 2000, 2099);

        public int Number { get; } = Within(Number, 1, Most);

        protected override string Text => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-T{Number}");
    }
}
