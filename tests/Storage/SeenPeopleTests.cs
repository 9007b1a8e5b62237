using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>What a run remembers of the registry saves it calls, and nobody a word: on real tables, with others writing in between.</summary>
[Collection("Azurite")]
public sealed class SeenPeopleTests(AzuriteFixture azurite)
{
    private const int People = 60;

    private static readonly AreaCode Regency = AreaCode.Parse("6202");
    private static readonly AreaCode Other = AreaCode.Parse("6203");
    private static readonly SubmissionKey First = KeyOf(1);
    private static readonly SubmissionKey Second = KeyOf(2);

    [Theory]
    [InlineData(1)]
    [InlineData(17)] // each partition comes back in several windows
    [InlineData(1000)]
    public async Task RunAsync_WhateverTheWindow_TellsAndKeepsTheSame(int windowSize)
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);

        var first = await MergeAsync(account, First, Rows(), new SeenPeople(), windowSize);
        var again = await MergeAsync(account, Second, Rows(changed: 7), new SeenPeople(), windowSize);

        Assert.Equal(Enumerable.Repeat("Added", People), first);
        Assert.Equal(Enumerable.Range(0, People).Select(index => index == 7 ? "Changed" : "Unchanged"), again);
        Assert.Equal(Rows(changed: 7).Select(NameOf), await StoredNamesAsync(account));
    }

    [Fact]
    public async Task RunAsync_AfterWeighing_ReadsOnlyWhatChanges()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await MergeAsync(account, First, Rows(), new SeenPeople());
        var reads = new SpoiledCalls(request => request.Method == RequestMethod.Get, (_, _, send) => send());
        await using var counted = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, reads);
        var merge = new MergeRows(counted.Get<IPersonStore>());
        var seen = new SeenPeople();

        await merge.WeighAsync(Regency, Second, Rows(changed: 7), seen, default);
        var weighed = reads.Tries;
        var told = await MergeAsync(counted, Second, Rows(changed: 7), seen);

        Assert.Equal(People - 1, seen.Settled.Count);
        Assert.Equal(3, weighed); // a range a partition
        Assert.Equal(1, reads.Tries - weighed);
        Assert.Equal(Enumerable.Range(0, People).Select(index => index == 7 ? "Changed" : "Unchanged"), told);
    }

    [Fact]
    public async Task MergeAsync_FewAmongMany_ReadsAPageAndThenOneByOne()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await MergeAsync(account, First, Rows(partitions: 1, people: 2_500), new SeenPeople(), regency: Other);
        JudgedRow[] few = [.. Rows(partitions: 1, people: 2_500).Where((_, index) => index % 125 == 0)];
        var reads = new SpoiledCalls(request => request.Method == RequestMethod.Get && request.Uri.Path.Contains("People", StringComparison.Ordinal), (_, _, send) => send());
        await using var counted = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, reads);

        var told = await MergeAsync(counted, First, few, new SeenPeople());
        var stored = await StoredAsync(account);

        Assert.Equal(20, told.Count);
        Assert.Equal(1 + 12, reads.Tries); // eight lie in the first thousand
        Assert.Equal(2_500, stored.Count);
        Assert.Equal(few.Select(NameOf), stored.Where(record => record.Histories.Keys.Contains(Regency)).Select(record => record.HistoryOf(Regency).AsOf(new Quarter(2025, 4)).Name));
    }

    [Theory]
    [InlineData(0, 1, 1, 25)] // nobody there: one look says so
    [InlineData(5, 1, 1, 25)] // a fifth there: one page, the rest is new
    [InlineData(1, 1, 3, 25)] // all there: a page a thousand
    [InlineData(1, 5, 3, 5)] // a fifth asked for, spread over all pages: each transaction is full nevertheless
    [InlineData(3, 2, 1, 13)]
    public async Task MergeAsync_ManyInAPartition_ReadsItsPagesOnce(int storedEvery, int askedEvery, int reads, int transactions)
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var all = Rows(partitions: 1, people: 2_500);
        JudgedRow[] stored = [.. all.Where((_, index) => storedEvery > 0 && index % storedEvery == 0)];
        JudgedRow[] asked = [.. all.Where((_, index) => index % askedEvery == 0)];
        await MergeAsync(account, First, stored, new SeenPeople(), windowSize: all.Length, regency: Other);
        var calls = new ConcurrentBag<string>();
        var wire = new SpoiledCalls(
            request =>
            {
                calls.Add($"{request.Method} {request.Uri.Path}");
                return false;
            },
            (_, _, send) => send());
        await using var counted = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, wire);

        var told = await MergeAsync(counted, First, asked, new SeenPeople(), windowSize: all.Length);

        Assert.Equal(Enumerable.Repeat("Added", asked.Length), told);
        Assert.Equal(reads, calls.Count(call => call.StartsWith("GET", StringComparison.Ordinal) && call.Contains("People", StringComparison.Ordinal)));
        Assert.Equal(transactions, calls.Count(call => call.EndsWith("$batch", StringComparison.Ordinal)));
        var kept = (await StoredAsync(account)).ToDictionary(record => record.Nik, record => record.Histories.Keys.ToArray());
        Assert.Equal(stored.Concat(asked).Select(row => ClaimOf(row).Nik).Distinct().Order(), kept.Keys.Order());
        Assert.All(stored, row => Assert.Contains(Other, kept[ClaimOf(row).Nik]));
        Assert.All(asked, row => Assert.Contains(Regency, kept[ClaimOf(row).Nik]));
    }

    [Fact]
    public async Task RunAsync_AnotherNamesThemAfterTheWeighing_BothStand()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var merge = new MergeRows(account.Get<IPersonStore>());
        var seen = new SeenPeople();
        await merge.WeighAsync(Regency, First, Rows(), seen, default);

        await MergeAsync(account, First, Rows(), new SeenPeople(), regency: Other);
        var told = await MergeAsync(account, First, Rows(), seen);

        Assert.Equal(Enumerable.Repeat("Added", People), told);
        Assert.All(await StoredAsync(account), record => Assert.Equal([Regency, Other], record.Histories.Keys));
    }

    [Fact]
    public async Task RunAsync_RowOfAnotherPerson_ShowsItsCellsAgain()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await MergeAsync(account, First, Rows(), new SeenPeople());
        var shown = new List<Cell[]>();
        JudgedRow[] rows = [RowOf(3, "BAMBANG SUTEJO"), RowOf(4, NameOf(RowOf(4)))];

        await new MergeRows(account.Get<IPersonStore>()).RunAsync(
            Regency, Second, rows, new SeenPeople(), _ => Task.CompletedTask, (row, _) => shown.Add(row.Cells), default);

        Assert.Equal([rows[0].Cells, []], shown);
    }

    [Fact]
    public async Task ReadPartitionAsync_HistoriesOfManyProperties_AreWhole()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var people = account.Get<IPersonStore>();
        var claim = ClaimOf(RowOf(0));
        var record = Enumerable.Range(1, 400).Aggregate(
            PersonRecord.Unknown(claim.Nik),
            (state, number) => PersonMerge.Fold(state, Regency, KeyOf(number), [claim with { Values = claim.Values.WithDesil(1 + (number % 10)) }]).Record);
        await MergeAsync(account, First, Rows(), new SeenPeople());
        await people.MergeAsync(claim.Nik.Partition, [claim.Nik], Regency, _ => record, default);

        var read = await people.ReadPartitionAsync(claim.Nik.Partition, default).FirstAsync(one => one.Nik == claim.Nik);

        Assert.Equal(400, read.HistoryOf(Regency).Entries.Count);
    }

    private static async Task<List<string>> MergeAsync(
        StorageAccount account, SubmissionKey submission, IEnumerable<JudgedRow> rows, SeenPeople seen, int windowSize = 1000, AreaCode? regency = null)
    {
        var told = new List<string>();
        await new MergeRows(account.Get<IPersonStore>(), windowSize).RunAsync(
            regency ?? Regency, submission, rows, seen, _ => Task.CompletedTask, (_, merged) => told.Add(merged!.Outcome.GetType().Name), default);
        return told;
    }

    private static async Task<List<PersonRecord>> StoredAsync(StorageAccount account)
    {
        var people = account.Get<IPersonStore>();
        return await people.ListPartitionsAsync(Regency, default).SelectMany(partition => people.ReadPartitionAsync(partition, default))
            .OrderBy(record => SerialOf(record.Nik)).ToListAsync();
    }

    private static async Task<IEnumerable<string?>> StoredNamesAsync(StorageAccount account) =>
        (await StoredAsync(account)).Select(record => record.HistoryOf(Regency).AsOf(new Quarter(2025, 4)).Name);

    // In no order of their partitions, as in a file.
    private static JudgedRow[] Rows(int changed = -1, int partitions = 3, int people = People) =>
        [.. Enumerable.Range(0, people).Select(index => RowOf(index, index == changed ? $"SITI AMINAH BINTI {index}" : null, partitions))];

    private static JudgedRow RowOf(int index, string? name = null, int partitions = 3)
    {
        var nik = Nik.Parse($"62020{1 + (index % partitions)}150385{index + 1:D4}");
        var place = new RowPlace("Data", 0, index + 2);
        var values = PersonValues.Empty.With(PersonField.Name, name ?? $"SITI AMINAH {index}");
        return new JudgedRow(place, [Cell.OfText(nik.Digits), Cell.OfText(values.Name!)], new RowVerdict.Ready(new PersonClaim(nik, values, place)), []);
    }

    private static PersonClaim ClaimOf(JudgedRow row) => ((RowVerdict.Ready)row.Verdict).Claim;

    private static string? NameOf(JudgedRow row) => ClaimOf(row).Values.Name;

    private static int SerialOf(Nik nik) => int.Parse(nik.Digits.AsSpan(12), NumberStyles.None, CultureInfo.InvariantCulture);

    private static SubmissionKey KeyOf(int number) => new(
        new Quarter(2025, 4), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number), number.ToString("x16", CultureInfo.InvariantCulture));
}
