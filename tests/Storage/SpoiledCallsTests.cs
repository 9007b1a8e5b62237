using System.Globalization;
using Azure.Core;
using Azure.Storage.Blobs.Specialized;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>What a store makes of an answer that is lost or breaks off, and of a race that it loses.</summary>
[Collection("Azurite")]
public sealed class SpoiledCallsTests(AzuriteFixture azurite)
{
    private const int Persons = 60;

    private static readonly AreaCode Regency = AreaCode.Parse("6202");
    private static readonly RecordPartition Partition = RecordPartition.Parse("620201");

    [Fact]
    public async Task OpenAsync_ConnectionBreaksOffWhileRead_GivesTheWhole()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var content = BinaryData.FromString(new string('x', 10_000));
        await account.Blobs.Container(account.Names.Uploads).GetBlobClient("6202/a.csv").UploadAsync(content);
        var broken = new SpoiledCalls(request => request.Method == RequestMethod.Get, async (number, message, send) =>
        {
            await send();
            message.Response.ContentStream = number == 1 ? new BrokenStream(message.Response.ContentStream!) : message.Response.ContentStream;
        });
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, broken);

        var upload = await spoiled.Get<IUploads>().OpenAsync("6202/a.csv", default);

        using var reader = new StreamReader(upload!.Content);
        Assert.Equal(content.ToString(), await reader.ReadToEndAsync());
        Assert.Equal(2, broken.Tries);
    }

    [Fact]
    public async Task HoldAsync_AnswerToTheLeaseIsLost_KnowsItForItsOwn()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await account.Get<IAreaLock>().HoldAsync(Regency, _ => Task.FromResult(0), default); // the blob is there
        var lost = new SpoiledCalls(IsLease, async (number, _, send) =>
        {
            await send();
            if (number == 1)
            {
                throw new IOException("The answer was lost.");
            }
        });
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, lost, new HurriedTime());

        var done = await spoiled.Get<IAreaLock>().HoldAsync(Regency, _ => Task.FromResult(7), default);

        Assert.Equal(7, done);
        Assert.Equal(3, lost.Tries); // asked twice, released once
    }

    [Fact]
    public async Task HoldAsync_LeaseIsTakenAway_StopsTheWorkAndSaysSo()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await using var hurried = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, time: new HurriedTime());

        var lost = await Assert.ThrowsAsync<TimeoutException>(() => hurried.Get<IAreaLock>().HoldAsync(
            Regency,
            async held =>
            {
                var blob = account.Blobs.Container(account.Names.Locks).GetBlobClient("6202");
                await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: held);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, held);
                return 0;
            },
            default));

        Assert.Equal("The lock of area 6202 was lost; the work is done again by its trigger.", lost.Message);
    }

    [Fact]
    public async Task HoldAsync_RenewalIsNeverAnswered_StopsTheWorkAndSaysSo()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var unanswered = new SpoiledCalls(
            request => request.Headers.TryGetValue("x-ms-lease-action", out var action) && action == "renew",
            (_, _, _) => throw new IOException("The connection broke off."));
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, unanswered, new HurriedTime());

        var lost = await Assert.ThrowsAsync<TimeoutException>(() => spoiled.Get<IAreaLock>().HoldAsync(
            Regency,
            async held =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, held);
                return 0;
            },
            default));

        Assert.Equal("The lock of area 6202 was lost; the work is done again by its trigger.", lost.Message);
        Assert.InRange(unanswered.Tries, 1, 8);
    }

    /// <summary>Somebody adds, or changes, one of the persons between our reading and our writing.</summary>
    [Theory]
    [InlineData(false)] // 409
    [InlineData(true)] // 412
    public async Task MergeAsync_OneOfATransactionIsRefused_NoneIsAppliedAndThenAllAre(bool isKnown)
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var other = account.Get<IPersonStore>();
        if (isKnown)
        {
            await MergeAsync(other, Persons, "6203");
        }

        var applied = -1;
        var race = new SpoiledCalls(SpoiledCalls.IsTransaction, async (number, _, send) =>
        {
            if (number == 1)
            {
                await MergeAsync(other, 1, "6204");
            }

            await send();
            applied = number == 1 ? await other.ReadPartitionAsync(Partition, default).CountAsync(Names(Regency)) : applied;
        });
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, race, new HurriedTime());

        var written = await MergeAsync(spoiled.Get<IPersonStore>(), Persons, "6202");

        var stored = await other.ReadPartitionAsync(Partition, default).ToListAsync();
        Assert.Equal(0, applied);
        Assert.Equal(Persons, written);
        Assert.Equal(2, race.Tries);
        Assert.Equal(Persons, stored.Count(Names(Regency)));
        Assert.Equal(1, stored.Count(Names(AreaCode.Parse("6204"))));
    }

    /// <summary>A transaction is answered with 202, and in it its only part with 503: so a busy partition answers.</summary>
    [Fact]
    public async Task MergeAsync_PartitionIsBusy_IsTriedAgain()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var busy = new SpoiledCalls(SpoiledCalls.IsTransaction, (number, message, send) =>
        {
            if (number > 2)
            {
                return send();
            }

            message.Response = BusyPart();
            return ValueTask.CompletedTask;
        });
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, busy, new HurriedTime());

        var written = await MergeAsync(spoiled.Get<IPersonStore>(), Persons, "6202");

        Assert.Equal(Persons, written);
        Assert.Equal(3, busy.Tries);
    }

    private static bool IsLease(Request request) => request.Uri.Query.Contains("comp=lease", StringComparison.Ordinal);

    private static Func<PersonRecord, bool> Names(AreaCode regency) => record => record.Histories.ContainsKey(regency);

    private static Task<int> MergeAsync(IPersonStore people, int persons, string regency) => people.MergeAsync(
        Partition,
        [.. Enumerable.Range(1, persons).Select(serial => Nik.Parse("620201150385" + serial.ToString("D4", CultureInfo.InvariantCulture)))],
        AreaCode.Parse(regency),
        record => Named(record, AreaCode.Parse(regency)),
        default);

    private static PersonRecord Named(PersonRecord record, AreaCode regency)
    {
        var key = new SubmissionKey(new Quarter(2025, 4), new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), new string('0', 16));
        var values = PersonValues.Empty.With(PersonField.Name, "SITI");
        return PersonMerge.Fold(record, regency, key, [new PersonClaim(record.Nik, values, new RowPlace("Data", 0, 2))]).Record;
    }

    private static SpoiledAnswer BusyPart() => new(
        202,
        """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_1

        --changesetresponse_1
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 503 Service Unavailable
        Content-Type: application/json

        {"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"0:The server is busy."}}}
        --changesetresponse_1--
        --batchresponse_1--
        """.ReplaceLineEndings("\r\n"),
        ("Content-Type", "multipart/mixed; boundary=batchresponse_1"));
}
