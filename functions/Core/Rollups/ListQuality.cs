using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Rows that still waited at the end of the quarter that is compiled.</summary>
/// <param name="Quarter">For which they were sent.</param>
public sealed record OpenRows(Quarter Quarter, long Rows);

/// <summary>How often a fault was found.</summary>
public sealed record FaultCount(FindingCode Code, long Times);

/// <summary>What is still to be mended in lists of people, and what is wrong with them most.</summary>
/// <param name="Open">The earliest quarter first; none without a row.</param>
/// <param name="Faults">Of the files of the quarter itself, the commonest first, equals by code.</param>
public sealed record ListQuality(IReadOnlyList<OpenRows> Open, IReadOnlyList<FaultCount> Faults)
{
    public static readonly ListQuality None = new([], []);

    // How often these are found tells how many persons it is true of, which the summary hides where they are few.
    private static readonly FindingCode[] OfPersons =
        [FindingCode.IdentityConflict, FindingCode.ClaimedElsewhere, FindingCode.ListedAfterExit, FindingCode.DtsenMissing, FindingCode.DesilDiffers];

    /// <param name="lists">A regency's lists of people for the quarter and those before it, without what was withdrawn.</param>
    public static ListQuality Of(Quarter quarter, IReadOnlyList<Submission> lists)
    {
        var taken = lists.Where(IsTaken).ToArray();
        return new ListQuality(
            Sum(lists.Where(list => IsTaken(list) || list.State == SubmissionState.OnHold)
                .Select(list => new OpenRows(list.Key.Quarter, list.Rows.Held - (IsTaken(list) ? list.HeldElsewhere : 0)))
                .Concat(taken.SelectMany(list => list.Closed.Select(closed => new OpenRows(closed.Key, -closed.Value))))),
            Sum(lists.Where(list => list.Key.Quarter == quarter)
                .SelectMany(list => list.FindingCounts)
                .Select(found => new FaultCount(FindingCode.Parse(found.Key), found.Value))
                .Where(fault => !OfPersons.Contains(fault.Code))));
    }

    /// <summary>Those of several regencies together.</summary>
    public static ListQuality Sum(IEnumerable<ListQuality> parts)
    {
        var all = parts.ToArray();
        return new ListQuality(Sum(all.SelectMany(part => part.Open)), Sum(all.SelectMany(part => part.Faults)));
    }

    private static bool IsTaken(Submission list) => list.State == SubmissionState.Merged || list.IsUnsettled;

    private static OpenRows[] Sum(IEnumerable<OpenRows> rows) =>
    [
        .. rows.GroupBy(open => open.Quarter, (quarter, ofQuarter) => new OpenRows(quarter, ofQuarter.Sum(open => open.Rows)))
            .Where(open => open.Rows != 0).OrderBy(open => open.Quarter),
    ];

    private static FaultCount[] Sum(IEnumerable<FaultCount> faults) =>
    [
        .. faults.GroupBy(fault => fault.Code, (code, ofCode) => new FaultCount(code, ofCode.Sum(fault => fault.Times)))
            .OrderByDescending(fault => fault.Times).ThenBy(fault => fault.Code.Text, StringComparer.Ordinal),
    ];
}
