using Pipeline.Local.Azurite;

namespace Pipeline.Local.Tests.Azurite;

public sealed class StorageEndpointsTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("AccountName=dinsos;AccountKey=a2V5", "https://dinsos.blob.core.windows.net/", "https://dinsos.table.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=dinsos;EndpointSuffix=example.org", "http://dinsos.blob.example.org/", "http://dinsos.table.example.org/")]
    [InlineData("BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:2/a", "http://127.0.0.1:1/a", "http://127.0.0.1:2/a")]
    public void Parse_ConnectionString_NamesBothServices(string text, string blob, string table)
    {
        Assert.Equal(new StorageEndpoints(new Uri(blob), new Uri(table)), StorageEndpoints.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a connection string")]
    [InlineData("BlobEndpoint=http://127.0.0.1:1/a")]
    public async Task IsReachable_NoConnectionString_IsFalse(string text)
    {
        Assert.False(await AzuriteServer.IsReachableAsync(text));
    }
}
