using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.App.Triggers;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.App.Tests.Infra;

/// <summary>Alerts and workbook ask for what is measured, all that is measured can be looked at, and infra/README.md says what each alert means.</summary>
public sealed partial class WatchingTests
{
    private static readonly BicepFile Alerts = BicepFile.Read("alerts.bicep");
    private static readonly BicepFile Probe = BicepFile.Read("probe.bicep");

    private static readonly IReadOnlyList<BicepValue> Rules = Alerts.Var("rules").Items;

    /// <summary>Name and description of every instrument.</summary>
    private static readonly Dictionary<string, string> Instruments = Measured();

    private static readonly string[] WorkbookQueries = [.. QueriesIn(SourceTree.Read("infra/workbook.json"))];

    public static TheoryData<string> Queries => [.. Rules.Select(rule => rule["query"].Text).Concat(WorkbookQueries)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Query_AsksForInstrumentsByTheTagsTheyHave(string query)
    {
        var asked = MetricName().Matches(query).Select(match => match.Value).Distinct().ToArray();

        Assert.All(asked, name => Assert.Contains(name, Instruments.Keys));
        Assert.Equal(asked.Length > 0, query.Contains("customMetrics", StringComparison.Ordinal));
        Assert.All(
            Tag().Matches(query).Select(match => match.Groups[1].Value),
            tag => Assert.All(asked, name => Assert.Matches($@"\b{tag}\b", Instruments[name])));
    }

    [Fact]
    public void Workbook_ShowsEveryInstrument() => Assert.Equal(
        Instruments.Keys.Order(StringComparer.Ordinal),
        WorkbookQueries.SelectMany(query => MetricName().Matches(query).Select(match => match.Value)).Distinct().Order(StringComparer.Ordinal));

    /// <summary>As the service takes them (learn.microsoft.com, "Scheduled Query Rules"): another one ends the deployment.</summary>
    [Fact]
    public void Rules_AreTestedInTimesThatAzureTakes_AndWithinTheirWindow()
    {
        string[] times = ["PT5M", "PT10M", "PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "P1D", "P2D"];

        Assert.All(Rules, rule =>
        {
            var (every, over) = (Array.IndexOf(times, rule["every"].Text), Array.IndexOf(times, rule["over"].Text));
            Assert.InRange(every, 0, over);
            Assert.InRange(int.Parse(rule["severity"].Text, System.Globalization.CultureInfo.InvariantCulture), 0, 4);
        });
    }

    [Fact]
    public void Rules_HaveTheColumnsThatTheyCompareAndSplitBy() => Assert.All(Rules, rule =>
    {
        var result = rule["query"].Text.TrimEnd().Split('\n')[^1];
        Assert.All(
            rule["by"].Items.Select(column => column.Text).Append("Value"),
            column => Assert.Matches($@"\b{column}\b", result));
    });

    [Fact]
    public void Readme_SaysOfEveryAlertWhatToDo()
    {
        var alerts = Rules.Select(rule => rule["alert"].Text).Concat(
            Alerts.Of("resource").Concat(Probe.Of("resource")).Where(resource => resource.Target == "Microsoft.Insights/metricAlerts").Select(resource => Suffix().Match(NameOf(resource)).Value));
        var told = SourceTree.Read("infra/README.md").Split('\n')
            .SkipWhile(line => line != "### When an alert comes").SkipWhile(line => !line.StartsWith("| `", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('`')[1]);

        Assert.Equal(alerts.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Readme_ListsEveryInstrumentWithItsTags()
    {
        var lines = SourceTree.Read("infra/README.md").Split('\n')
            .SkipWhile(line => line != "### What is measured").TakeWhile(line => line != "### When an alert comes")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim(' ', '`'), cells => cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(Instruments.Keys.Order(StringComparer.Ordinal), lines.Keys.Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.All(line.Value, tag => Assert.Matches($@"\b{tag}\b", Instruments[line.Key])));
    }

    [Fact]
    public void Probe_AsksTheHealthFunction()
    {
        var trigger = typeof(HealthFunction).GetMethod(nameof(HealthFunction.RunAsync))!.GetParameters()[0]
            .GetCustomAttributes(inherit: false).OfType<HttpTriggerAttribute>().Single();

        Assert.Equal(
            $"https://${{hostName}}/api/{trigger.Route}",
            Probe.Find("resource", "probe").Value!["properties"]["Request"]["RequestUrl"].Text);
    }

    private static string NameOf(BicepDeclaration resource) => resource.Value!.Find("name")!.Text;

    private static Dictionary<string, string> Measured()
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<PipelineMeter>().BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        var instruments = new Dictionary<string, string>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory))
            {
                instruments.Add(instrument.Name, instrument.Description!);
            }
        };
        listener.Start();
        services.GetRequiredService<PipelineMeter>();
        return instruments;
    }

    private static IEnumerable<string> QueriesIn(string workbook)
    {
        using var json = JsonDocument.Parse(workbook);
        return [.. json.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("type").GetInt32() == 3)
            .Select(item => item.GetProperty("content").GetProperty("query").GetString()!)];
    }

    [GeneratedRegex(@"pipeline\.[a-z_]+\.[a-z_]+")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"customDimensions\.(\w+)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=\}-)[a-z-]+$")]
    private static partial Regex Suffix();
}
