using System.Diagnostics;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>A person's key stands in the address of each call about them: nothing that traces this process may hear it.</summary>
[Collection("Azurite")]
public sealed class TelemetryTests(AzuriteFixture azurite)
{
    private const string Person = "6202015503850007";

    [Fact]
    public async Task Calls_AboutAPerson_AreNotHeardByThoseWhoTrace()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        using var heard = new HeardTelemetry();
        using var function = new Activity("IngestUpload").Start(); // below one, HttpClient tells more

        var written = await account.Get<IPersonStore>().MergeAsync(
            RecordPartition.Parse(Person.AsSpan(0, 6)), [Nik.Parse(Person)], AreaCode.Parse("6202"), record => record, CancellationToken.None);

        Assert.Equal(0, written);
        Assert.DoesNotContain(heard.Lines, line => line.Contains(Person, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_OfAnyOtherClient_AreHeard()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        using var heard = new HeardTelemetry();
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(account.Blobs.Container(nameof(TelemetryTests)).Uri.AbsoluteUri));

        Assert.Contains(heard.Lines, line => line.StartsWith("url.full ", StringComparison.Ordinal) && line.Contains(nameof(TelemetryTests), StringComparison.Ordinal));
    }
}
