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
        return typeof(StorageNames).GetProperties()
            .Where(property => property.PropertyType == typeof(string))
            .ToDictionary(property => property.Name, property => $"{property.GetValue(names)}{run}" as string, StringComparer.Ordinal)!;
    }
}
