using Azure;
using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests.Wire;

/// <summary>Retries come from <c>options.Retry</c> and nowhere else.</summary>
public sealed class RetryTests
{
    private static readonly TableEntity Entity = new("p", "r") { ["N"] = 1 };

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Write_ServiceIsBusy_SendsTheSameBodyAgainWithAFreshSignature(int status)
    {
        var service = new ScriptedService().Answer(status).Answer(status).Answer(204);

        await service.Table(retries: 2).UpsertEntityAsync(Entity);

        Assert.Equal(3, service.Requests.Count);
        Assert.All(service.Requests, request => Assert.Equal("""{"PartitionKey":"p","RowKey":"r","N":1}""", request.Body));
        Assert.All(service.Requests, request => Assert.StartsWith("SharedKeyLite account:", request.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    [InlineData(412)]
    public async Task Write_ServiceRefuses_IsNotTriedAgain(int status)
    {
        var service = new ScriptedService().Answer(status);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table(retries: 3).UpsertEntityAsync(Entity));

        Assert.Equal(status, failure.Status);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Write_RetriesAreOff_ThrowsAtOnce()
    {
        var service = new ScriptedService().Answer(503, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}""");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().UpsertEntityAsync(Entity));

        Assert.Equal((503, "ServerBusy"), (failure.Status, failure.ErrorCode));
        Assert.StartsWith("The server is busy.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ErrorIsNoODataDocument_KeepsTheStatus()
    {
        var service = new ScriptedService().Answer(403, "<html>proxy</html>", "text/html");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().UpsertEntityAsync(Entity));

        Assert.Equal((403, null), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task CreateIfNotExists_TableIsBeingDeleted_Throws()
    {
        var service = new ScriptedService().Answer(409, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"The specified table is being deleted. Try operation later."}}}""");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().CreateIfNotExistsAsync());

        Assert.Equal("TableBeingDeleted", failure.ErrorCode);
    }
}
