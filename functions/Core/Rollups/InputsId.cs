using System.Security.Cryptography;
using System.Text;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Names the set of submissions that a quarter's figures rest on: the same submissions give the same name.</summary>
public static class InputsId
{
    /// <summary>Raised when the figures of the same submissions would come out otherwise, so that quarters are compiled again.</summary>
    private const int FactsVersion = 15;

    /// <summary>The submissions that say something about a quarter: those for it and for the quarters before. One that was
    /// withdrawn is as if it had never come.</summary>
    public static IReadOnlyList<Submission> InputsOf(IEnumerable<Submission> submissions, Quarter quarter) =>
        [.. submissions.Where(submission => submission.Key.Quarter <= quarter && submission.State != SubmissionState.Withdrawn)
            .OrderBy(submission => submission.Regency).ThenBy(submission => submission.Key)];

    /// <summary>Sixteen hexadecimal digits over the inputs, their places, their states and what they were read with, the province's tables,
    /// what is too small to be published, and what pockets hold.</summary>
    /// <param name="closesOn">The day on which the quarter will be closed, which its page names; null when it is.</param>
    public static string Of(IEnumerable<Submission> inputs, DateOnly? closesOn, ReferenceVersions references, SuppressionRule suppression, PocketRule pockets)
    {
        var text = new StringBuilder().Append(FactsVersion).Append(closesOn is { } day ? $"p{day:yyyy-MM-dd}" : "f").Append(' ').Append(references)
            .Append(" <").Append(suppression.Below).Append(" %").Append(pockets.Share);
        foreach (var input in inputs)
        {
            text.Append('\n').Append(input.Regency).Append(' ').Append(input.Key).Append(' ').Append(input.State);
            if (input.Mapping is { } mapping)
            {
                text.Append(' ').Append(mapping.Abbreviated); // read with another mapping it says something else
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>By which way of counting the figures come out; raised when the same submissions give others.</summary>
    public static int Counting => FactsVersion;
}
