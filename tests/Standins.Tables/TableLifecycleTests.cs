using Azure;
using Azure.Data.Tables.Models;
using Pipeline.Standins.Tables.Tests.Accounts;
using Pipeline.Testing;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>Tables: created once, deleted once, and both may be said twice.</summary>
public sealed class TableLifecycleTests(AzuriteFixture azurite) : AccountTests(azurite)
{
    [Fact]
    public async Task CreateIfNotExists_TableIsThere_AnswersWith409AndDoesNotThrow()
    {
        var again = await Table.CreateIfNotExistsAsync();

        Assert.Equal(Table.Name, again.Value.Name);
        Assert.Equal(409, again.GetRawResponse().Status);
    }

    [Fact]
    public async Task CreateTableIfNotExists_TableIsNew_AnswersWith204()
    {
        var name = "t" + Guid.NewGuid().ToString("N");

        var created = await Service.CreateTableIfNotExistsAsync(name);

        Assert.Equal(204, created.GetRawResponse().Status);
        Assert.Equal(204, (await Service.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task CreateTable_TableIsThere_ThrowsTableAlreadyExists()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Service.CreateTableAsync(Table.Name));

        Assert.Equal((409, "TableAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.True(failure.ErrorCode! == TableErrorCode.TableAlreadyExists);
    }

    [Fact]
    public async Task DeleteTable_ThereIsNone_AnswersWith404AndDoesNotThrow()
    {
        Assert.Equal(404, (await Service.DeleteTableAsync("t" + Guid.NewGuid().ToString("N"))).Status);
    }

    [Fact]
    public async Task Query_MoreTablesThanAPage_FollowsContinuationTokens()
    {
        // Unfiltered: Azurite 3.37 answers a filter on TableName with 500.
        var other = "u" + Table.Name[1..];
        await Service.CreateTableAsync(other);

        var pages = await Service.QueryAsync(maxPerPage: 1).AsPages().ToListAsync();

        Assert.All(pages, page => Assert.Single(page.Values));
        Assert.Superset(new HashSet<string> { Table.Name, other }, pages.SelectMany(page => page.Values).Select(table => table.Name).ToHashSet());
        await Service.DeleteTableAsync(other);
    }

    [Fact]
    public async Task CreateTable_NameIsNoTableName_ThrowsWithTheServersCode()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Service.CreateTableIfNotExistsAsync("a-b"));

        Assert.Equal(400, failure.Status);
    }

    [Fact]
    public void Clients_OfOneAccount_KnowNameAccountAndAddress()
    {
        var table = Service.GetTableClient("People");

        Assert.Equal("People", table.Name);
        Assert.Equal(Setting("AccountName"), Service.AccountName);
        Assert.Equal(Setting("AccountName"), table.AccountName);
        Assert.Equal(Setting("TableEndpoint"), Service.Uri.AbsoluteUri);
        Assert.Equal(Setting("TableEndpoint") + "/People", table.Uri.AbsoluteUri);
    }
}
