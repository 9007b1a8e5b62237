using System.Reflection;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Storage;

namespace Pipeline.App.Tests.Infra;

/// <summary>What code and infrastructure both name is the same in both, and nothing is named in only one.</summary>
public sealed partial class NamesTests
{
    private static readonly BicepFile Names = BicepFile.Read("names.bicep");
    private static readonly BicepFile Main = BicepFile.Read("main.bicep");
    private static readonly StorageNames Known = new();

    [Fact]
    public void Containers_OfBothAccounts_AreTheCodes()
    {
        Assert.Equal(NamedBySettings(Known.IntakeContainers), Sorted(Names.Strings("intakeContainers")));
        Assert.Equal(NamedBySettings(Known.RegistryContainers), Sorted(Names.Strings("registryContainers")));
        Assert.DoesNotContain(Names.Strings("platformContainers").Values, Known.Containers.Contains);
    }

    [Fact]
    public void Tables_AreTheCodes() => Assert.Equal(NamedBySettings(Known.Tables), Sorted(Names.Strings("tables")));

    [Fact]
    public void Settings_AndTheirDefaults_AreTheCodes()
    {
        var defaults = new PipelineSettings();
        var known = typeof(PipelineSettings).GetProperties().ToDictionary(setting => setting.Name, setting => $"{setting.GetValue(defaults)}");
        var ofEnvironment = Names.Find("type", "settingsOfEnvironment").Value!;

        Assert.Equal(Sorted(known), Sorted(Names.Strings("settings")));
        Assert.Equal(known.Keys.Order(StringComparer.Ordinal), ofEnvironment.Names.Order(StringComparer.Ordinal));
        Assert.All(ofEnvironment.Members, setting => Assert.Equal("string?", setting.Value.Text));
    }

    [Fact]
    public void Connections_AreTheCodesAndTheHosts() => Assert.Equal(
        new SortedDictionary<string, string>
        {
            ["host"] = "AzureWebJobsStorage",
            ["intake"] = PipelineSettings.IntakeStorage,
            ["registry"] = PipelineSettings.RegistryStorage,
        },
        Sorted(Names.Strings("connections")));

    [Fact]
    public void Triggers_OfBothAccounts_AreTheFunctionsThatABlobStarts() => Assert.Equal(
        Triggers().Order(StringComparer.Ordinal),
        SubscribedIn("intakeTriggers", PipelineSettings.IntakeStorage)
            .Concat(SubscribedIn("registryTriggers", PipelineSettings.RegistryStorage)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("intakeContainers", "intakeContainers")]
    [InlineData("registryContainers", "registryContainers", "platformContainers")]
    public void EveryContainer_IsMade(string made, params string[] named) => Assert.Equal(
        named.SelectMany(group => Names.Strings(group).Keys.Select(name => $"names.{group}.{name}")),
        Main.Var(made).Items.Select(container => container["name"].Text));

    [Fact]
    public void EveryTable_IsMade()
    {
        var tables = (BicepValue.Call)Main.Find("module", "registry").Value!["params"]["tables"];
        var named = (BicepValue.Call)tables.Arguments[0];

        Assert.Equal("map items names.tables table => table.value", $"{tables.Function} {named.Function} {named.Arguments[0].Text} {tables.Arguments[1].Text}");
    }

    /// <summary>What is set in Azure is all that the app needs to start, and each of its addresses is used.</summary>
    [Fact]
    public async Task AppSettings_OfInfra_StartTheApp()
    {
        var groups = ((BicepValue.Call)AppSettings()).Arguments;
        Assert.Equal(
            ["names.intakeContainers", "names.registryContainers", "names.tables", "names.settings", "settings"],
            groups.SkipLast(1).Select(group => group.Text));
        var connections = Names.Strings("connections");
        var set = groups[^1].Members.ToDictionary(
            setting => connections.Aggregate(
                setting.Key, (name, connection) => name.Replace($"${{names.connections.{connection.Key}}}", connection.Value, StringComparison.Ordinal)),
            setting => setting.Value.Text);
        var asked = groups.SkipLast(2).SelectMany(group => Names.Strings(group.Text["names.".Length..]))
            .Concat(set.Where(setting => setting.Key.EndsWith("Uri", StringComparison.Ordinal))
                .Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), $"https://{setting.Value}.example/")))
            .Select(setting => (setting.Key, setting.Value));

        await using var host = RealHost.Build([("IntakeStorage", ""), ("RegistryStorage", ""), .. asked]);

        var blobs = host.Services.GetRequiredService<BlobAccounts>();
        Assert.All(connections.Values, name => Assert.Contains($"{name}__queueServiceUri", set.Keys)); // a blob trigger's
        Assert.Contains(Telemetry.ApplicationInsights, set.Keys);
        Assert.Equal("intake.bloburi.example", blobs.Container("uploads").Uri.Host);
        Assert.Equal("registry.bloburi.example", blobs.Container("work").Uri.Host);
        Assert.Equal("registry.tableuri.example", host.Services.GetRequiredService<TableServiceClient>().Uri.Host);
        Assert.Equal(
            connections.Values.SelectMany(name => new[] { $"{name}__clientId", $"{name}__credential" })
                .Concat(["AZURE_CLIENT_ID", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING"]).Order(StringComparer.Ordinal),
            set.Keys.Where(name => !name.EndsWith("Uri", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static BicepValue AppSettings() => ((BicepValue.Object)BicepFile.Read("functionapp.bicep").Find("resource", "app").Value!)
        .Nested.Single(nested => nested.Symbol == "appSettings").Value!["properties"];

    private static SortedDictionary<string, string> NamedBySettings(IEnumerable<string> names) => Sorted(typeof(StorageNames).GetProperties()
        .Where(setting => setting.CanWrite && names.Contains((string)setting.GetValue(Known)!))
        .ToDictionary(setting => setting.Name, setting => (string)setting.GetValue(Known)!));

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> values) =>
        new(values.ToDictionary(), StringComparer.Ordinal);

    private static IEnumerable<string> SubscribedIn(string group, string connection) =>
        Names.Var(group).Items.Select(trigger =>
            $"{trigger["function"].Text}: {trigger["container"].Text}/{trigger["below"].Text} of {connection}");

    private static IEnumerable<string> Triggers()
    {
        var configuration = RealHost.Builder().Configuration;
        return from method in typeof(PipelineApplication).Assembly.GetTypes().SelectMany(type => type.GetMethods())
               from parameter in method.GetParameters()
               let trigger = parameter.GetCustomAttribute<BlobTriggerAttribute>()
               where trigger is not null
               let path = SettingName().Replace(trigger.BlobPath, match => configuration[match.Groups[1].Value]!)
               select $"{method.GetCustomAttribute<FunctionAttribute>()!.Name}: {path[..path.IndexOf('{', StringComparison.Ordinal)]} of {trigger.Connection}";
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex SettingName();
}
