using Azure;
using Azure.Data.Tables;
using Pipeline.Standins.Tables.Tests.Accounts;
using Pipeline.Testing;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>Entity group transactions: all or nothing, a response for each action, and which one failed.</summary>
public sealed class TransactionTests(AzuriteFixture azurite) : AccountTests(azurite)
{
    [Fact]
    public async Task Submit_AHundredEntities_StoresAllAndAnswersForEach()
    {
        var response = await Table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => Add($"r{i:D3}", i)));

        Assert.Equal(202, response.GetRawResponse().Status);
        Assert.All(response.Value, part => Assert.Equal(204, part.Status));
        var stored = await Table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(response.Value.Select(part => part.Headers.ETag), stored.Select(entity => (ETag?)entity.ETag));
    }

    [Fact]
    public async Task Submit_EveryKindOfAction_DoesEach()
    {
        await Table.SubmitTransactionAsync([Add("merge", 1), Add("replace", 1), Add("delete", 1), Add("upmerge", 1)]);
        var etag = (await Table.GetEntityAsync<TableEntity>("p", "replace")).Value.ETag;

        var response = await Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Entity("add")),
            new(TableTransactionActionType.UpdateMerge, Entity("merge"), ETag.All),
            new(TableTransactionActionType.UpdateReplace, Entity("replace"), etag),
            new(TableTransactionActionType.Delete, Entity("delete")),
            new(TableTransactionActionType.UpsertMerge, Entity("upmerge")),
            new(TableTransactionActionType.UpsertReplace, Entity("upreplace")),
        ]);

        var stored = await Table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(6, response.Value.Count);
        Assert.Equal(["add", "merge", "replace", "upmerge", "upreplace"], stored.Select(entity => entity.RowKey));
        Assert.Equal([false, true, false, true, false], stored.Select(entity => entity.ContainsKey("N")));
    }

    [Fact]
    public async Task Submit_OneActionFails_ThrowsItsIndexAndStoresNothing()
    {
        await Table.AddEntityAsync(Entity("r2"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync([Add("r0", 0), Add("r1", 1), Add("r2", 2), Add("r3", 3)]));

        Assert.Equal((409, "EntityAlreadyExists", 2), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(["r2"], (await Table.QueryAsync<TableEntity>().ToListAsync()).Select(entity => entity.RowKey));
    }

    [Fact]
    public async Task Submit_OneVersionIsStale_ThrowsItsIndexAnd412()
    {
        await Table.AddEntityAsync(Entity("r1"));
        var stale = (await Table.GetEntityAsync<TableEntity>("p", "r1")).Value.ETag;
        await Table.UpsertEntityAsync(Entity("r1"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
            [Add("r0", 0), new(TableTransactionActionType.UpdateReplace, Entity("r1"), stale)]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task Submit_UpdateWithoutAVersion_InsertsWhatIsMissing()
    {
        // As in the official client: no ETag, no If-Match, and the service takes it for an upsert.
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, Entity("new"))]);

        Assert.True((await Table.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue);
    }

    [Fact]
    public async Task Submit_NoActions_IsRefusedByTheClient()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.SubmitTransactionAsync(null!));
    }

    [Fact]
    public async Task Submit_KeysThatMustBeEscaped_ReachTheirEntity()
    {
        var entity = new TableEntity("p'% é", "r'% é") { ["N"] = "isi 'kutip' {kurung} é" };
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, entity)]);

        TableEntity found = await Table.GetEntityAsync<TableEntity>("p'% é", "r'% é");

        Assert.Equal("isi 'kutip' {kurung} é", found.GetString("N"));
    }

    [Fact]
    public async Task Submit_Cancelled_ThrowsAndStoresNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.SubmitTransactionAsync([Add("r", 0)], cancelled.Token));

        Assert.Empty(await Table.QueryAsync<TableEntity>().ToListAsync());
    }

    private static TableEntity Entity(string row) => new("p", row) { ["M"] = 1 };

    private static TableTransactionAction Add(string row, int number) => new(TableTransactionActionType.Add, new TableEntity("p", row) { ["N"] = number });
}
