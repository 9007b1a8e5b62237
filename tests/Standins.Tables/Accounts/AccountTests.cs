using Azure.Data.Tables;
using Pipeline.Testing;

namespace Pipeline.Standins.Tables.Tests.Accounts;

/// <summary>A contract test: it has a table of its own, which is gone afterwards.</summary>
[Collection("Azurite")]
public abstract class AccountTests(AzuriteFixture azurite) : IAsyncLifetime
{
    protected string ConnectionString { get; } = azurite.ConnectionString;

    protected TableServiceClient Service { get; } = new(azurite.ConnectionString);

    protected TableClient Table { get; } = new(azurite.ConnectionString, "t" + Guid.NewGuid().ToString("N"));

    /// <summary>A setting of the connection string.</summary>
    protected string Setting(string name) => ConnectionString.Split(';').Single(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    public async Task InitializeAsync() => await Table.CreateIfNotExistsAsync();

    public async Task DisposeAsync() => await Table.DeleteAsync();
}
