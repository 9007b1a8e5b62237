using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.App.Tests;

/// <summary>Settings: what they mean, and the sentence that a wrong one ends the start with.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("62", "62")]
    [InlineData("62,64", "62 64")]
    [InlineData(" 62 , 64 ,", "62 64")]
    public async Task Provinces_WellWritten_AreCompiled(string setting, string expected)
    {
        await using var host = RealHost.Build(("Provinces", setting));

        Assert.Equal(expected, string.Join(' ', host.Services.GetRequiredService<CompiledProvinces>().Codes));
    }

    [Theory]
    [InlineData("62,6202", "Setting Provinces: '6202' is no province code such as 62.")]
    [InlineData("Kalimantan Tengah", "Setting Provinces: 'Kalimantan Tengah' is no province code such as 62.")]
    [InlineData("62;64", "Setting Provinces: '62;64' is no province code such as 62.")]
    public void Provinces_Wrong_EndTheStart(string setting, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => RealHost.Builder(("Provinces", setting))).Message);

    [Fact]
    public async Task Defaults_NothingSet_AreKalimantanTengahAndTimurAndFifteenAndThirtyDays()
    {
        await using var host = RealHost.Build();

        Assert.Equal("62 64", string.Join(' ', host.Services.GetRequiredService<CompiledProvinces>().Codes));
        Assert.Equal(15, host.Services.GetRequiredService<ReportingRule>().DaysAfterQuarterEnd);
        Assert.Equal(30, host.Services.GetRequiredService<ClosingRule>().DaysAfterQuarterEnd);
    }

    [Fact]
    public async Task DaysAfterTheQuartersEnd_Set_AreTheRules()
    {
        await using var host = RealHost.Build(("ReportingDueDays", "30"), ("CloseAfterDays", "31"));

        Assert.Equal(new ReportingRule(30), host.Services.GetRequiredService<ReportingRule>());
        Assert.Equal(new ClosingRule(31), host.Services.GetRequiredService<ClosingRule>());
    }

    [Theory]
    [InlineData("15", "15", "Setting CloseAfterDays: 15 is not between 16 (the day after ReportingDueDays) and 366.")]
    [InlineData("30", "30", "Setting CloseAfterDays: 30 is not between 31 (the day after ReportingDueDays) and 366.")]
    [InlineData("-5", "0", "Setting CloseAfterDays: 0 is not between 1 (the day after ReportingDueDays) and 366.")]
    [InlineData("15", "367", "Setting CloseAfterDays: 367 is not between 16 (the day after ReportingDueDays) and 366.")]
    public void CloseAfterDays_BeforeAFileIsLateOrMuchLater_EndsTheStart(string due, string close, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => RealHost.Builder(("ReportingDueDays", due), ("CloseAfterDays", close))).Message);

    [Theory]
    [InlineData(null, 5)]
    [InlineData("0", 0)]
    [InlineData("10", 10)]
    public async Task SuppressBelow_Set_IsTheRule(string? setting, int below)
    {
        await using var host = RealHost.Build([.. setting is null ? Array.Empty<(string, string)>() : [("SuppressBelow", setting)]]);

        Assert.Equal(new SuppressionRule(below), host.Services.GetRequiredService<CompiledProvinces>().Suppression);
    }

    [Fact]
    public void SuppressBelow_LessThanNought_EndsTheStart() => Assert.Equal(
        "Setting SuppressBelow is a number of 0 or above.", Assert.Throws<FormatException>(() => RealHost.Builder(("SuppressBelow", "-1"))).Message);

    [Theory]
    [InlineData(null, 50)]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    public async Task PocketShare_Set_IsTheRule(string? setting, int share)
    {
        await using var host = RealHost.Build([.. setting is null ? Array.Empty<(string, string)>() : [("PocketShare", setting)]]);

        Assert.Equal(new PocketRule(share), host.Services.GetRequiredService<CompiledProvinces>().Pockets);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    public void PocketShare_NoPartOfTheWhole_EndsTheStart(string setting) => Assert.Equal(
        "Setting PocketShare is a per cent from 1 to 100.", Assert.Throws<FormatException>(() => RealHost.Builder(("PocketShare", setting))).Message);

    [Fact]
    public async Task Names_Set_AreThoseOfTriggersAndStores()
    {
        var builder = RealHost.Builder(("Uploads", "unggahan"), ("People", "Penduduk"));
        await using var host = RealHost.Build(("Uploads", "unggahan"), ("People", "Penduduk"));

        Assert.Equal("unggahan", builder.Configuration["Uploads"]);
        Assert.Equal("unggahan", host.Services.GetRequiredService<StorageNames>().Uploads);
        Assert.Equal("Penduduk", host.Services.GetRequiredService<StorageNames>().People);
    }

    [Fact]
    public async Task Connections_ByIdentity_HaveTheAddressesOfTheirSections()
    {
        await using var host = RealHost.Build(ByIdentity("https://intake.blob.example/", "https://registry.blob.example/", "https://registry.table.example/"));

        var (names, blobs) = (new StorageNames(), host.Services.GetRequiredService<BlobAccounts>());
        Assert.All(names.IntakeContainers, name => Assert.Equal(new Uri($"https://intake.blob.example/{name}"), blobs.Container(name).Uri));
        Assert.All(names.RegistryContainers, name => Assert.Equal(new Uri($"https://registry.blob.example/{name}"), blobs.Container(name).Uri));
        Assert.Equal(new Uri("https://registry.table.example/"), host.Services.GetRequiredService<TableServiceClient>().Uri);
    }

    [Theory]
    [InlineData("", "https://b.example/", "https://t.example/", "Set IntakeStorage to a connection string, or IntakeStorage__blobServiceUri to the service's address.")]
    [InlineData("https://a.example/", "", "", "Set RegistryStorage to a connection string, or RegistryStorage__tableServiceUri to the service's address.")]
    [InlineData("https://a.example/", "https://b.example/", "", "Set RegistryStorage to a connection string, or RegistryStorage__tableServiceUri to the service's address.")]
    [InlineData("https://a.example/", "", "https://t.example/", "Set RegistryStorage to a connection string, or RegistryStorage__blobServiceUri to the service's address.")]
    public void Connection_Missing_EndsTheStart(string intake, string registry, string tables, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidOperationException>(() => RealHost.Builder(ByIdentity(intake, registry, tables))).Message);

    [Fact]
    public void Document_ListsEverySettingWithItsDefault()
    {
        var settings = new PipelineSettings();
        var names = new StorageNames();
        var known = typeof(PipelineSettings).GetProperties().Select(setting => (setting.Name, Value: $"{setting.GetValue(settings)}"))
            .Concat(typeof(StorageNames).GetProperties().Where(name => name.CanWrite).Select(name => (name.Name, Value: $"{name.GetValue(names)}")))
            .Append((Name: PipelineSettings.IntakeStorage, Value: ""))
            .Append((Name: PipelineSettings.RegistryStorage, Value: ""))
            .Select(setting => $"{setting.Name} {setting.Value}".Trim());

        var documented = SourceTree.Read("docs/tables.md").Split('\n')
            .SkipWhile(line => line != "## Settings")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..3].Select(cell => cell.Trim(' ', '`')))
            .Select(cells => string.Join(' ', cells).Trim());

        Assert.Equal(known.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    /// <summary>The README's table names several settings a line.</summary>
    [Fact]
    public void Readme_NamesEverySettingWithItsDefault()
    {
        var settings = new PipelineSettings();
        var cells = SourceTree.Read("README.md").Split('\n')
            .SkipWhile(line => line != "## Settings of the app").Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|').Select(cell => cell.Trim().Split(", ").Select(part => part.Trim('`')).ToArray()).ToArray())
            .ToArray();

        foreach (var setting in typeof(PipelineSettings).GetProperties())
        {
            var line = Assert.Single(cells, line => line[1].Contains(setting.Name));
            Assert.Equal($"{setting.GetValue(settings)}", setting.Name == nameof(PipelineSettings.Provinces) ? string.Join(',', line[2]) : line[2][Array.IndexOf(line[1], setting.Name)]);
        }
    }

    /// <summary>A file that takes too long must be told from a stop of the host before the host stops it.</summary>
    [Fact]
    public async Task TryLimit_IsShorterThanAFunctionMayRun()
    {
        await using var host = RealHost.Build();
        using var hostJson = JsonDocument.Parse(SourceTree.Read("host.json"));
        var functionTimeout = TimeSpan.Parse(hostJson.RootElement.GetProperty("functionTimeout").GetString()!, CultureInfo.InvariantCulture);

        var longest = host.Services.GetRequiredService<TryLimit>().Longest;

        Assert.InRange(longest, functionTimeout / 2, functionTimeout - TimeSpan.FromMinutes(1));
    }

    /// <summary>A run that is started again must have had its five tries of a shard and five of the finish.</summary>
    [Fact]
    public void LongestRun_IsLongerThanAllTriesOfItsFunctions()
    {
        using var hostJson = JsonDocument.Parse(SourceTree.Read("host.json"));
        var functionTimeout = TimeSpan.Parse(hostJson.RootElement.GetProperty("functionTimeout").GetString()!, CultureInfo.InvariantCulture);
        var tries = hostJson.RootElement.GetProperty("extensions").GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32();

        Assert.True(DueQuarters.LongestRun > functionTimeout * tries * 2);
    }

    [Fact]
    public void HostJson_BesideTheApp_IsTheRootsOwn() =>
        Assert.Equal(SourceTree.Read("host.json"), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));

    private static (string Name, string Value)[] ByIdentity(string intake, string registry, string tables) =>
    [
        ("IntakeStorage", ""),
        ("RegistryStorage", ""),
        ("IntakeStorage:blobServiceUri", intake),
        ("RegistryStorage:blobServiceUri", registry),
        ("RegistryStorage:tableServiceUri", tables),
    ];
}
