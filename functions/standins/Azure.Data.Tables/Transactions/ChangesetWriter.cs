using System.Text;
using System.Text.Json;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables.Transactions;

/// <summary>Writes an entity group transaction: a batch that holds one changeset of HTTP requests, into one buffer.</summary>
internal sealed class ChangesetWriter : IDisposable
{
    // A hundred entities of a person's size.
    private const int TypicalSize = 128 * 1024;

    private readonly string _address;
    private readonly string _table;
    private readonly string _changeset = $"changeset_{Guid.NewGuid()}";
    private readonly string _batch = $"batch_{Guid.NewGuid()}";
    private readonly PooledBuffer _body = new(TypicalSize);
    private readonly Utf8JsonWriter _json;

    public ChangesetWriter(TableAddress address, string table)
    {
        _address = address.Base.AbsoluteUri;
        _table = table;
        _json = new Utf8JsonWriter(_body);
        Write($"--{_batch}\r\nContent-Type: multipart/mixed; boundary={_changeset}\r\n\r\n");
    }

    public string ContentType => $"multipart/mixed; boundary={_batch}";

    /// <exception cref="InvalidOperationException">An action type that does not exist.</exception>
    public void Add(TableTransactionAction action)
    {
        var entity = action.Entity;
        var (method, condition) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", null),
            TableTransactionActionType.UpdateMerge => ("PATCH", Condition(action.ETag)),
            TableTransactionActionType.UpdateReplace => ("PUT", Condition(action.ETag)),
            TableTransactionActionType.UpsertMerge => ("PATCH", null),
            TableTransactionActionType.UpsertReplace => ("PUT", null),
            TableTransactionActionType.Delete => ("DELETE", Condition(action.ETag) ?? "*"),
            _ => throw new InvalidOperationException("Unknown request type."),
        };
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);

        var path = method == "POST" ? _table : TableAddress.Entity(_table, entity.PartitionKey, entity.RowKey);
        Write($"--{_changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{method} {_address}{path} HTTP/1.1\r\nAccept: {TableConnection.MinimalMetadata}\r\nDataServiceVersion: {TableConnection.DataServiceVersion}\r\n");
        if (condition is not null)
        {
            Write($"If-Match: {condition}\r\n");
        }

        if (method == "DELETE")
        {
            Write("\r\n\r\n");
            return;
        }

        Write($"{(method == "POST" ? "Prefer: return-no-content\r\n" : "")}Content-Type: {TableConnection.NoMetadata}\r\n\r\n");
        EntityWriter.Write(_json, entity);
        _json.Flush();
        _json.Reset();
        Write("\r\n");
    }

    /// <summary>Closes the changeset and the batch.</summary>
    public PooledContent Complete()
    {
        Write($"--{_changeset}--\r\n--{_batch}--\r\n");
        return new PooledContent(_body);
    }

    public void Dispose() => _json.Dispose();

    private static string? Condition(ETag etag) => etag == default ? null : etag.ToString();

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _body);
}
