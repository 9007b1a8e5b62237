using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The receipts of uploads in Table Storage.</summary>
internal sealed class ArrivalTable(TableClient table, TimeProvider time) : IArrivals
{
    private readonly Polly.ResiliencePipeline _outages = StorageCalls.Outages(time);

    public async Task<Arrival?> FindAsync(AreaCode? submitter, string version, CancellationToken cancellationToken)
    {
        var (partition, row) = Keys.Arrival(submitter, version);
        var found = await _outages.ExecuteAsync(
            async token => await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: token), cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    public async IAsyncEnumerable<Arrival> ListAsync(AreaCode? submitter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.ArrivalsOf(submitter)}");
        await foreach (var entity in TablePages.ReadAsync(table, filter, _outages, cancellationToken))
        {
            yield return Read(entity);
        }
    }

    public async Task SaveAsync(Arrival arrival, CancellationToken cancellationToken) => await _outages.ExecuteAsync(
        async token => await table.UpsertEntityAsync(Write(arrival), TableUpdateMode.Replace, token), cancellationToken);

    internal static TableEntity Write(Arrival arrival)
    {
        var (partition, row) = Keys.Arrival(arrival.Submitter, arrival.Version);
        var entity = new TableEntity(partition, row) { [nameof(Arrival.Tries)] = arrival.Tries, [nameof(Arrival.TriedOn)] = arrival.TriedOn };
        Add(nameof(Arrival.Outcome), arrival.Outcome?.ToString());
        Add(nameof(Arrival.Submission), arrival.Submission);
        Add(nameof(Arrival.Failure), arrival.Failure);
        Add(nameof(Arrival.ToldUnder), arrival.ToldUnder?.ToString());
        return entity;

        void Add(string column, string? value)
        {
            if (value is not null)
            {
                entity[column] = value;
            }
        }
    }

    internal static Arrival Read(TableEntity entity) => new(
        AreaCode.TryParse(entity.PartitionKey, out var submitter) ? submitter : null,
        entity.RowKey,
        entity.GetInt32(nameof(Arrival.Tries)) ?? 0,
        entity.GetDateTimeOffset(nameof(Arrival.TriedOn)) ?? default)
    {
        Outcome = entity.GetString(nameof(Arrival.Outcome)) is { } outcome ? Enum.Parse<IngestOutcome>(outcome) : null,
        Submission = entity.GetString(nameof(Arrival.Submission)),
        Failure = entity.GetString(nameof(Arrival.Failure)),
        ToldUnder = entity.GetString(nameof(Arrival.ToldUnder)) is { } quarter ? Quarter.Parse(quarter) : null,
    };
}
