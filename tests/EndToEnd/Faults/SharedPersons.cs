using System.Text;
using Pipeline.EndToEnd.Crashes;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Files in which several regencies name the same persons.</summary>
internal static class SharedPersons
{
    private const int Persons = 30;
    private const int Nik = 2;
    private const int Name = 3;
    private const int Village = 11;
    private const int District = 12;

    private static readonly string[] Rows = RowsOf("6203");

    /// <summary>The small history, and a second regency that names some of its persons too and mends nothing.</summary>
    public static IReadOnlyList<Drop> History { get; } = [.. SmallHistory.Drops, FileOf("6205", day: 11)];

    /// <summary>A regency's file of the same persons, all of one partition, each at home in that regency.</summary>
    public static Drop FileOf(string regency, int day, int persons = Persons)
    {
        var home = RowsOf(regency)[1].Split(';');
        var rows = Rows.Take(1 + persons).Select((row, index) => index == 0 ? row : AtHome(row, home));
        return new Drop(
            $"{regency}/2025-Q4/warga.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", rows)), new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)));
    }

    /// <summary>The names in a file.</summary>
    public static IEnumerable<string> NamesIn(Drop file) =>
        Encoding.UTF8.GetString(file.Content.Span).Split("\r\n").Skip(1).Select(row => row.Split(';')[Name]);

    private static string AtHome(string row, string[] home)
    {
        var cells = row.Split(';');
        (cells[Village], cells[District]) = (home[Village], home[District]);
        return string.Join(';', cells);
    }

    private static string[] RowsOf(string regency)
    {
        using var memory = new MemoryStream();
        LoadFile.Write(memory, new LoadPlan(2000, regency, new Quarter(2025, 4), 0, LoadFormat.Csv));
        var lines = Encoding.UTF8.GetString(memory.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var largest = lines.Skip(1).GroupBy(line => line.Split(';')[Nik][..6]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        return [lines[0], .. largest.Take(Persons)];
    }
}
