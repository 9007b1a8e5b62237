using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <content>Reading one entity, or all that a filter selects.</content>
public partial class TableClient
{
    /// <exception cref="RequestFailedException">404 ResourceNotFound.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = PointRead(partitionKey, rowKey, select, context: null);
        var response = await _connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(EntityReader<T>.ReadOne(response.Content.ToMemory().Span), response);
    }

    /// <summary>The entity; HasValue is false where it, or the table, does not exist.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = PointRead(partitionKey, rowKey, select, TableConnection.NotFoundIsAnAnswer);
        var response = await _connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
        return response.Status == 404
            ? new MissingEntity<T>(response)
            : Response.FromValue(EntityReader<T>.ReadOne(response.Content.ToMemory().Span), response);
    }

    /// <summary>The entities that the OData filter selects, in the order of their keys, a page at a time.</summary>
    /// <param name="filter">As from <see cref="CreateQueryFilter"/>; null for the whole table.</param>
    /// <param name="maxPerPage">At most 1000, the service's own limit.</param>
    /// <param name="select">The properties to return; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration, also within a request.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Columns(select);
        return new PageSequence<T>(
            (continuation, pageSize, token) => ReadPageAsync<T>(filter, columns, continuation, pageSize, token),
            maxPerPage,
            cancellationToken);
    }

    private static string? Columns(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static string? Continuation(Response response)
    {
        _ = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        _ = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return partition is null && row is null ? null : $"{partition} {row}";
    }

    private HttpMessage PointRead(string partitionKey, string rowKey, IEnumerable<string>? select, RequestContext? context)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = _connection.CreateFormattedMessage(RequestMethod.Get, TableAddress.Entity(Name, partitionKey, rowKey), context);
        message.Request.Uri.AppendOptional("$select", Columns(select));
        return message;
    }

    private async Task<Page<T>> ReadPageAsync<T>(string? filter, string? columns, string? continuation, int? pageSize, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = _connection.CreateFormattedMessage(RequestMethod.Get, TableAddress.Query(Name));
        var uri = message.Request.Uri;
        uri.AppendOptional("$top", pageSize?.ToString());
        uri.AppendOptional("$select", columns);
        uri.AppendOptional("$filter", filter);
        if (continuation is not null)
        {
            // The service encodes both keys; a space is ours, between them.
            var keys = continuation.Split(' ', 2);
            uri.AppendOptional("NextPartitionKey", keys[0]);
            uri.AppendOptional("NextRowKey", keys.ElementAtOrDefault(1) is { Length: > 0 } row ? row : null);
        }

        var response = await _connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
        return Page<T>.FromValues(EntityReader<T>.ReadPage(response.Content.ToMemory().Span), Continuation(response), response);
    }
}
