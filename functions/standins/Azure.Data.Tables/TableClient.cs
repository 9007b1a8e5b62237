using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>One table of a storage account.</summary>
public partial class TableClient
{
    private readonly TableConnection _connection = null!;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableConnection.From(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableConnection.From(endpoint, credential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.From(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableConnection connection, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _connection = connection;
        Name = tableName;
        Uri = new Uri(connection.Address.Base, tableName);
    }

    /// <summary>For test doubles.</summary>
    protected TableClient()
    {
    }

    public virtual string Name { get; } = null!;

    public virtual string AccountName => _connection.Address.AccountName;

    public virtual Uri Uri { get; } = null!;

    /// <summary>A filter with its interpolated values escaped and typed.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    /// <exception cref="RequestFailedException">409, <see cref="TableErrorCode.TableAlreadyExists"/>.</exception>
    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableCatalogue.CreateAsync(_connection, Name, cancellationToken);

    /// <summary>Creates the table where there is none; where there is one, the raw response's status is 409.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableCatalogue.CreateIfNotExistsAsync(_connection, Name, cancellationToken);

    /// <summary>Deletes the table; where there is none, the response's status is 404.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        TableCatalogue.DeleteAsync(_connection, Name, cancellationToken);
}
