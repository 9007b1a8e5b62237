using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>The registry of persons on a real table.</summary>
[Collection("Azurite")]
public sealed class PersonTableTests(AzuriteFixture azurite)
{
    private static readonly AreaCode Regency = AreaCode.Parse("6202");
    private static readonly RecordPartition Partition = RecordPartition.Parse("620201");

    [Theory]
    [InlineData(1)] // read one by one
    [InlineData(250)] // read by range, written in three transactions
    public async Task MergeAsync_NewPersons_AreReadBackAsTheyWere(int persons)
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();

        var written = await MergeAsync(people, persons, "SITI");

        var stored = await people.ReadPartitionAsync(Partition, default).ToListAsync();
        Assert.Equal(persons, written);
        Assert.Equal(persons, stored.Count);
        Assert.All(stored, record => Assert.Equal($"SITI {record.Nik.Digits}", Assert.Single(record.HistoryOf(Regency).Entries).Values.Name));
    }

    [Fact]
    public async Task MergeAsync_TheSameAgain_WritesNothing()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();
        await MergeAsync(people, 150, "SITI");
        var before = await ETagsAsync(account);

        var written = await MergeAsync(people, 150, "SITI");

        Assert.Equal(0, written);
        Assert.Equal(before, await ETagsAsync(account));
    }

    [Fact]
    public async Task MergeAsync_OneInAHundredChanged_WritesOnlyThose()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();
        await MergeAsync(people, 200, "SITI");

        var written = await people.MergeAsync(
            Partition, Niks(200), Regency,
            record => Named(record, record.Nik.Digits.EndsWith("00", StringComparison.Ordinal) ? "AMINAH" : "SITI", day: 2), default);

        Assert.Equal(2, written);
    }

    [Fact]
    public async Task MergeAsync_FourWritersOfTheSamePersons_LoseNothing()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();
        var regencies = new[] { "6201", "6202", "6203", "6204" }.Select(code => AreaCode.Parse(code)).ToArray();

        await Task.WhenAll(regencies.Select(regency => people.MergeAsync(
            Partition, Niks(60), regency, record => Named(record, "SITI", day: 1, regency), default)));

        var stored = await people.ReadPartitionAsync(Partition, default).ToListAsync();
        Assert.Equal(60, stored.Count);
        Assert.All(stored, record => Assert.Equal(regencies, record.Histories.Keys));
    }

    [Fact]
    public async Task ListPartitionsAsync_AfterMerges_NamesThemByRegency()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();
        await MergeAsync(people, 1, "SITI");

        Assert.Equal([Partition], await people.ListPartitionsAsync(Regency, default).ToListAsync());
        Assert.Empty(await people.ListPartitionsAsync(AreaCode.Parse("6203"), default).ToListAsync());
    }

    [Fact]
    public async Task MergeAsync_OneThatNobodyNamesAnyMore_IsRemoved()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();
        await MergeAsync(people, 3, "SITI");
        var stored = await people.ReadPartitionAsync(Partition, default).ToListAsync();
        Nik[] gone = [stored[1].Nik];

        for (var expected = 1; expected >= 0; expected--)
        {
            Assert.Equal(expected, await people.MergeAsync(Partition, gone, Regency, record => record.With(Regency, ClaimHistory<PersonValues>.Empty), default));
            Assert.Equal([stored[0].Nik, stored[2].Nik], (await people.ReadPartitionAsync(Partition, default).ToListAsync()).Select(record => record.Nik));
        }
    }

    [Fact]
    public async Task ReadPartitionAsync_HistoryBeyondOneProperty_IsWhole()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();
        var nik = Niks(1).Single();
        // Three properties of a history, of which a scan reads two.
        var values = PersonValues.Empty.With(PersonField.Name, "SITI").With(PersonField.Note, new string('x', 80_000));
        var place = new RowPlace("Data", 0, 2);
        var key = new SubmissionKey(new Quarter(2025, 4), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "0000000000000001");
        await people.MergeAsync(Partition, [nik], Regency, record => PersonMerge.Fold(record, Regency, key, [new PersonClaim(nik, values, place)]).Record, default);

        var stored = Assert.Single(await people.ReadPartitionAsync(Partition, default).ToListAsync());

        Assert.Equal(values, stored.HistoryOf(Regency).AsOf(new Quarter(2025, 4)));
    }

    private static Task<int> MergeAsync(IPersonStore people, int persons, string name) =>
        people.MergeAsync(Partition, Niks(persons), Regency, record => Named(record, name, day: 1), default);

    private static PersonRecord Named(PersonRecord record, string name, int day, AreaCode? regency = null)
    {
        var key = new SubmissionKey(new Quarter(2025, 4), new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero), day.ToString("x16", CultureInfo.InvariantCulture));
        var values = PersonValues.Empty.With(PersonField.Name, $"{name} {record.Nik.Digits}");
        return PersonMerge.Fold(record, regency ?? Regency, key, [new PersonClaim(record.Nik, values, new RowPlace("Data", 0, 2))]).Record;
    }

    private static Nik[] Niks(int count) =>
        [.. Enumerable.Range(1, count).Select(serial => Nik.Parse("620201150385" + serial.ToString("D4", CultureInfo.InvariantCulture)))];

    private static async Task<string> ETagsAsync(StorageAccount account)
    {
        var entities = await account.Tables.GetTableClient(account.Names.People).QueryAsync<TableEntity>().ToListAsync();
        return string.Join('\n', entities.Select(entity => $"{entity.RowKey} {entity.ETag}"));
    }
}
