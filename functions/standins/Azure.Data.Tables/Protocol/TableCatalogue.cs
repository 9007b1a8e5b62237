using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Protocol;

/// <summary>The account's list of tables: creating, deleting, listing.</summary>
internal static class TableCatalogue
{
    /// <summary>Creates the table. That it exists already is told by the raw response's status, 409.</summary>
    public static async Task<Response<TableItem>> CreateIfNotExistsAsync(TableConnection connection, string table, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(connection, table, TableConnection.ConflictIsAnAnswer);
        var response = await connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (response.IsError || response.Status == 409)
        {
            // A table on its way out answers 409 as well, and is no table to write into.
            var failure = new RequestFailedException(response, null, TableErrorParser.Instance);
            if (failure.Status != 409 || failure.ErrorCode == TableErrorCode.TableBeingDeleted.ToString())
            {
                throw failure;
            }
        }

        return Response.FromValue(new TableItem(table), response);
    }

    /// <summary>Creates the table.</summary>
    /// <exception cref="RequestFailedException">409 if it exists.</exception>
    public static async Task<Response<TableItem>> CreateAsync(TableConnection connection, string table, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(connection, table, context: null);
        var response = await connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TableItem(table), response);
    }

    /// <summary>Deletes the table. That there was none is told by the response's status, 404.</summary>
    public static async Task<Response> DeleteAsync(TableConnection connection, string table, CancellationToken cancellationToken)
    {
        using var message = connection.CreateMessage(RequestMethod.Delete, TableAddress.Table(table), TableConnection.NotFoundIsAnAnswer);
        return await connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<Page<TableItem>> ListAsync(
        TableConnection connection, string? filter, string? continuationToken, int? maxPerPage, CancellationToken cancellationToken)
    {
        using var message = connection.CreateFormattedMessage(RequestMethod.Get, TableAddress.Tables);
        message.Request.Uri.AppendOptional("$top", maxPerPage?.ToString());
        message.Request.Uri.AppendOptional("$filter", filter);
        message.Request.Uri.AppendOptional("NextTableName", continuationToken);
        var response = await connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);

        using var document = JsonDocument.Parse(response.Content);
        var tables = document.RootElement.GetProperty("value").EnumerateArray()
            .Select(table => new TableItem(table.GetProperty("TableName").GetString()!))
            .ToList();
        _ = response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
        return Page<TableItem>.FromValues(tables, next, response);
    }

    private static HttpMessage CreateMessage(TableConnection connection, string table, RequestContext? context)
    {
        var message = connection.CreateFormattedMessage(RequestMethod.Post, TableAddress.Tables, context);
        message.Request.Headers.Add("Prefer", TableConnection.ReturnNoContent);
        message.Request.Headers.Add("Content-Type", TableConnection.NoMetadata);
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = table }));
        return message;
    }
}
