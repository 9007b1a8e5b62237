using Azure;
using Azure.Data.Tables;
using Pipeline.Standins.Tables.Tests.Accounts;
using Pipeline.Testing;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>Point reads, and keys with characters that an address or a filter must escape.</summary>
public sealed class EntityReadingTests(AzuriteFixture azurite) : AccountTests(azurite)
{
    [Fact]
    public async Task Get_EntityIsMissing_ThrowsResourceNotFound()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task GetIfExists_EntityIsMissing_HasNoValue()
    {
        var missing = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.False(missing.HasValue);
        Assert.Equal(404, missing.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => missing.Value);
    }

    [Fact]
    public async Task GetIfExists_EntityIsThere_HasTheValue()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Name"] = "Siti" });

        var found = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(found.HasValue);
        Assert.Equal("Siti", found.Value!.GetString("Name"));
    }

    [Fact]
    public async Task Get_WithSelect_ReturnsThosePropertiesAndTheETag()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        TableEntity found = await Table.GetEntityAsync<TableEntity>("p", "r", ["B"]);

        Assert.Equal(2, found["B"]);
        Assert.False(found.ContainsKey("A"));
        Assert.NotEqual(default, found.ETag);
    }

    [Theory]
    [InlineData("O'Neil")]
    [InlineData("''")]
    [InlineData("a b+c&d=e")]
    [InlineData("100%25")]
    [InlineData("(x),y;z:@!$*")]
    [InlineData("Ñusa Ténggara 日本")]
    [InlineData("~-_.|{}[]^`\"<>")]
    [InlineData("")]
    public async Task Key_WithAnyAllowedCharacter_AddressesItsEntity(string key)
    {
        await Table.AddEntityAsync(new TableEntity("p" + key, key) { ["N"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity("p" + key, key) { ["N"] = 2 }, TableUpdateMode.Replace);

        TableEntity found = await Table.GetEntityAsync<TableEntity>("p" + key, key);
        var filtered = await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"p" + key} and RowKey eq {key}")).CountAsync();

        Assert.Equal(("p" + key, key, 2), (found.PartitionKey, found.RowKey, found.GetInt32("N")));
        Assert.Equal(1, filtered);
        Assert.Equal(204, (await Table.DeleteEntityAsync("p" + key, key)).Status);
    }
}
