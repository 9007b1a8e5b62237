using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests.Wire;

/// <summary>Azure may answer with an empty page that is not the last, as Azurite never does.</summary>
public sealed class PagingTests
{
    private const string Empty = """{"odata.metadata":"m","value":[]}""";
    private const string One = """{"odata.metadata":"m","value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2025-10-01T00:00:00Z","L@odata.type":"Edm.Int64","L":"5","D":5.0}]}""";

    [Fact]
    public async Task Query_EmptyPageWithAToken_GoesOnToTheNext()
    {
        var service = new ScriptedService()
            .Answer(200, Empty, headers: [("x-ms-continuation-NextPartitionKey", "1!8!cA--"), ("x-ms-continuation-NextRowKey", "1!8!cg--")])
            .Answer(200, Empty, headers: [("x-ms-continuation-NextPartitionKey", "1!8!cB--")])
            .Answer(200, One);

        var found = Assert.Single(await service.Table().QueryAsync<TableEntity>("L gt 1L", 10, ["L", "D"]).ToListAsync());

        Assert.Equal(("p", "r", 5L, 5.0), (found.PartitionKey, found.RowKey, found["L"], found["D"]));
        Assert.Equal(
            [
                "/account/People()?$format=application%2Fjson%3Bodata%3Dminimalmetadata&$top=10&$select=L%2CD&$filter=L%20gt%201L",
                "/account/People()?$format=application%2Fjson%3Bodata%3Dminimalmetadata&$top=10&$select=L%2CD&$filter=L%20gt%201L&NextPartitionKey=1%218%21cA--&NextRowKey=1%218%21cg--",
                "/account/People()?$format=application%2Fjson%3Bodata%3Dminimalmetadata&$top=10&$select=L%2CD&$filter=L%20gt%201L&NextPartitionKey=1%218%21cB--",
            ],
            service.Requests.Select(request => request.Address.PathAndQuery));
    }

    [Fact]
    public async Task Query_NoOneEnumerates_SendsNothing()
    {
        var service = new ScriptedService();

        var pages = service.Table().QueryAsync<TableEntity>();
        await using var enumerator = pages.GetAsyncEnumerator();

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Query_EnumerationIsCancelled_StopsBeforeTheNextPage()
    {
        using var cancel = new CancellationTokenSource();
        var service = new ScriptedService().Answer(200, One, headers: [("x-ms-continuation-NextPartitionKey", "x")]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in service.Table().QueryAsync<TableEntity>().WithCancellation(cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });

        Assert.Single(service.Requests);
    }
}
