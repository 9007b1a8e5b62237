namespace Pipeline.Benchmarks.Simulated;

/// <summary>A query for a part of one partition, as the app asks it.</summary>
/// <param name="IsMeant">Whether a row key is within the bounds.</param>
/// <param name="From">The row key to go on from, of a page that is not the first.</param>
/// <param name="Select">The properties to show; null for all.</param>
internal sealed record SimulatedQuery(string Partition, Func<string, bool> IsMeant, string? From, string[]? Select)
{
    /// <exception cref="NotSupportedException">A filter with anything else than keys.</exception>
    public static SimulatedQuery Of(string text)
    {
        var given = text.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);
        var partition = "";
        var bounds = new List<Func<string, bool>>();
        foreach (var condition in given["$filter"].Split(" and "))
        {
            var words = condition.Split(' ', 3);
            var value = words[2].Trim('\'');
            if (words[0] == "PartitionKey" && words[1] == "eq")
            {
                partition = value;
                continue;
            }

            bounds.Add(words[0] == "RowKey" ? Bound(words[1], value) : throw new NotSupportedException($"The simulated account does not filter by {words[0]}."));
        }

        return new SimulatedQuery(
            partition, row => bounds.TrueForAll(bound => bound(row)), given.GetValueOrDefault("NextRowKey"), given.GetValueOrDefault("$select")?.Split(','));
    }

    private static Func<string, bool> Bound(string comparison, string value) => comparison switch
    {
        "ge" => row => string.CompareOrdinal(row, value) >= 0,
        "gt" => row => string.CompareOrdinal(row, value) > 0,
        "le" => row => string.CompareOrdinal(row, value) <= 0,
        "lt" => row => string.CompareOrdinal(row, value) < 0,
        _ => throw new NotSupportedException($"The simulated account does not compare by {comparison}."),
    };
}
