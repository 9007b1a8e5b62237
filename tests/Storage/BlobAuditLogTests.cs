using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Storage.Blobs;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>The audit on real append blobs.</summary>
[Collection("Azurite")]
public sealed class BlobAuditLogTests(AzuriteFixture azurite)
{
    private static readonly AreaCode Regency = AreaCode.Parse("6202");

    [Fact]
    public async Task Append_TwoWritersAtOnce_OneUnbrokenChainWithEachEventOnce()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await using var other = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            (number % 2 == 0 ? account : other).Get<IAuditLog>().AppendAsync(Export(number), default)));

        var chain = await ChainAsync(account.Get<IAuditLog>());
        Assert.Empty(AuditChain.Verify(Regency, chain));
        Assert.Equal(Enumerable.Range(0, 12).Select(number => Export(number).Identity).Order(), chain.Select(line => line.Entry!.Event).Order());
    }

    [Fact]
    public async Task Append_AnswerLost_OneEntry()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var options = new BlobClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.AddPolicy(new LostAppendAnswer(), Azure.Core.HttpPipelinePosition.PerRetry);
        var log = LogOf(new BlobServiceClient(azurite.ConnectionString, options).GetBlobContainerClient(account.Names.Audit));

        await log.AppendAsync(Export(1), default);
        await log.AppendAsync(Export(2), default);

        Assert.Equal([Export(1).Identity, Export(2).Identity], (await ChainAsync(log)).Select(line => line.Entry!.Event));
    }

    [Fact]
    public async Task Append_ToldBeforeByAnotherProcess_OneEntry()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var died = LogOf(Container(account));
        await died.AppendAsync(Export(1), default);
        await died.AppendAsync(Export(2), default);

        await account.Get<IAuditLog>().AppendAsync(Export(2), default);

        Assert.Equal(2, (await ChainAsync(died)).Count);
    }

    [Fact]
    public async Task Append_BlobIsFull_ChainGoesOnInTheNext()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var log = LogOf(Container(account), linesABlob: 3);
        var other = LogOf(Container(account), linesABlob: 3);

        for (var number = 0; number < 7; number++)
        {
            await (number % 2 == 0 ? log : other).AppendAsync(Export(number), default);
            await other.AppendAsync(Export(number), default);
        }

        var names = await Container(account).GetBlobsAsync().Select(blob => blob.Name).ToListAsync();
        Assert.Equal(["6202.0002.jsonl", "6202.0003.jsonl", "6202.jsonl"], names.Order(StringComparer.Ordinal));
        var chain = await ChainAsync(log);
        Assert.Empty(AuditChain.Verify(Regency, chain));
        Assert.Equal(7, chain.Count);
        Assert.Equal(new AuditHead(7, chain[^1].Entry!.Hash), await LogOf(Container(account), linesABlob: 3).HeadAsync(Regency, default));
        Assert.Equal([Regency], await log.ListAreasAsync(default));
    }

    [Fact]
    public async Task Read_ABlobInTheMiddleIsGone_ShowsAsAGap()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var log = LogOf(Container(account), linesABlob: 2);
        for (var number = 0; number < 6; number++)
        {
            await log.AppendAsync(Export(number), default);
        }

        await Container(account).GetBlobClient("6202.0002.jsonl").DeleteAsync();

        Assert.Equal([new AuditFault.Gap(Regency, 3, 5)], AuditChain.Verify(Regency, await ChainAsync(log)));
    }

    [Fact]
    public async Task Append_LineBeforeIsDamaged_GoesOnAndTheCheckNamesIt()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var log = account.Get<IAuditLog>();
        await log.AppendAsync(Export(1), default);
        await Container(account).GetAppendBlobClient("6202.jsonl").AppendBlockAsync(new MemoryStream("damaged\n"u8.ToArray()));

        await log.AppendAsync(Export(2), default);

        Assert.Equal([new AuditFault.Unreadable(Regency, 2)], AuditChain.Verify(Regency, await ChainAsync(log)));
    }

    [Fact]
    public async Task ListAreas_NothingHasRunYet_IsEmpty()
    {
        await using var account = await StorageAccount.OpenAsync(azurite.ConnectionString, new StorageNames { Audit = $"audit{Guid.NewGuid():N}" });

        Assert.Empty(await account.Get<IAuditLog>().ListAreasAsync(default));
    }

    private static BlobAuditLog LogOf(BlobContainerClient container, int linesABlob = 50_000) =>
        new(container, Unheard.Meter, TimeProvider.System, linesABlob);

    private static BlobContainerClient Container(StorageAccount account) => account.Blobs.Container(account.Names.Audit);

    private static async Task<List<AuditLine>> ChainAsync(IAuditLog log) => await log.ReadAsync(Regency, default).ToListAsync();

    private static AuditEvent Export(int number)
    {
        Assert.True(AuditActor.TryPerson("Rina, Diskominfo", out var person));
        Assert.True(AuditReason.TryParse("permintaan kabupaten", out var reason));
        return AuditEvent.Exported(
            Regency, new People.Quarter(2025, 4), 12, 0, person!, reason!, new DateTimeOffset(2026, 1, 5, 9, number, 0, TimeSpan.Zero));
    }
}
