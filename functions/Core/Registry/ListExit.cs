using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A regency's word that a person left its list: why, and which row of which submission said so first.</summary>
/// <remarks>
/// Exits and returns (docs/decisions/0012): only a status takes a person off the list, and only a status that says that the person
/// is there brings one back. A row without any status leaves the exit as it is, for a blank never erases.
/// </remarks>
public sealed record ListExit(PersonStatus Reason, SubmissionKey Submission, RowPlace Place)
{
    /// <summary>Whether the values have the person on the regency's list.</summary>
    public static bool IsOnList(PersonValues values) => values.Status is null or PersonStatus.Present;

    /// <summary>The exit that stands at the end of a quarter; null while the person is on the list.</summary>
    public static ListExit? StandingAt(ClaimHistory<PersonValues> history, Quarter quarter) =>
        Last(history.Entries.Where(entry => entry.Submission.Quarter <= quarter));

    /// <summary>The exit that stood before a submission; null when it met the person on the list, or not at all.</summary>
    public static ListExit? Before(ClaimHistory<PersonValues> history, SubmissionKey submission) =>
        Last(history.Entries.Where(entry => !entry.Submission.IsCopyOf(submission) && entry.Submission.CompareTo(submission) < 0));

    /// <summary>Whether the person is on the list at the end of a quarter, after having left it by an earlier submission.</summary>
    public static bool HasReturned(ClaimHistory<PersonValues> history, Quarter quarter)
    {
        ClaimEntry<PersonValues>? exit = null;
        ClaimEntry<PersonValues>? last = null;
        foreach (var entry in history.InOrder)
        {
            if (entry.Submission.Quarter <= quarter && entry.Values.Status is not null)
            {
                exit = IsOnList(entry.Values) ? exit : entry;
                last = entry;
            }
        }

        return exit is not null && IsOnList(last!.Values) && !exit.Submission.IsCopyOf(last.Submission);
    }

    // An entry has a status only where it changed, so the last one that has is the one that stands.
    private static ListExit? Last(IEnumerable<ClaimEntry<PersonValues>> known) =>
        known.LastOrDefault(entry => entry.Values.Status is not null) is { } last && !IsOnList(last.Values)
            ? new ListExit(last.Values.Status!.Value, last.Submission, last.Place)
            : null;
}
