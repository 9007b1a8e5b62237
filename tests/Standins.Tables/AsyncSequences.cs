namespace Pipeline.Standins.Tables.Tests;

internal static class AsyncSequences
{
    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> sequence)
    {
        var items = new List<T>();
        await foreach (var item in sequence)
        {
            items.Add(item);
        }

        return items;
    }

    public static async Task<int> CountAsync<T>(this IAsyncEnumerable<T> sequence) => (await sequence.ToListAsync()).Count;
}
