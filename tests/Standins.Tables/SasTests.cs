using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Pipeline.Standins.Tables.Tests.Accounts;
using Pipeline.Testing;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>A shared access signature opens what it grants, as a credential or in a connection string.</summary>
public sealed class SasTests(AzuriteFixture azurite) : AccountTests(azurite)
{
    [Fact]
    public async Task Credential_GrantsAll_WritesAndReads()
    {
        var table = new TableServiceClient(Service.Uri, new AzureSasCredential(Signature("raud"))).GetTableClient(Table.Name);

        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r") { ["N"] = 1 })]);

        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("N"));
        Assert.Single(await table.QueryAsync<TableEntity>("PartitionKey eq 'p'").ToListAsync());
    }

    [Fact]
    public async Task Credential_GrantsReading_RefusesToWrite()
    {
        var table = new TableServiceClient(Service.Uri, new AzureSasCredential(Signature("r"))).GetTableClient(Table.Name);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        // Only the status: Azurite answers an authorisation failure in XML, Azure in JSON.
        Assert.Equal(403, failure.Status);
    }

    [Fact]
    public async Task ConnectionString_WithASignature_Writes()
    {
        var text = $"TableEndpoint={Setting("TableEndpoint")};SharedAccessSignature={Signature("ra")}";

        Assert.Equal(204, (await new TableClient(text, Table.Name).AddEntityAsync(new TableEntity("p", "r"))).Status);
    }

    [Fact]
    public async Task SharedKey_IsNotTheAccounts_Throws403()
    {
        var table = new TableClient(Service.Uri, Table.Name, new TableSharedKeyCredential(Setting("AccountName"), "a2V5"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(403, failure.Status);
    }

    /// <summary>An account signature for tables and their entities (the storage services' documentation, "Create an account SAS").</summary>
    private string Signature(string permissions)
    {
        const string Version = "2019-02-02";
        const string Expiry = "2099-12-31T00:00:00Z";
        var signed = $"{Setting("AccountName")}\n{permissions}\nt\nco\n\n{Expiry}\n\n\n{Version}\n";
        var signature = HMACSHA256.HashData(Convert.FromBase64String(Setting("AccountKey")), Encoding.UTF8.GetBytes(signed));
        return $"sv={Version}&ss=t&srt=co&se={Uri.EscapeDataString(Expiry)}&sp={permissions}&sig={Uri.EscapeDataString(Convert.ToBase64String(signature))}";
    }
}
