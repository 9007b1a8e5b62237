using Pipeline.Registry;

namespace Pipeline.Local.Output;

/// <summary>What became of a submission, in a word or two.</summary>
internal static class StateWords
{
    public static string Of(SubmissionState state) => state switch
    {
        SubmissionState.Merging or SubmissionState.Stale => "being merged",
        SubmissionState.Merged => "merged",
        SubmissionState.Refused => "refused whole",
        SubmissionState.OnHold => "on hold (mass-change)",
        SubmissionState.Rejected => "rejected",
        SubmissionState.Withdrawn => "withdrawn",
        _ => throw new InvalidOperationException($"No words for {state}."),
    };

    public static string Of(DecisionKind decision) => decision switch
    {
        DecisionKind.Released => "released",
        DecisionKind.Rejected => "rejected",
        DecisionKind.Withdrawn => "withdrawn",
        _ => throw new InvalidOperationException($"No words for {decision}."),
    };
}
