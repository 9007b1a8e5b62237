using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>How far a submission has come.</summary>
public enum SubmissionState
{
    /// <summary>Its rows are being folded; after a crash it is folded again.</summary>
    Merging,

    /// <summary>Its rows are in the registry.</summary>
    Merged,

    /// <summary>A submission with an earlier place arrived after it: to be folded again.</summary>
    Stale,

    /// <summary>Refused whole; nothing of it is in the registry.</summary>
    Refused,

    /// <summary>It would change too much: nothing of it is in the registry until a named person releases it.</summary>
    OnHold,

    /// <summary>A named person decided that it is not merged; nothing of it is in the registry.</summary>
    Rejected,

    /// <summary>A named person took it back: the registry is as if it had never come.</summary>
    Withdrawn,
}

/// <summary>A line of the ledger: one content that one regency submitted for one quarter.</summary>
/// <param name="Regency">Who submitted: a regency, or a province for its own uploads.</param>
/// <param name="Key">Its place in the regency's stream.</param>
/// <param name="Hash">The whole content hash.</param>
/// <param name="Path">The upload's path below the uploads container, as first seen.</param>
/// <param name="DataSet">Null when refused whole.</param>
/// <param name="Rows">The outcomes, added up.</param>
/// <param name="HeldElsewhere">Of the held rows, those held only because another regency stands first under that NIK.
/// Kept apart because it depends on what the other regency sent, and when its event came.</param>
/// <param name="FindingCounts">How often each finding code was given.</param>
public sealed record Submission(
    AreaCode Regency,
    SubmissionKey Key,
    ContentHash Hash,
    string Path,
    DataSet? DataSet,
    QuarterSource QuarterFrom,
    SubmissionState State,
    RowCounts Rows,
    int HeldElsewhere,
    IReadOnlyDictionary<string, int> FindingCounts)
{
    /// <summary>How many held rows of earlier submissions it closed, by the quarter of the row; without those held only for
    /// another regency's sake. What waits as of a quarter's end is what was held less what was closed by then.</summary>
    public IReadOnlyDictionary<Quarter, int> Closed { get; init; } = new Dictionary<Quarter, int>();

    /// <summary>How many people it named first, by the district in which it named them; under the regency where the district
    /// is not known. It depends on the regency's own submissions alone.</summary>
    public IReadOnlyDictionary<AreaCode, int> Named { get; init; } = new Dictionary<AreaCode, int>();

    /// <summary>What a person decided of it last; null where nobody had to.</summary>
    public SubmissionDecision? Decision { get; init; }

    /// <summary>A person's decision that it is not merged, if that was decided.</summary>
    public SubmissionDecision? DecisionAgainst => Decision is { Kind: not DecisionKind.Released } against ? against : null;

    /// <summary>Whether figures of it are held that look like slips of the unit, and wait to be mended or confirmed.</summary>
    public bool HoldsSlips => Rows.Held > 0 && FindingCounts.ContainsKey(FindingCode.UnitSlip.Text);

    /// <summary>The line of a submission of which nothing is in the registry.</summary>
    public Submission WithoutEffect() => this with
    {
        HeldElsewhere = 0,
        Closed = new Dictionary<Quarter, int>(),
        Named = new Dictionary<AreaCode, int>(),
    };

    /// <summary>Whether it was read otherwise before: until it is merged, what that reading said may still stand in the registry.</summary>
    public bool IsReadAnew { get; init; }

    /// <summary>The rules by which it was read last, of which something may stand in the registry; null where it never was.</summary>
    public string? ReadBy { get; init; }

    /// <summary>When the upload was submitted, to the second, whose event made it be read anew; null where it never was.</summary>
    public DateTimeOffset? ReadAnewOn { get; init; }

    /// <summary>When a copy was submitted first that could not be read: copies from then on change nothing of what was read since.
    /// Null where none was refused before this one.</summary>
    public DateTimeOffset? RefusedOn { get; init; }

    /// <summary>The upload's name, without folders.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether it is still to be folded, after a crash or because an earlier one came late.</summary>
    public bool IsUnsettled => State is SubmissionState.Merging or SubmissionState.Stale;

    /// <summary>Whether it is folded again when one before it changes; how much one on hold changes depends on those before it, too.</summary>
    public bool IsFoldedAgain => State is SubmissionState.Merged or SubmissionState.OnHold;

    /// <summary>The mapping of headers that it was read with, among the originals; null where the regency had settled nothing.</summary>
    public ContentHash? Mapping { get; init; }

    /// <summary>Whether headers, of the file or of a sheet, kept it from being read: another mapping may read more of it.</summary>
    public bool LacksHeaders => State == SubmissionState.Refused || (State == SubmissionState.Merged
        && new[] { FindingCode.ColumnMissing, FindingCode.ColumnAmbiguous, FindingCode.DatasetUnknown }.Any(code => FindingCounts.ContainsKey(code.Text)));
}

/// <summary>The ledger of submissions.</summary>
public interface ISubmissionLedger
{
    /// <summary>All submissions of a regency, in the order of their keys.</summary>
    Task<IReadOnlyList<Submission>> ListAsync(AreaCode regency, CancellationToken cancellationToken);

    /// <summary>Writes a line, replacing the one with the same <see cref="SubmissionKey.Id"/>.</summary>
    Task SaveAsync(Submission submission, CancellationToken cancellationToken);
}
