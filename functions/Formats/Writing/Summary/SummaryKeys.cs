using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The words that machines read in <c>ringkasan.csv</c> and <c>ringkasan.json</c>; explained in docs/ringkasan-kolom.md.</summary>
internal static class SummaryKeys
{
    public static IReadOnlyList<ReportingStatus> Statuses { get; } =
        [ReportingStatus.OnTime, ReportingStatus.Late, ReportingStatus.OnlyOnHold, ReportingStatus.OnlyRefused, ReportingStatus.Silent];

    public static string Of(ReportingStatus status) => status switch
    {
        ReportingStatus.OnTime => "onTime",
        ReportingStatus.Late => "late",
        ReportingStatus.OnlyOnHold => "onlyOnHold",
        ReportingStatus.OnlyRefused => "onlyRefused",
        ReportingStatus.Silent => "silent",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a word."),
    };

    /// <summary>Every kind, and null for what is known to be of none.</summary>
    public static IReadOnlyList<TKind?> Kinds<TKind>()
        where TKind : struct, Enum => [.. Enum.GetValues<TKind>().Cast<TKind?>(), null];

    /// <summary>The word of a strategy, a sector, a group of programmes: <c>reduceBurden</c>; <c>unknown</c> of a programme that nobody knows.</summary>
    public static string Of<TKind>(TKind? kind)
        where TKind : struct, Enum => kind is { } known ? Camel(known.ToString()) : "unknown";

    public static string Of(MovementSpan span) => Camel(span.ToString());

    public static string Of(VulnerableGroups group) => Camel(group.ToString());

    /// <summary>Every source of funds, and null for those that nobody named.</summary>
    public static IReadOnlyList<FundingSource?> Sources { get; } = [.. Enum.GetValues<FundingSource>().Cast<FundingSource?>(), null];

    /// <summary>A source of funds; <c>unknown</c> where neither the delivery nor its programme names one.</summary>
    public static string Of(FundingSource? source) => source switch
    {
        FundingSource.StateBudget => "apbn",
        FundingSource.ProvinceBudget => "apbdProvinsi",
        FundingSource.RegencyBudget => "apbdKabupaten",
        FundingSource.VillageFund => "danaDesa",
        FundingSource.Corporate => "csr",
        FundingSource.Other => "other",
        null => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "A source without a word."),
    };

    public static string Of(PersonStatus reason) => reason switch
    {
        PersonStatus.Died => "died",
        PersonStatus.Moved => "moved",
        PersonStatus.Prospered => "prospered",
        PersonStatus.Duplicate => "duplicate",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No reason to leave the list."),
    };

    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
