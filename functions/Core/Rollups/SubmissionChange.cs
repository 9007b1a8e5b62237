using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>What became of a submission between two versions of a quarter's summary.</summary>
public enum SubmissionChangeKind
{
    /// <summary>It is an input now and was not: sent since, or brought back.</summary>
    Came,

    /// <summary>It was an input and is none any more. The ledger forgets nothing: a named person took it back.</summary>
    Withdrawn,

    /// <summary>It stands otherwise: a named person released or rejected it, or it could be read after all.</summary>
    Restated,

    /// <summary>A copy of it turned up that was sent at another time, so that it has another place among the others.</summary>
    Moved,

    /// <summary>It was read otherwise: by another mapping of headers, or to another number of rows.</summary>
    ReadAnew,
}

/// <summary>A submission of the province that two versions of a quarter's summary do not rest on alike.</summary>
/// <param name="Before">How the version before named it; null where it did not.</param>
/// <param name="Now">How this one does; null where it does not.</param>
public sealed record SubmissionChange(SubmissionChangeKind Kind, ManifestInput? Before, ManifestInput? Now)
{
    /// <summary>As it is now, or else as it was.</summary>
    public ManifestInput Submission => Now ?? Before!;

    /// <summary>Who submitted it.</summary>
    public AreaCode Regency => Submission.Regency;

    /// <summary>Whether something of it is in the registry now, or was: else it can have changed nothing but the counts of files and rows.</summary>
    public bool IsInRegistry => Before?.State == SubmissionState.Merged || Now?.State == SubmissionState.Merged;

    /// <summary>What is not alike, in the order of regency, quarter, time and content.</summary>
    public static IReadOnlyList<SubmissionChange> Between(IEnumerable<ManifestInput> before, IEnumerable<ManifestInput> now)
    {
        var was = before.ToDictionary(Identity);
        var isNow = now.ToDictionary(Identity);
        return
        [
            .. was.Keys.Union(isNow.Keys)
                .Select(identity => Of(was.GetValueOrDefault(identity), isNow.GetValueOrDefault(identity)))
                .OfType<SubmissionChange>()
                .OrderBy(change => change.Regency).ThenBy(change => change.Submission.Quarter)
                .ThenBy(change => change.Submission.SubmittedOn).ThenBy(change => change.Submission.Hash),
        ];
    }

    private static SubmissionChange? Of(ManifestInput? before, ManifestInput? now)
    {
        SubmissionChangeKind? kind = (before, now) switch
        {
            (null, _) => SubmissionChangeKind.Came,
            (_, null) => SubmissionChangeKind.Withdrawn,
            _ when before.State != now.State => SubmissionChangeKind.Restated,
            _ when before.SubmittedOn != now.SubmittedOn => SubmissionChangeKind.Moved,
            _ when (before.Mapping, before.RowsRead) != (now.Mapping, now.RowsRead) => SubmissionChangeKind.ReadAnew,
            _ => null,
        };
        return kind is { } changed ? new SubmissionChange(changed, before, now) : null;
    }

    private static (AreaCode Regency, Quarter Quarter, ContentHash Hash) Identity(ManifestInput input) => (input.Regency, input.Quarter, input.Hash);
}
