namespace Pipeline.EndToEnd.Naive;

/// <summary>Quarters as they are written, 2025-Q4, and their months, counted from the year 0.</summary>
internal static class Quarters
{
    public static string Before(string quarter) => quarter[^1] == '1' ? $"{int.Parse(quarter[..4]) - 1}-Q4" : $"{quarter[..^1]}{(char)(quarter[^1] - 1)}";

    public static string YearBefore(string quarter) => $"{int.Parse(quarter[..4]) - 1}{quarter[4..]}";

    public static DateOnly EndOf(string quarter) => new DateOnly(int.Parse(quarter[..4]), 3 * (quarter[^1] - '0'), 1).AddMonths(1).AddDays(-1);

    public static IReadOnlyList<int> MonthsOf(string quarter) => Months(EndOf(quarter).Year, EndOf(quarter).Month - 2, EndOf(quarter).Month);

    public static IReadOnlyList<int> Months(int year, int first, int last) => [.. Enumerable.Range((year * 12) + first, last - first + 1)];
}
