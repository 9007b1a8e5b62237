using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Who had sent a list of people by when.</summary>
internal sealed class ListSenders
{
    private readonly IReadOnlyDictionary<AreaCode, Quarter> _first;

    private ListSenders(IReadOnlyDictionary<AreaCode, Quarter> first) => _first = first;

    /// <param name="inputs">The submissions that the facts rest on.</param>
    public static ListSenders Of(IEnumerable<Submission> inputs) => new(inputs
        .Where(input => input is { State: SubmissionState.Merged, DataSet: DataSet.People })
        .GroupBy(input => input.Regency)
        .ToDictionary(lists => lists.Key, lists => lists.Min(list => list.Key.Quarter)));

    /// <summary>Those who had sent one for this quarter or one before it.</summary>
    public IEnumerable<AreaCode> By(Quarter quarter) => _first.Where(sender => sender.Value <= quarter).Select(sender => sender.Key);
}
