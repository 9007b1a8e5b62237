using Pipeline.Areas;

namespace Pipeline.Registry;

/// <summary>A record that remembers who said what.</summary>
public interface IClaimRecord<out TKey, out TSelf>
    where TSelf : IClaimRecord<TKey, TSelf>
{
    TKey Key { get; }

    /// <summary>Whether a submission said something that stands here.</summary>
    bool Holds(AreaCode regency, SubmissionKey submission);

    /// <summary>The record as if the submission had said nothing of it; the same instance where nothing of it stands.</summary>
    TSelf Without(AreaCode regency, SubmissionKey submission);
}
