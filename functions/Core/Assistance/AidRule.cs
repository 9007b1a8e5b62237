namespace Pipeline.Assistance;

/// <summary>Where a rule comes from.</summary>
/// <param name="Text">The regulation, or honestly what stands in its place.</param>
/// <param name="WasRead">Whether its text was read by whoever wrote the rule; a rule «belum dibaca» is shown as such.</param>
public sealed record RuleSource(string Text, bool WasRead);

/// <summary>The months in which a rule holds, both ends included; null for no end.</summary>
public sealed record RuleValidity(CalendarMonth? From, CalendarMonth? To)
{
    /// <summary>Whether two periods overlap in a month in which the rule holds. Where no months are known (a stage), it must hold all that year.</summary>
    public bool HoldsWhere(AidPeriod one, AidPeriod other) =>
        one.Overlaps(other) && ((one as AidPeriod.Stage ?? other as AidPeriod.Stage) is { Year: var year }
            ? Starts(new CalendarMonth(year, 1)) && Lasts(new CalendarMonth(year, 12))
            : Starts(Earlier(one.Last!.Value, other.Last!.Value)) && Lasts(Later(one.First!.Value, other.First!.Value)));

    /// <summary>Whether two rules hold in the same month.</summary>
    public bool Meets(RuleValidity other) => !(To < other.From) && !(other.To < From);

    private bool Starts(CalendarMonth by) => From is not { } from || from <= by;

    private bool Lasts(CalendarMonth until) => To is not { } to || to >= until;

    private static CalendarMonth Earlier(CalendarMonth one, CalendarMonth other) => one < other ? one : other;

    private static CalendarMonth Later(CalendarMonth one, CalendarMonth other) => one > other ? one : other;
}

/// <summary>Who must not have two kinds of help at once.</summary>
public enum AidScope : byte
{
    /// <summary>The same person, or a family counted as one recipient.</summary>
    Recipient,

    /// <summary>A family, whichever of its members has which.</summary>
    Family,
}

/// <summary>Two programmes that exclude each other.</summary>
public sealed record ExclusionRule(ProgrammeCode First, ProgrammeCode Second, AidScope Scope, RuleValidity Validity, RuleSource Source)
{
    public string Note { get; init; } = "";

    public bool IsBetween(ProgrammeCode one, ProgrammeCode other) => (one == First && other == Second) || (one == Second && other == First);
}

/// <summary>Whether the same programme twice, to the same recipient and for overlapping periods, is the same help twice.</summary>
/// <param name="Programme">The one it is about, or null for every one without a rule of its own.</param>
/// <param name="IsJudged">False for a programme that is many kinds of help under one name.</param>
public sealed record SameHelpRule(ProgrammeCode? Programme, bool IsJudged, RuleValidity Validity, RuleSource Source)
{
    public string Note { get; init; } = "";
}
