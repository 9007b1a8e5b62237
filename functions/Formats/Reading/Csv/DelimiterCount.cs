namespace Pipeline.Formats.Reading.Csv;

/// <summary>How often a candidate delimiter usually stands in a record.</summary>
/// <param name="Count">The number found in most records, zero aside.</param>
/// <param name="Records">The records with that number.</param>
/// <param name="FirstRecord">0-based index of the first of them.</param>
internal readonly record struct DelimiterCount(int Count, int Records, int FirstRecord)
{
    /// <summary>Per record the count of each candidate outside quotes.</summary>
    public static List<int[]> PerRecord(ReadOnlySpan<char> text, char[] candidates, int maximum)
    {
        var records = new List<int[]>();
        var counts = new int[candidates.Length];
        var inQuotes = false;
        var fieldStart = true;
        foreach (var character in text)
        {
            // A quote opens a value only where one begins; doubled inside, it closes and opens again.
            if (character == '"')
            {
                inQuotes = !inQuotes && fieldStart;
                fieldStart = !inQuotes;
                continue;
            }

            if (inQuotes)
            {
                continue;
            }

            fieldStart = character is '\r' or '\n';
            if (fieldStart)
            {
                records.Add(counts);
                counts = new int[candidates.Length];
            }
            else if (Array.IndexOf(candidates, character) is >= 0 and var candidate)
            {
                counts[candidate]++;
                fieldStart = true;
            }

            if (records.Count == maximum)
            {
                return records;
            }
        }

        records.Add(counts);
        return records;
    }

    public static DelimiterCount Usual(List<int[]> records, int candidate)
    {
        var usual = records
            .Select((counts, index) => (Count: counts[candidate], Index: index))
            .Where(record => record.Count > 0)
            .GroupBy(record => record.Count)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key)
            .FirstOrDefault();
        return usual is null ? default : new DelimiterCount(usual.Key, usual.Count(), usual.First().Index);
    }
}
