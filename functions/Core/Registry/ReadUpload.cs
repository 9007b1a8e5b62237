using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>An upload that was read, and which line of the ledger it is a copy of.</summary>
/// <param name="Mapping">What it was read with.</param>
/// <param name="AnswersAgain">Whether the feedback is written even where nothing is new.</param>
internal sealed record ReadUpload(
    UploadPath Place, Upload Upload, ContentHash Hash, SubmissionReading Reading, SettledMapping Mapping, bool AnswersAgain)
{
    public SubmissionKey Key => SubmissionKey.Of(Reading.Quarter, Upload.SubmittedOn, Hash);

    private DateTimeOffset SubmittedOn => Key.SubmittedOn;

    /// <summary>The line of the same content for the same quarter; or, where headers kept sheets of it from being read and the
    /// quarter is only a matter of when it came, for another one.</summary>
    public Submission? KnownAs(IReadOnlyList<Submission> lines) =>
        lines.LastOrDefault(line => IsSameWithoutFolder(line) && line.Key.SubmittedOn <= SubmittedOn && SubmittedOn <= line.ReadAnewOn)
        ?? lines.FirstOrDefault(line => line.Key.Id == Key.Id)
        ?? lines.LastOrDefault(line => IsSameWithoutFolder(line) && line.State == SubmissionState.Merged && ReadsMoreOf(line));

    /// <summary>Whether it is read with another mapping than headers kept it from being read with, if that reads anything at all.</summary>
    public bool ReadsMoreOf(Submission known) =>
        known.LacksHeaders && (known.State == SubmissionState.Refused
            ? Reading.Survey is not null || known.Mapping != Mapping.Hash
            : Reading.Survey is not null && known.Mapping != Mapping.Hash);

    /// <summary>Whether it changes nothing of what it is a copy of. Of two the one submitted first stands, whichever came first, and
    /// of two of the same second the lower path; but not in the place of what was read, where it cannot be read itself (a CSV's
    /// sheet is named after its file), or could not when it came.</summary>
    public bool ChangesNothingOf(Submission known)
    {
        var byTime = known.Key.SubmittedOn.CompareTo(SubmittedOn);
        return byTime < 0 || (byTime == 0 && string.CompareOrdinal(known.Path, Place.Text) <= 0)
            || SubmittedOn >= known.RefusedOn
            || (Reading.Survey is null && known.State != SubmissionState.Refused);
    }

    /// <summary>Whether it is the very upload that the line is of, or was read anew for.</summary>
    public bool IsUploadOf(Submission known) =>
        known.Path == Place.Text && (known.Key.SubmittedOn == SubmittedOn || known.ReadAnewOn == SubmittedOn);

    private bool IsSameWithoutFolder(Submission line) =>
        line.Hash == Hash && line.QuarterFrom != QuarterSource.Path && Reading.QuarterFrom != QuarterSource.Path;
}
