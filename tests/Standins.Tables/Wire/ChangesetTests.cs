using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests.Wire;

/// <summary>A transaction is one multipart request; its answer is read part by part.</summary>
public sealed partial class ChangesetTests
{
    private const string Multipart = "multipart/mixed; boundary=batchresponse_1";

    [Fact]
    public async Task Submit_ThreeActions_SendsOneBatchWithOneChangeset()
    {
        var service = new ScriptedService().Answer(202, Answer("HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n"), Multipart);

        await service.Table().SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "1") { ["L"] = 5L, ["Timestamp"] = DateTimeOffset.UnixEpoch, ["Gone"] = null }),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "o'2"), new ETag("W/\"7\"")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "3")),
        ]);

        var request = Assert.Single(service.Requests);
        Assert.Equal("/account/$batch", request.Address.AbsolutePath);
        Assert.StartsWith("multipart/mixed; boundary=batch_", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(
            """
            --batch_ID
            Content-Type: multipart/mixed; boundary=changeset_ID

            --changeset_ID
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST http://127.0.0.1:10002/account/People HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            Prefer: return-no-content
            Content-Type: application/json;odata=nometadata

            {"PartitionKey":"p","RowKey":"1","L@odata.type":"Edm.Int64","L":"5"}
            --changeset_ID
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PUT http://127.0.0.1:10002/account/People(PartitionKey='p',RowKey='o%27%272') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: W/"7"
            Content-Type: application/json;odata=nometadata

            {"PartitionKey":"p","RowKey":"o\u00272"}
            --changeset_ID
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE http://127.0.0.1:10002/account/People(PartitionKey='p',RowKey='3') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: *


            --changeset_ID--
            --batch_ID--

            """,
            Identifier().Replace(request.Body, "_ID").ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Submit_Answer_GivesEachPartItsStatusAndHeaders()
    {
        var service = new ScriptedService().Answer(202, Answer(
            "HTTP/1.1 204 No Content\r\nContent-ID: 1\r\nETag: W/\"datetime'2025'\"\r\n\r\n",
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n{\"RowKey\":\"2\"}"), Multipart);

        var parts = (await service.Table().SubmitTransactionAsync([Upsert("1"), Upsert("2")])).Value;

        Assert.Equal([204, 201], parts.Select(part => part.Status));
        Assert.Equal(new ETag("W/\"datetime'2025'\""), parts[0].Headers.ETag);
        Assert.Null(parts[1].Headers.ETag);
        Assert.Equal("""{"RowKey":"2"}""", parts[1].Content.ToString());
        Assert.False(parts[0].Headers.Contains("Date"));
        Assert.Equal(["Content-ID", "ETag"], parts[0].Headers.Select(header => header.Name));
    }

    [Fact]
    public async Task Submit_AnActionMeetsABusyServer_ThrowsWithoutTryingAgain()
    {
        // azure-sdk-for-net#46845: the batch itself succeeded with 202, so the pipeline sees nothing to retry.
        var service = new ScriptedService().Answer(202, Answer("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n\r\n{\"odata.error\":{\"code\":\"ServerBusy\",\"message\":{\"lang\":\"en-US\",\"value\":\"12:Busy.\"}}}"), Multipart);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => service.Table(retries: 3).SubmitTransactionAsync([Upsert("1")]));

        Assert.Equal((503, "ServerBusy", 12), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Submit_TheBatchMeetsABusyServer_IsTriedAgain()
    {
        var service = new ScriptedService().Answer(503).Answer(202, Answer("HTTP/1.1 204 No Content\r\n\r\n"), Multipart);

        await service.Table(retries: 1).SubmitTransactionAsync([Upsert("1")]);

        Assert.Equal(service.Requests[0].Body, service.Requests[1].Body);
    }

    [Fact]
    public async Task Submit_TheBatchIsRefused_ThrowsTheServersCode()
    {
        var service = new ScriptedService().Answer(400, """{"odata.error":{"code":"CommandsInBatchActOnDifferentPartitions","message":{"lang":"en-US","value":"1:All commands in a batch must operate on same entity group."}}}""");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync([Upsert("1")]));

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions"), (failure.Status, failure.ErrorCode));
    }

    private static TableTransactionAction Upsert(string row) => new(TableTransactionActionType.UpsertReplace, new TableEntity("p", row));

    /// <summary>A batch response as Azure writes it.</summary>
    private static string Answer(params string[] responses) =>
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
        + string.Concat(responses.Select(response => $"--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{response}\r\n"))
        + "--changesetresponse_2--\r\n--batchresponse_1--\r\n";

    [GeneratedRegex("_[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Identifier();
}
