using Azure;
using Azure.Data.Tables;
using Pipeline.Standins.Tables.Tests.Accounts;
using Pipeline.Testing;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>Insert, merge, replace, delete: what each does to what is there, and what the version guards.</summary>
public sealed class EntityWritingTests(AzuriteFixture azurite) : AccountTests(azurite)
{
    private static TableEntity Entity => new("620201", "a") { ["Name"] = "Siti", ["Desil"] = 1 };

    [Fact]
    public async Task Add_EntityIsNew_AnswersWith204AndItsETag()
    {
        var added = await Table.AddEntityAsync(Entity);

        Assert.Equal(204, added.Status);
        Assert.Equal(added.Headers.ETag, (await ReadAsync()).ETag);
    }

    [Fact]
    public async Task Add_EntityIsThere_ThrowsEntityAlreadyExists()
    {
        await Table.AddEntityAsync(Entity);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(Entity));

        Assert.Equal((409, "EntityAlreadyExists"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Add_TableIsMissing_ThrowsTableNotFound()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Service.GetTableClient("missing").AddEntityAsync(Entity));

        Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task Upsert_EntityIsThere_KeepsUnnamedPropertiesOnlyWhenMerging(TableUpdateMode mode, bool kept)
    {
        await Table.UpsertEntityAsync(Entity);

        await Table.UpsertEntityAsync(new TableEntity("620201", "a") { ["Desil"] = 2 }, mode);

        var found = await ReadAsync();
        Assert.Equal(2, found.GetInt32("Desil"));
        Assert.Equal(kept, found.ContainsKey("Name"));
    }

    [Fact]
    public async Task Merge_NullProperty_LeavesTheStoredValue()
    {
        await Table.AddEntityAsync(Entity);

        await Table.UpsertEntityAsync(new TableEntity("620201", "a") { ["Name"] = null, ["Desil"] = 3 });

        Assert.Equal("Siti", (await ReadAsync()).GetString("Name"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_AnotherWroteMeanwhile_ThrowsUpdateConditionNotSatisfied(TableUpdateMode mode)
    {
        var stale = (await Table.AddEntityAsync(Entity)).Headers.ETag!.Value;
        await Table.UpsertEntityAsync(Entity);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpdateEntityAsync(Entity, stale, mode));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Update_VersionMatches_ReturnsTheNextVersion()
    {
        var first = (await Table.AddEntityAsync(Entity)).Headers.ETag!.Value;

        var second = (await Table.UpdateEntityAsync(Entity, first, TableUpdateMode.Replace)).Headers.ETag!.Value;
        await Table.UpdateEntityAsync(Entity, second);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Update_EntityIsMissing_ThrowsResourceNotFound()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpdateEntityAsync(Entity, ETag.All));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Update_WithoutAVersion_IsRefusedByTheClient()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(Entity, default));
    }

    [Fact]
    public async Task Delete_EntityIsMissing_AnswersWith404AndDoesNotThrow()
    {
        Assert.Equal(404, (await Table.DeleteEntityAsync("620201", "none")).Status);
    }

    [Fact]
    public async Task Delete_VersionIsStale_ThrowsAndKeepsTheEntity()
    {
        var stale = (await Table.AddEntityAsync(Entity)).Headers.ETag!.Value;
        await Table.UpsertEntityAsync(Entity);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.DeleteEntityAsync("620201", "a", stale));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
        Assert.Equal("Siti", (await ReadAsync()).GetString("Name"));
    }

    [Fact]
    public async Task Delete_ByEntityWithoutVersion_IsUnconditional()
    {
        await Table.AddEntityAsync(Entity);

        Assert.Equal(204, (await Table.DeleteEntityAsync(new TableEntity("620201", "a") { ETag = new ETag("stale") })).Status);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("620201", "a")).HasValue);
    }

    [Fact]
    public async Task Write_KeyIsMissing_IsRefusedByTheClient()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity { PartitionKey = "p" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.UpsertEntityAsync(new TableEntity { RowKey = "r" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync<TableEntity>(null!));
    }

    private async Task<TableEntity> ReadAsync() => (await Table.GetEntityAsync<TableEntity>("620201", "a")).Value;
}
