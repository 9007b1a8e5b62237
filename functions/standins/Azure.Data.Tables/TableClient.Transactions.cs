using Azure.Core;
using Azure.Data.Tables.Protocol;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

/// <content>Entity group transactions.</content>
public partial class TableClient
{
    /// <summary>Carries out all actions or none. They share a partition, name each row once and number at most 100; the service checks it.</summary>
    /// <returns>A response for each action, in order, with the entity's new ETag.</returns>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    /// <exception cref="TableTransactionFailedException">The service refused an action and rolled back. It is not tried again, whatever the status.</exception>
    /// <exception cref="RequestFailedException">The service refused the transaction as a whole.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        using var message = _connection.CreateMessage(RequestMethod.Post, "$batch");
        WriteChangeset(message.Request, transactionActions);
        var response = await _connection.SendSuccessfullyAsync(message, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Response> parts = ChangesetReader.Read(response);
        return parts.FirstOrDefault(part => part.IsError) is { } failed
            ? throw new TableTransactionFailedException(new RequestFailedException(failed, null, TableErrorParser.Instance))
            : Response.FromValue(parts, response);
    }

    private void WriteChangeset(Request request, IEnumerable<TableTransactionAction> actions)
    {
        using var changeset = new ChangesetWriter(_connection.Address, Name);
        var any = false;
        foreach (var action in actions)
        {
            changeset.Add(action);
            any = true;
        }

        if (!any)
        {
            throw new InvalidOperationException("Transaction contains no actions.");
        }

        request.Headers.Add("Content-Type", changeset.ContentType);
        request.Content = changeset.Complete();
    }
}
