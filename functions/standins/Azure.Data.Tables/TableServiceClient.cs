using Azure.Core;
using Azure.Data.Tables.Authentication;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>The table service of a storage account.</summary>
public class TableServiceClient
{
    private readonly TableConnection _connection = null!;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableConnection.From(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableConnection.From(endpoint, credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    /// <exception cref="ArgumentException">The endpoint is neither https nor this machine: the signature would travel in the clear.</exception>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(Signed(endpoint, credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.From(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For test doubles.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableConnection connection) => _connection = connection;

    public virtual string AccountName => _connection.Address.AccountName;

    public virtual Uri Uri => _connection.Address.Account;

    /// <summary>A filter with its interpolated values escaped and typed.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return new TableClient(_connection, tableName);
    }

    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new PageSequence<TableItem>(
            (continuation, pageSize, token) => TableCatalogue.ListAsync(_connection, filter, continuation, pageSize, token),
            maxPerPage,
            cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <exception cref="RequestFailedException">409, <see cref="TableErrorCode.TableAlreadyExists"/>.</exception>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return TableCatalogue.CreateAsync(_connection, tableName, cancellationToken);
    }

    /// <summary>Creates the table where there is none; where there is one, the raw response's status is 409.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return TableCatalogue.CreateIfNotExistsAsync(_connection, tableName, cancellationToken);
    }

    /// <summary>Deletes the table; where there is none, the response's status is 404.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return TableCatalogue.DeleteAsync(_connection, tableName, cancellationToken);
    }

    private static TableConnection Signed(Uri endpoint, AzureSasCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback
            ? new TableConnection(endpoint, new SasPolicy(credential), options)
            : throw new ArgumentException($"Cannot use {nameof(AzureSasCredential)} without HTTPS.", nameof(endpoint));
    }
}
