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

    public static string Of(PersonStatus reason) => reason switch
    {
        PersonStatus.Died => "died",
        PersonStatus.Moved => "moved",
        PersonStatus.Prospered => "prospered",
        PersonStatus.Duplicate => "duplicate",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No reason to leave the list."),
    };
}
