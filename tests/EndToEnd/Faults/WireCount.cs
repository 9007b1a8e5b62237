using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Counts the entities that are written to each table, as they go over the wire: alone, or as parts of a transaction.</summary>
internal sealed partial class WireCount : WirePolicy
{
    private readonly ConcurrentDictionary<string, int> _writes = new(StringComparer.Ordinal);

    /// <summary>How many entities were written, or deleted, in a table.</summary>
    public int WritesTo(string table) => _writes.GetValueOrDefault(table);

    protected override async ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
    {
        var request = message.Request;
        if (IsTransaction(message))
        {
            using var body = new MemoryStream();
            await request.Content!.WriteToAsync(body, message.CancellationToken);
            Count(Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
        }
        else if (request.Method != RequestMethod.Get)
        {
            Count($"{request.Method} {request.Uri}");
        }

        await send();
    }

    private void Count(string requests)
    {
        foreach (Match write in Write().Matches(requests))
        {
            _writes.AddOrUpdate(write.Groups["table"].Value, 1, (_, count) => count + 1);
        }
    }

    [GeneratedRegex(@"^(POST|PUT|PATCH|MERGE|DELETE) \S+/(?<table>[A-Za-z]+[0-9]*)(\(|\?| )", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Write();
}
