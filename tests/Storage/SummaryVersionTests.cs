using System.Text;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>Versions of summaries on real blobs: listed with what is said of them, without being opened.</summary>
[Collection("Azurite")]
public sealed class SummaryVersionTests(AzuriteFixture azurite)
{
    private static readonly AreaCode Province = AreaCode.Parse("62");
    private static readonly Quarter Quarter = new(2025, 4);

    [Fact]
    public async Task List_WholeVersions_WithTheirFactsAndFiles()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var store = account.Get<ISummaryVersions>();
        var empty = new VersionFacts(true, null, 0, 14);
        var full = new VersionFacts(false, new DateTimeOffset(2026, 1, 10, 23, 30, 0, TimeSpan.FromHours(7)), 13, 14);
        await SaveAsync(store, Province, 1, empty, SummaryFileNames.Html, SummaryFileNames.Manifest);
        await SaveAsync(store, Province, 12, full, SummaryFileNames.Changes, SummaryFileNames.Manifest);
        await SaveAsync(store, Province, 13, full, SummaryFileNames.Html); // a process died before the manifest
        await SaveAsync(store, AreaCode.Parse("64"), 1, full, SummaryFileNames.Manifest);
        await store.SaveBesideAsync(Province, File(SummaryFileNames.Index), default);

        var listed = await store.ListAsync(Province, default);

        Assert.Equal(
            [(Quarter, 1, empty, "manifest.json ringkasan.html"), (Quarter, 12, full, "manifest.json perubahan.csv")],
            listed.OrderBy(version => version.Number).Select(version => (version.Quarter, version.Number, version.Facts, string.Join(' ', version.Files.Order(StringComparer.Ordinal)))));
    }

    [Fact]
    public async Task Read_AFileOfAVersion_OrNullWhereThereIsNone()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var store = account.Get<ISummaryVersions>();
        await SaveAsync(store, Province, 1, new VersionFacts(true, null, 0, 14), SummaryFileNames.Csv);

        Assert.Equal(SummaryFileNames.Csv, Encoding.UTF8.GetString((await store.ReadAsync(Province, Quarter, 1, SummaryFileNames.Csv, default))!.Value.Span));
        Assert.Null(await store.ReadAsync(Province, Quarter, 1, SummaryFileNames.Manifest, default));
    }

    private static async Task SaveAsync(ISummaryVersions store, AreaCode province, int version, VersionFacts facts, params string[] names)
    {
        foreach (var name in names)
        {
            await store.SaveAsync(province, Quarter, version, facts, File(name), default);
        }
    }

    private static SummaryFile File(string name) => new(name, "text/plain", Encoding.UTF8.GetBytes(name));
}
