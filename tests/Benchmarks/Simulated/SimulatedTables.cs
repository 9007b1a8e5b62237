using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Benchmarks.Simulated;

/// <summary>
/// The table service of an account in this process, with the limits of Azure's: it answers in the place of the wire, so that what is
/// measured is how the app lives with the limits, its own retries and all.
/// </summary>
/// <remarks>It does no more than the app asks: keys in the filters, whole entities, transactions of one partition.</remarks>
/// <param name="port">By which a call of the tables is told from one of the blobs, which goes its way.</param>
internal sealed class SimulatedTables(int port, SimulatedLimits limits, TimeProvider time) : HttpPipelinePolicy
{
    private const int PageSize = 1000;

    private readonly ConcurrentDictionary<(string Table, string Partition), SimulatedPartition> _partitions = new();
    private readonly ConcurrentDictionary<(string Table, string Partition), TokenBucket> _buckets = new();
    private readonly TokenBucket _account = new(limits.Account, time);
    private readonly Random _random = new(20254); // the same faults in every run, as far as the order of the calls is the same

    /// <summary>What happened so far.</summary>
    public SimulatedCounts Counts { get; } = new(time);

    /// <summary>How many entities a table has.</summary>
    public int Count(string table) => _partitions.Where(one => one.Key.Table == table).Sum(one => one.Value.Count);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The pipeline never blocks on its storage.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.Port != port)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        using var body = new MemoryStream();
        if (message.Request.Content is { } content)
        {
            await content.WriteToAsync(body, message.CancellationToken);
        }

        var path = Uri.UnescapeDataString(message.Request.Uri.Path[(message.Request.Uri.Path.LastIndexOf('/') + 1)..]);
        var answer = path switch
        {
            "Tables" => new SimulatedAnswer(204, [], []),
            "$batch" => await ChangeAsync(message, body.GetBuffer().AsMemory(0, (int)body.Length)),
            _ when path.EndsWith("()", StringComparison.Ordinal) => await QueryAsync(message, path[..^2]),
            _ => await OneAsync(message, path, body.ToArray()),
        };
        message.Response = new SimulatedResponse(answer.Status, answer.Body, answer.Headers, isError: false);
        message.Response = new SimulatedResponse(answer.Status, answer.Body, answer.Headers, message.ResponseClassifier.IsErrorResponse(message));
    }

    private async Task<SimulatedAnswer> ChangeAsync(HttpMessage message, ReadOnlyMemory<byte> body)
    {
        var (table, partition, actions) = Changeset.Read(body.Span);
        if (!await TryPassAsync(message, (table, partition), actions.Count))
        {
            return SimulatedAnswer.Busy;
        }

        var (status, versions) = Partition(table, partition).Change(actions);
        Counts.Write(status == 204 ? actions.Count : 0);
        return new SimulatedAnswer(202, Changeset.Answer(status, versions), new() { ["Content-Type"] = "multipart/mixed; boundary=batchresponse_1" });
    }

    private async Task<SimulatedAnswer> OneAsync(HttpMessage message, string path, byte[] json)
    {
        var method = message.Request.Method.Method;
        var table = path.Split('(')[0];
        var (partition, row) = path.Contains('(', StringComparison.Ordinal) ? Changeset.KeysOf(path) : Changeset.KeysOf(json);
        if (!await TryPassAsync(message, (table, partition), 1))
        {
            return SimulatedAnswer.Busy;
        }

        if (method == "GET")
        {
            return Partition(table, partition).Find(row) is { } kept ? new SimulatedAnswer(200, Shown([kept], isList: false, select: null), []) : new SimulatedAnswer(404, [], []);
        }

        var version = message.Request.Headers.TryGetValue("If-Match", out var known) ? known : null;
        var (status, versions) = Partition(table, partition).Change([new EntityAction(method, row, version, json)]);
        return new SimulatedAnswer(status, [], status == 204 ? new() { ["ETag"] = versions[0] } : []);
    }

    private async Task<SimulatedAnswer> QueryAsync(HttpMessage message, string table)
    {
        var query = SimulatedQuery.Of(message.Request.Uri.Query);
        var isEmptyPage = Draw(random => random.Next(SimulatedLimits.EmptyPageIn)) == 0 && query.From is null;
        var (page, next) = isEmptyPage ? ([], "") : Partition(table, query.Partition).Read(query.IsMeant, query.From, PageSize);
        if (!await TryPassAsync(message, (table, query.Partition), Math.Max(1, page.Count)))
        {
            return SimulatedAnswer.Busy;
        }

        Counts.Read(page.Count);
        return new SimulatedAnswer(200, Shown(page, isList: true, query.Select), next is null
            ? []
            : new() { ["x-ms-continuation-NextPartitionKey"] = query.Partition, ["x-ms-continuation-NextRowKey"] = next.Length == 0 ? "!" : next });
    }

    /// <summary>Lets a call through after its time, or says at once that it is too much.</summary>
    private async Task<bool> TryPassAsync(HttpMessage message, (string Table, string Partition) partition, int entities)
    {
        Counts.Call(message.ProcessingContext.RetryNumber);
        if (!_account.TryTake(entities))
        {
            Counts.Refuse();
            return false;
        }

        if (!_buckets.GetOrAdd(partition, _ => new TokenBucket(limits.Partition, time)).TryTake(entities))
        {
            _account.GiveBack(entities);
            Counts.Refuse();
            return false;
        }

        await Task.Delay(SimulatedLimits.LatencyOf(entities, Draw(Normal)), time, message.CancellationToken);
        return true;
    }

    private SimulatedPartition Partition(string table, string partition) => _partitions.GetOrAdd((table, partition), _ => new SimulatedPartition());

    private T Draw<T>(Func<Random, T> draw)
    {
        lock (_random)
        {
            return draw(_random);
        }
    }

    // Box and Muller.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static byte[] Shown(IReadOnlyList<KeptEntity> entities, bool isList, string[]? select)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            if (isList)
            {
                json.WriteStartObject();
                json.WriteStartArray("value");
            }

            foreach (var entity in entities)
            {
                using var document = JsonDocument.Parse(entity.Json);
                json.WriteStartObject();
                json.WriteString("odata.etag", entity.Version);
                foreach (var property in document.RootElement.EnumerateObject().Where(property => select is null || select.Contains(property.Name)))
                {
                    property.WriteTo(json);
                }

                json.WriteEndObject();
            }

            if (isList)
            {
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        return body.ToArray();
    }
}

/// <summary>What the service says to a call.</summary>
internal sealed record SimulatedAnswer(int Status, byte[] Body, Dictionary<string, string> Headers)
{
    public static readonly SimulatedAnswer Busy = new(
        503, Encoding.ASCII.GetBytes("""{"odata.error":{"code":"ServerBusy","message":{"value":"The server is busy."}}}"""), new() { ["Content-Type"] = "application/json" });
}
