using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests.Wire;

/// <summary>What a request carries to say who sends it.</summary>
public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("https://account.table.core.windows.net", "/account/People(PartitionKey='p%27%27q',RowKey='r%20%2B')")]
    // Path-style: the address begins with the account, so it stands there twice.
    [InlineData("http://127.0.0.1:10002/account", "/account/account/People(PartitionKey='p%27%27q',RowKey='r%20%2B')")]
    public async Task SharedKey_AnyEndpoint_SignsDateAndEncodedPathWithoutQuery(string endpoint, string resource)
    {
        var service = new ScriptedService().Answer(204);

        await service.Table(endpoint).DeleteEntityAsync("p'q", "r +");

        var request = Assert.Single(service.Requests);
        var signature = Convert.ToBase64String(HMACSHA256.HashData("key"u8, Encoding.UTF8.GetBytes($"{request.Headers["x-ms-date"]}\n{resource}")));
        Assert.Equal($"SharedKeyLite account:{signature}", request.Headers["Authorization"]);
    }

    [Fact]
    public async Task SharedKey_KeyIsRenewed_SignsWithTheNewOne()
    {
        var service = new ScriptedService().Answer(204).Answer(204);
        var credential = new TableSharedKeyCredential("account", "a2V5");
        var table = new TableClient(new Uri("https://account.table.core.windows.net"), "People", credential, service.Options());

        await table.DeleteAsync();
        credential.SetAccountKey("bmV3");
        await table.DeleteAsync();

        var second = service.Requests[1];
        var signature = Convert.ToBase64String(HMACSHA256.HashData("new"u8, Encoding.UTF8.GetBytes($"{second.Headers["x-ms-date"]}\n/account/Tables('People')")));
        Assert.Equal($"SharedKeyLite account:{signature}", second.Headers["Authorization"]);
    }

    [Fact]
    public async Task Sas_EveryTry_CarriesTheSignatureOnce()
    {
        var service = new ScriptedService().Answer(503).Answer(200, """{"value":[]}""");
        var client = new TableServiceClient(new Uri("https://account.table.core.windows.net"), new AzureSasCredential("?sv=2019-02-02&sig=a%2Bb%3D"), service.Options(retries: 1));

        await client.QueryAsync().ToListAsync();

        Assert.Equal(2, service.Requests.Count);
        Assert.All(service.Requests, request => Assert.Single(request.Address.Query.Split('&'), part => part == "sig=a%2Bb%3D"));
        Assert.All(service.Requests, request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public void Sas_EndpointIsPlainHttpElsewhere_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("http://example.org"), new AzureSasCredential("sig=x")));
    }

    [Fact]
    public async Task Token_Request_AsksForTheStorageScopeAndSendsABearer()
    {
        var service = new ScriptedService().Answer(204);
        var credential = new FixedToken();

        await new TableServiceClient(new Uri("https://account.table.core.windows.net"), credential, service.Options()).GetTableClient("People").DeleteAsync();

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("Bearer token", service.Requests[0].Headers["Authorization"]);
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
