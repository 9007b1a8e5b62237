using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Blobs;

/// <summary>
/// The audit in append blobs, <c>{area}.jsonl</c>, an entry a block. An entry is appended only where its writer saw the
/// blob end, so that two writers cannot both continue one entry; nothing is ever written over (decision 10).
/// </summary>
/// <param name="linesABlob">How many entries a blob takes before the chain goes on in the next: Azure takes 50,000 blocks.</param>
internal sealed class BlobAuditLog(BlobContainerClient container, PipelineMeter meter, TimeProvider time, int linesABlob = 50_000) : IAuditLog
{
    private const string Extension = ".jsonl";

    private readonly ConcurrentDictionary<AreaCode, AuditTail> _tails = new();
    private readonly Polly.ResiliencePipeline<int> _conflicts = LostRaces.Retries("audit", meter, time);

    public async Task AppendAsync(AuditEvent told, CancellationToken cancellationToken)
    {
        var left = await InTurnAsync(
            told.Area,
            async tail => await _conflicts.ExecuteAsync(async token => await TryAppendAsync(tail, told, token) ? 0 : 1, cancellationToken),
            cancellationToken);
        if (left > 0)
        {
            throw new TimeoutException($"Others wrote to the audit of {told.Area} again and again.");
        }
    }

    public Task<AuditHead> HeadAsync(AreaCode area, CancellationToken cancellationToken) => InTurnAsync(
        area,
        async tail =>
        {
            await ReadOnAsync(tail, area, cancellationToken);
            return tail.Told.Head;
        },
        cancellationToken);

    public async IAsyncEnumerable<AuditLine> ReadAsync(AreaCode area, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // By what is there, not by counting up: a blob that was removed is to show as a gap.
        var numbers = (await ListAsync($"{area}.", cancellationToken)).Select(blob => blob.Number).Order();
        foreach (var number in numbers)
        {
            foreach (var line in AuditTail.LinesOf(await DownloadAsync(BlobOf(area, number), 0, cancellationToken)))
            {
                yield return line;
            }
        }
    }

    public async Task<IReadOnlyList<AreaCode>> ListAreasAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync(null, cancellationToken)).Select(blob => blob.Area).Distinct().Order()];

    private async Task<bool> TryAppendAsync(AuditTail tail, AuditEvent told, CancellationToken cancellationToken)
    {
        await ReadOnAsync(tail, told.Area, cancellationToken);
        if (tail.Told.HasTold(told))
        {
            return true;
        }

        var blob = BlobOf(told.Area, tail.Blob);
        if (tail.Position == 0)
        {
            await blob.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        var block = Encoding.UTF8.GetBytes(AuditChain.Continue(tail.Told.Head, told, time.GetUtcNow()).Text + "\n");
        try
        {
            var where = new AppendBlobRequestConditions { IfAppendPositionEqual = tail.Position };
            await blob.AppendBlockAsync(new MemoryStream(block), new AppendBlobAppendBlockOptions { Conditions = where }, cancellationToken);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            tail.Forget(); // another was first, or our own earlier try landed and its answer was lost
            return false;
        }

        tail.Add(block);
        return true;
    }

    private async Task ReadOnAsync(AuditTail tail, AreaCode area, CancellationToken cancellationToken)
    {
        tail.Add(await DownloadAsync(BlobOf(area, tail.Blob), tail.Position, cancellationToken));
        while (tail.Lines >= linesABlob)
        {
            tail.NextBlob();
            tail.Add(await DownloadAsync(BlobOf(area, tail.Blob), 0, cancellationToken));
        }
    }

    /// <summary>What a blob holds from a position on; nothing where it ends there or there is none.</summary>
    private static async Task<ReadOnlyMemory<byte>> DownloadAsync(AppendBlobClient blob, long from, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = from == 0 ? default : new HttpRange(from) };
            return (await blob.DownloadContentAsync(options, cancellationToken)).Value.Content.ToMemory();
        }
        catch (RequestFailedException nothing) when (nothing.Status is 404 or 416)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }

    private async Task<List<(AreaCode Area, int Number)>> ListAsync(string? prefix, CancellationToken cancellationToken)
    {
        var blobs = new List<(AreaCode, int)>();
        try
        {
            await foreach (var blob in container.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken))
            {
                if (PlaceOf(blob.Name) is { } place)
                {
                    blobs.Add(place);
                }
            }
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return []; // an account on which nothing has run yet
        }

        return blobs;
    }

    private AppendBlobClient BlobOf(AreaCode area, int number) => container.GetAppendBlobClient(
        number == 1 ? $"{area}{Extension}" : string.Create(CultureInfo.InvariantCulture, $"{area}.{number:D4}{Extension}"));

    private static (AreaCode Area, int Number)? PlaceOf(string name)
    {
        var parts = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length].Split('.') : [];
        var number = 1;
        return parts.Length is 1 or 2 && AreaCode.TryParse(parts[0], out var area)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out number))
            ? (area, number)
            : null;
    }

    private async Task<T> InTurnAsync<T>(AreaCode area, Func<AuditTail, Task<T>> work, CancellationToken cancellationToken)
    {
        var tail = _tails.GetOrAdd(area, _ => new AuditTail());
        await tail.Turn.WaitAsync(cancellationToken);
        try
        {
            return await work(tail);
        }
        finally
        {
            tail.Turn.Release();
        }
    }
}
