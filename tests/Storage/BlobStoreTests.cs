using Azure.Storage.Blobs.Models;
using Pipeline.Areas;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>Uploads, originals and locks on real blobs.</summary>
[Collection("Azurite")]
public sealed class BlobStoreTests(AzuriteFixture azurite)
{
    private static readonly AreaCode Regency = AreaCode.Parse("6202");

    [Fact]
    public async Task OpenAsync_TimeRecordedBySender_IsWhenItWasSubmitted()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await UploadAsync(account, "6202/a.csv", "2025-10-03T09:12:00+07:00");

        var upload = await account.Get<IUploads>().OpenAsync("6202/a.csv", default);

        Assert.Equal(new DateTimeOffset(2025, 10, 3, 2, 12, 0, TimeSpan.Zero), upload!.SubmittedOn.ToUniversalTime());
        await upload.Content.DisposeAsync();
    }

    [Theory]
    [InlineData("2999-01-01T00:00:00Z")] // nobody submits ahead of time
    [InlineData("1999-12-31T23:59:59Z")] // there are no quarters before
    [InlineData("kemarin")]
    [InlineData(null)]
    public async Task OpenAsync_NoTimeToTrust_IsWhenItWasStored(string? recorded)
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var stored = await UploadAsync(account, "6202/a.csv", recorded);

        var upload = await account.Get<IUploads>().OpenAsync("6202/a.csv", default);

        Assert.Equal(stored, upload!.SubmittedOn);
        await upload.Content.DisposeAsync();
    }

    [Fact]
    public async Task OpenAsync_WhileItIsRead_NoFileOfItHasAName()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await UploadAsync(account, "6202/a.csv", null);

        await using var content = Assert.IsType<FileStream>((await account.Get<IUploads>().OpenAsync("6202/a.csv", default))!.Content);

        // kill -9 leaves nothing behind. On Windows the system deletes it with the handle, and until then it is there.
        Assert.Equal(OperatingSystem.IsWindows(), File.Exists(content.Name));
        using var reader = new StreamReader(content);
        Assert.Equal("NIK;NAMA", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task OpenAsync_UploadIsGone_IsNull()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);

        Assert.Null(await account.Get<IUploads>().OpenAsync("6202/a.csv", default));
    }

    [Fact]
    public async Task Originals_KeptTwice_AreReadBack()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var originals = account.Get<IOriginals>();
        using var content = new MemoryStream("NIK;NAMA"u8.ToArray());
        var hash = await ContentHash.OfAsync(content, default); // leaves it at its end, as a survey may

        await originals.KeepAsync(Regency, hash, content, default);
        await originals.KeepAsync(Regency, hash, content, default);

        await using var kept = await originals.OpenAsync(Regency, hash, default);
        Assert.Equal(hash, await ContentHash.OfAsync(kept, default));
    }

    [Fact]
    public async Task HoldAsync_ManyOfOneArea_RunOneAtATime()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await using var otherProcess = await SameAccountAsync(account);
        var inside = 0;
        var most = 0;

        async Task<int> WorkAsync(CancellationToken token)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await account.Blobs.Container(account.Names.Locks).GetPropertiesAsync(cancellationToken: token); // some time passes in the storage
            return Interlocked.Decrement(ref inside);
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            (number % 2 == 0 ? account : otherProcess).Get<IAreaLock>().HoldAsync(Regency, WorkAsync, default)));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task HoldAsync_WorkFails_FreesTheArea()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var locks = account.Get<IAreaLock>();

        await Assert.ThrowsAsync<InvalidDataException>(() => locks.HoldAsync<int>(Regency, _ => throw new InvalidDataException(), default));

        Assert.Equal(1, await locks.HoldAsync(Regency, _ => Task.FromResult(1), default));
    }

    private Task<StorageAccount> SameAccountAsync(StorageAccount account) => StorageAccount.OpenAsync(azurite.ConnectionString, account.Names);

    private static async Task<DateTimeOffset> UploadAsync(StorageAccount account, string path, string? submittedOn)
    {
        var options = new BlobUploadOptions();
        if (submittedOn is not null)
        {
            options.Metadata = new Dictionary<string, string> { ["submittedon"] = submittedOn };
        }

        var blob = account.Blobs.Container(account.Names.Uploads).GetBlobClient(path);
        return (await blob.UploadAsync(BinaryData.FromString("NIK;NAMA"), options)).Value.LastModified;
    }
}
