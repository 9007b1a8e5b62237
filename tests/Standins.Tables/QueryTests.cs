using Azure;
using Azure.Data.Tables;
using Pipeline.Standins.Tables.Tests.Accounts;
using Pipeline.Testing;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>Filters select by type and value, pages follow each other to the end.</summary>
public sealed class QueryTests(AzuriteFixture azurite) : AccountTests(azurite)
{
    [Fact]
    public async Task Query_ByPartition_ReturnsItInKeyOrder()
    {
        await AddAsync("a", 3);
        await AddAsync("b", 2);

        var found = await Table.QueryAsync<Person>(TableClient.CreateQueryFilter($"PartitionKey eq {"a"}")).ToListAsync();

        Assert.Equal(["0000", "0001", "0002"], found.Select(person => person.RowKey));
        Assert.Equal([0, 1, 2], found.Select(person => person.Age));
        Assert.All(found, person => Assert.NotEqual(default, person.ETag));
    }

    [Fact]
    public async Task Query_MoreThanAPage_FollowsContinuationTokens()
    {
        await AddAsync("a", 25);

        var pages = await Table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages().ToListAsync();

        Assert.Equal([10, 10, 5], pages.Select(page => page.Values.Count));
        Assert.Equal(25, pages.SelectMany(page => page.Values).Select(entity => entity.RowKey).Distinct().Count());
        Assert.Null(pages[^1].ContinuationToken);
    }

    [Fact]
    public async Task Query_ResumedFromAToken_GoesOnWhereItStopped()
    {
        await AddAsync("a", 12);
        var first = (await Table.QueryAsync<TableEntity>(maxPerPage: 5).AsPages().ToListAsync())[0];

        var rest = await Table.QueryAsync<TableEntity>(maxPerPage: 5).AsPages(first.ContinuationToken).ToListAsync();

        Assert.Equal("0005", rest[0].Values[0].RowKey);
        Assert.Equal(7, rest.Sum(page => page.Values.Count));
    }

    [Fact]
    public async Task Query_WithSelect_LeavesOtherPropertiesOut()
    {
        await AddAsync("a", 1);

        var found = Assert.Single(await Table.QueryAsync<TableEntity>(select: ["RowKey", "Age"]).ToListAsync());

        Assert.Equal(("0000", 0), (found.RowKey, found.GetInt32("Age")));
        Assert.False(found.ContainsKey("Name"));
    }

    [Fact]
    public async Task Query_NothingMatches_IsEmpty()
    {
        Assert.Empty(await Table.QueryAsync<Person>("PartitionKey eq 'none'").ToListAsync());
    }

    [Fact]
    public async Task Query_FilterOfEachType_SelectsTheEntity()
    {
        var moment = new DateTimeOffset(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        await Table.AddEntityAsync(new TableEntity("p", "hit") { ["S"] = "O'Neil", ["I"] = 7, ["L"] = 7_000_000_000L, ["D"] = 2.5, ["B"] = true, ["G"] = id, ["T"] = moment, ["X"] = new byte[] { 10, 255 } });
        await Table.AddEntityAsync(new TableEntity("p", "miss") { ["S"] = "ONeil", ["I"] = 8, ["L"] = 8L, ["D"] = 3.5, ["B"] = false, ["G"] = Guid.Empty, ["T"] = moment.AddDays(1), ["X"] = new byte[] { 1 } });

        FormattableString[] filters =
        [
            $"S eq {"O'Neil"}", $"I eq {7}", $"L eq {7_000_000_000L}", $"D eq {2.5}", $"B eq {true}", $"G eq {id}", $"T eq {moment}",
            $"I lt {8} and not (B eq {false})",
        ];
        foreach (var filter in filters)
        {
            var found = await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter)).ToListAsync();
            Assert.Equal((filter.Format, "hit"), (filter.Format, Assert.Single(found).RowKey));
        }
    }

    [Fact]
    public async Task Query_FilterIsNoFilter_Throws400()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table.QueryAsync<TableEntity>("PartitionKey eqq 'a'").ToListAsync());

        Assert.Equal(400, failure.Status);
    }

    [Fact]
    public async Task Query_Cancelled_Throws()
    {
        await AddAsync("a", 1);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).ToListAsync());
    }

    private async Task AddAsync(string partition, int count) =>
        await Table.SubmitTransactionAsync(Enumerable.Range(0, count).Select(i => new TableTransactionAction(
            TableTransactionActionType.Add,
            new Person { PartitionKey = partition, RowKey = i.ToString("D4"), Name = "Siti", Age = i })));
}
