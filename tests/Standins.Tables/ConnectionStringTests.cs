using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>Connection strings, as the portal and Azurite write them.</summary>
public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/People", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://storage", "http://storage:10002/devstoreaccount1/People", null)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://acc.table.core.windows.net/People", "acc")]
    [InlineData("AccountName=acc;AccountKey=a2V5;EndpointSuffix=core.windows.net;", "https://acc.table.core.windows.net/People", "acc")]
    [InlineData("AccountName=acc;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:5002/acc", "http://127.0.0.1:5002/acc/People", "acc")]
    [InlineData("TableEndpoint=https://acc.table.core.windows.net/;SharedAccessSignature=sv=1&sig=x", "https://acc.table.core.windows.net/People", "acc")]
    public void Client_ConnectionString_LeadsToItsTableEndpoint(string text, string address, string? account)
    {
        var table = new TableServiceClient(text).GetTableClient("People");

        Assert.Equal(address, table.Uri.AbsoluteUri);
        if (account is not null)
        {
            Assert.Equal(account, table.AccountName);
        }
    }

    [Theory]
    [InlineData("nonsense", typeof(InvalidOperationException))]
    [InlineData("AccountName=", typeof(InvalidOperationException))]
    [InlineData("AccountName=acc;BlobEndpoint=http://x", typeof(ArgumentException))]
    [InlineData("", typeof(ArgumentException))]
    public void Client_ConnectionStringIsNone_SaysSoWithoutRepeatingTheKey(string text, Type exception)
    {
        Assert.Throws(exception, () => new TableServiceClient(text));
    }
}
