using System.Globalization;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>Containers and tables of a run's own, on an account that it shares with others.</summary>
internal static class OwnNames
{
    private static int _runs;

    /// <summary>Settings with names that no other run of this process has.</summary>
    public static Dictionary<string, string?> Next()
    {
        var run = Interlocked.Increment(ref _runs).ToString(CultureInfo.InvariantCulture);
        var names = new StorageNames();
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [nameof(names.Uploads)] = names.Uploads + run,
            [nameof(names.Feedback)] = names.Feedback + run,
            [nameof(names.Originals)] = names.Originals + run,
            [nameof(names.Work)] = names.Work + run,
            [nameof(names.Summaries)] = names.Summaries + run,
            [nameof(names.Locks)] = names.Locks + run,
            [nameof(names.People)] = names.People + run,
            [nameof(names.Partitions)] = names.Partitions + run,
            [nameof(names.Submissions)] = names.Submissions + run,
            [nameof(names.Held)] = names.Held + run,
            [nameof(names.Arrivals)] = names.Arrivals + run,
            [nameof(names.Quarters)] = names.Quarters + run,
        };
    }
}
