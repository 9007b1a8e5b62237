namespace Pipeline.Testing;

/// <summary>In the place of an Azurite of our own: the account that the environment names.</summary>
public sealed class AzuriteFixture
{
    public string ConnectionString { get; } = Environment.GetEnvironmentVariable("TABLES_TEST_CONNECTION")
        ?? throw new InvalidOperationException("Set TABLES_TEST_CONNECTION to the connection string of an account, or of a running Azurite.");
}

[CollectionDefinition("Azurite")]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>;
