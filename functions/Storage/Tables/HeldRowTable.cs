using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The held rows in Table Storage, by regency and submission.</summary>
internal sealed class HeldRowTable(TableClient table, TimeProvider time) : IHeldRowStore
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Columns = ["Sheet", "WrittenNik", "Why", "Values"];

    private readonly Polly.ResiliencePipeline _outages = StorageCalls.Outages(time);
    private readonly Polly.ResiliencePipeline<int> _conflicts = StorageCalls.Conflicts(time);

    public async Task ReplaceAsync(
        AreaCode regency, SubmissionKey submission, IReadOnlyList<HeldRow> rows, CancellationToken cancellationToken)
    {
        var left = await _conflicts.ExecuteAsync(
            async token => await TryReplaceAsync(regency, submission, rows, token) ? 0 : 1, cancellationToken);
        if (left > 0)
        {
            throw new TimeoutException($"The held rows of submission {submission.Id} were changed by others again and again.");
        }
    }

    private async Task<bool> TryReplaceAsync(
        AreaCode regency, SubmissionKey submission, IReadOnlyList<HeldRow> rows, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(regency, submission, cancellationToken);
        var actions = new List<TableTransactionAction>();
        foreach (var entity in rows.Select(row => Write(regency, submission, row)))
        {
            if (!stored.Remove(entity.RowKey, out var known) || !IsSame(known, entity))
            {
                actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity));
            }
        }

        actions.AddRange(stored.Values.Select(gone => new TableTransactionAction(TableTransactionActionType.Delete, gone, ETag.All)));
        foreach (var batch in EntityBatches.Cut(actions, action => (TableEntity)action.Entity))
        {
            try
            {
                await _outages.ExecuteAsync(async token => await table.SubmitTransactionAsync(batch, token), cancellationToken);
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                return false; // an earlier try of ours had landed, and what it deleted cannot be deleted again: read anew
            }
        }

        return true;
    }

    internal static TableEntity Write(AreaCode regency, SubmissionKey submission, HeldRow row)
    {
        var (partition, key) = Keys.Held(regency, submission, row.Place);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            PersonValuesJson.Write(json, row.Values);
        }

        return new TableEntity(partition, key)
        {
            ["Sheet"] = row.Place.Sheet,
            ["WrittenNik"] = row.WrittenNik,
            ["Why"] = row.Why.Text,
            ["Values"] = Encoding.UTF8.GetString(buffer.WrittenSpan),
        };
    }

    private static bool IsSame(TableEntity stored, TableEntity wanted) =>
        Array.TrueForAll(Columns, name => stored.GetString(name) == wanted.GetString(name));

    private async Task<Dictionary<string, TableEntity>> ReadAsync(
        AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken)
    {
        var prefix = Keys.HeldPrefix(submission);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {regency.ToString()} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        var stored = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var entity in TablePages.ReadAsync(table, filter, _outages, cancellationToken))
        {
            stored[entity.RowKey] = entity;
        }

        return stored;
    }
}
