using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Blobs;

/// <summary>The ledger of quarters in a table, the work in between in blobs.</summary>
internal sealed class CompileStore(TableClient quarters, BlobContainerClient work) : ICompileStore
{
    public async Task<QuarterLine?> FindLineAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken)
    {
        var (partition, row) = Keys.Quarter(province, quarter);
        var entity = await quarters.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return entity.HasValue
            ? new QuarterLine(
                province, quarter, entity.Value!.GetInt32("Version") ?? 0, entity.Value.GetString("InputsId") ?? "",
                entity.Value.GetBoolean("IsProvisional") ?? false, entity.Value.GetString("ContentHash") ?? "")
            {
                OpenMatters = entity.Value.GetInt32(nameof(QuarterLine.OpenMatters)),
            }
            : null;
    }

    public async Task SaveLineAsync(QuarterLine line, CancellationToken cancellationToken)
    {
        var (partition, row) = Keys.Quarter(line.Province, line.Quarter);
        var entity = new TableEntity(partition, row)
        {
            ["Version"] = line.Version,
            ["InputsId"] = line.InputsId,
            ["IsProvisional"] = line.IsProvisional,
            ["ContentHash"] = line.ContentHash,
        };
        if (line.OpenMatters is { } open)
        {
            entity[nameof(QuarterLine.OpenMatters)] = open;
        }

        await quarters.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    public Task SavePlanAsync(CompilePlan plan, CancellationToken cancellationToken) =>
        SaveJsonAsync(WorkBlobs.Plan(plan.Run), new PlanFile([.. plan.Shards], plan.ClosesOn, plan.StartedOn, plan.FirstStartedOn), cancellationToken);

    public async Task<CompilePlan?> FindPlanAsync(CompileRun run, CancellationToken cancellationToken)
    {
        try
        {
            var plan = await ReadJsonAsync<PlanFile>(WorkBlobs.Plan(run), cancellationToken);
            return new CompilePlan(run, plan.Shards, plan.ClosesOn, plan.StartedOn) { FirstStartedOn = plan.FirstStartedOn ?? plan.StartedOn };
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    public Task SaveShardAsync(ShardPlace place, IReadOnlyList<RecordPartition> partitions, CancellationToken cancellationToken) =>
        SaveJsonAsync(WorkBlobs.Shard(place), partitions.Select(partition => partition.ToString()).ToArray(), cancellationToken);

    public async Task<IReadOnlyList<RecordPartition>> ReadShardAsync(ShardPlace place, CancellationToken cancellationToken) =>
        [.. (await ReadJsonAsync<string[]>(WorkBlobs.Shard(place), cancellationToken)).Select(text => RecordPartition.Parse(text))];

    public Task SavePartialAsync(ShardPlace place, Action<Stream> write, CancellationToken cancellationToken) =>
        BlobWriting.SaveAsync(work.GetBlobClient(WorkBlobs.Partial(place)), "application/json", write, cancellationToken);

    public async Task<Stream?> OpenPartialAsync(ShardPlace place, CancellationToken cancellationToken)
    {
        try
        {
            return await work.GetBlobClient(WorkBlobs.Partial(place)).OpenReadAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    public Task<IReadOnlySet<int>> ListShardsAsync(CompileRun run, CancellationToken cancellationToken) =>
        ListNumbersAsync(WorkBlobs.Shards(run), cancellationToken);

    public Task<IReadOnlySet<int>> ListPartialsAsync(CompileRun run, CancellationToken cancellationToken) =>
        ListNumbersAsync(WorkBlobs.Partials(run), cancellationToken);

    private async Task<IReadOnlySet<int>> ListNumbersAsync(string prefix, CancellationToken cancellationToken)
    {
        var numbers = new HashSet<int>();
        await foreach (var blob in work.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken))
        {
            numbers.Add(int.Parse(blob.Name.AsSpan(prefix.Length), CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    // The plan goes last: as long as it is there, a crash in between is finished by the next try.
    public Task ClearAsync(CompileRun run, CancellationToken cancellationToken) =>
        DeleteAsync([WorkBlobs.Shards(run), WorkBlobs.Partials(run), WorkBlobs.Plan(run)], _ => true, cancellationToken);

    public Task ClearOthersAsync(CompileRun run, CancellationToken cancellationToken) =>
        DeleteAsync(WorkBlobs.FoldersOfQuarter(run), name => !WorkBlobs.IsOf(run, name), cancellationToken);

    private async Task DeleteAsync(IEnumerable<string> prefixes, Func<string, bool> isMeant, CancellationToken cancellationToken)
    {
        foreach (var prefix in prefixes)
        {
            await foreach (var blob in work.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken).Where(blob => isMeant(blob.Name)))
            {
                await work.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
            }
        }
    }

    private Task SaveJsonAsync<T>(string name, T value, CancellationToken cancellationToken) =>
        BlobWriting.SaveAsync(work.GetBlobClient(name), "application/json", output => JsonSerializer.Serialize(output, value), cancellationToken);

    private async Task<T> ReadJsonAsync<T>(string name, CancellationToken cancellationToken)
    {
        var content = await work.GetBlobClient(name).DownloadContentAsync(cancellationToken);
        return content.Value.Content.ToObjectFromJson<T>() ?? throw new InvalidDataException($"The work blob {name} is empty.");
    }

    private sealed record PlanFile(int[] Shards, DateOnly? ClosesOn, DateTimeOffset StartedOn, DateTimeOffset? FirstStartedOn);
}
