using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <content>Writing single entities.</content>
public partial class TableClient
{
    /// <summary>Inserts; the response carries the new ETag.</summary>
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists.</exception>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        RequireKeys(entity);
        using var message = _connection.CreateFormattedMessage(RequestMethod.Post, Name);
        message.Request.Headers.Add("Prefer", TableConnection.ReturnNoContent);
        TableConnection.SetEntity(message.Request, entity);
        return await _connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Inserts, or merges into or replaces what is there, unconditionally.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => ChangeAsync(entity, null, mode, cancellationToken);

    /// <summary>Merges into or replaces the entity that has this version; <see cref="ETag.All"/> stands for any.</summary>
    /// <exception cref="RequestFailedException">404 if there is none, 412 UpdateConditionNotSatisfied if it has another version.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        // Without a condition the service would take the update for an upsert.
        return ifMatch == default
            ? throw new ArgumentException("Value cannot be empty.", nameof(ifMatch))
            : ChangeAsync(entity, ifMatch.ToString(), mode, cancellationToken);
    }

    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Deletes the entity, whatever its version unless one is given. That there was none is told by the response's status, 404.</summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied if it has another version.</exception>
    public virtual async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        using var message = _connection.CreateFormattedMessage(
            RequestMethod.Delete, TableAddress.Entity(Name, partitionKey, rowKey), TableConnection.NotFoundIsAnAnswer);
        message.Request.Headers.Add("If-Match", ifMatch == default ? ETag.All.ToString() : ifMatch.ToString());
        return await _connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private static void RequireKeys(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
    }

    private async Task<Response> ChangeAsync(ITableEntity entity, string? ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        RequireKeys(entity);
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}", nameof(mode)),
        };

        using var message = _connection.CreateFormattedMessage(method, TableAddress.Entity(Name, entity.PartitionKey, entity.RowKey));
        if (ifMatch is not null)
        {
            message.Request.Headers.Add("If-Match", ifMatch);
        }

        TableConnection.SetEntity(message.Request, entity);
        return await _connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
