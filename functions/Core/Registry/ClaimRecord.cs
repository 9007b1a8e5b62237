using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>All that the registry knows under one key: a history of claims for each area that sent something of it.</summary>
public sealed class ClaimRecord<TKey, TValues> : IClaimRecord<TKey, ClaimRecord<TKey, TValues>>
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    internal ClaimRecord(TKey key, ClaimHistories<TValues> histories)
    {
        Key = key;
        Histories = histories;
    }

    public TKey Key { get; }

    /// <summary>The histories by submitting area.</summary>
    public ClaimHistories<TValues> Histories { get; }

    /// <summary>This record with what a submission says folded in; the same instance when nothing changes.</summary>
    public (ClaimRecord<TKey, TValues> Record, HistoryStep<TValues> Step) Fold(AreaCode sender, SubmissionKey submission, Claim<TKey, TValues> claim)
    {
        var (history, steps) = HistoryOf(sender).Fold(submission, [claim]);
        return (With(sender, history), steps[0]);
    }

    public bool Holds(AreaCode regency, SubmissionKey submission) => HistoryOf(regency).Holds(submission);

    public ClaimRecord<TKey, TValues> Without(AreaCode regency, SubmissionKey submission) =>
        With(regency, HistoryOf(regency).Fold(submission, []).History);

    public ClaimHistory<TValues> HistoryOf(AreaCode sender) => Histories.HistoryOf(sender);

    private ClaimRecord<TKey, TValues> With(AreaCode sender, ClaimHistory<TValues> history) =>
        history.Equals(HistoryOf(sender)) ? this : new(Key, Histories.With(sender, history));
}

/// <summary>Makes records.</summary>
public static class ClaimRecord
{
    /// <summary>A record of which nobody has said anything.</summary>
    public static ClaimRecord<TKey, TValues> Unknown<TKey, TValues>(TKey key)
        where TKey : IRecordKey<TKey>
        where TValues : class, IClaimValues<TValues> => new(key, ClaimHistories<TValues>.Empty);

    /// <summary>A record read back from the store.</summary>
    public static ClaimRecord<TKey, TValues> Of<TKey, TValues>(TKey key, IEnumerable<KeyValuePair<AreaCode, ClaimHistory<TValues>>> histories)
        where TKey : IRecordKey<TKey>
        where TValues : class, IClaimValues<TValues> => new(key, ClaimHistories<TValues>.Of(histories));
}
