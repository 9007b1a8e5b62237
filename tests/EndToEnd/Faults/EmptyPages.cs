using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Before each page of a table's query comes an empty one that is not the last, as the service may give at a partition's end or after five seconds.</summary>
internal sealed class EmptyPages : WirePolicy
{
    private const string Continuation = "NextPartitionKey=leer";

    private readonly ConcurrentDictionary<string, string> _queries = new(StringComparer.Ordinal);

    /// <summary>How many empty pages were given.</summary>
    public int Given => _queries.Count;

    protected override async ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
    {
        var uri = message.Request.Uri;
        if (message.Request.Method != RequestMethod.Get || !uri.Path.EndsWith("()", StringComparison.Ordinal))
        {
            await send();
            return;
        }

        var asked = uri.Query;
        var at = asked.IndexOf(Continuation, StringComparison.Ordinal);
        if (at < 0)
        {
            var token = _queries.Count.ToString(CultureInfo.InvariantCulture);
            _queries[token] = asked;
            message.Response = new SpoiledAnswer(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", $"leer{token}"));
            return;
        }

        uri.Query = _queries[asked[(at + Continuation.Length)..].Split('&')[0]];
        await send();
        uri.Query = asked;
    }
}
