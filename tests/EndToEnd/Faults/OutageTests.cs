using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Azure;
using Pipeline.EndToEnd.Crashes;
using Pipeline.Registry;
using Pipeline.Standins.Functions;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Faults;

/// <summary>An outage that does not end: the work ends soon, and says nothing of anybody.</summary>
public sealed partial class OutageTests
{
    private const int Tries = 16; // of a call that is throttled

    [Fact]
    public async Task PeopleAreOutForGood_IngestionThrowsWithinBoundsAndNamesNobody()
    {
        var account = await CreateAsync();
        var outage = new OutageOfPeople(account.NameOf(nameof(StorageNames.People)));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => account.IngestAsync([Few], outage));

        Assert.Equal(503, failure.Status);
        Assert.Equal(Tries, outage.MostTries);
        AssertNamesNobody(failure.ToString());
    }

    [Fact]
    public async Task PeopleAreOutForGood_TriggerGivesUpAndItsLogNamesNobody()
    {
        var account = await CreateAsync();
        var outage = new OutageOfPeople(account.NameOf(nameof(StorageNames.People)));
        using var log = new WrittenLog();
        await using var run = account.NewProcess(outage, log);
        using var measured = new Measurements(run.Get<IMeterFactory>());

        await run.Host.StartAsync(CancellationToken.None);
        await run.Host.WaitUntilIdleAsync(CancellationToken.None);
        await run.Host.StopAsync();

        Assert.Equal(InvocationOutcome.Poisoned, Assert.Single(run.Host.Failed).Outcome);
        Assert.Equal(Tries, outage.MostTries);
        Assert.Contains("IngestUpload failed with Azure.RequestFailedException", log.Text, StringComparison.Ordinal);
        AssertNamesNobody(log.Text);
        var ingestions = measured.Of("pipeline.ingestion.duration");
        Assert.Equal(Arrival.MostTries, ingestions.Count);
        Assert.All(ingestions, line => Assert.StartsWith("pipeline.ingestion.duration outcome=failed: ", line, StringComparison.Ordinal));
        Assert.Equal(
            Arrival.MostTries * (Tries - 1), measured.Of("pipeline.storage.retries").Count(line => line == "pipeline.storage.retries service=tables reason=throttled: 1"));
    }

    /// <summary>So few persons that they are read one by one: their NIKs stand in the addresses of the calls.</summary>
    private static Drop Few { get; } = SharedPersons.FileOf("6203", day: 10, persons: 5);

    private static Task<CutRun> CreateAsync() => CutRun.CreateAsync([Few]);

    private static void AssertNamesNobody(string text)
    {
        Assert.DoesNotMatch(Nik(), text);
        foreach (var name in SharedPersons.NamesIn(Few))
        {
            Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [GeneratedRegex("[0-9]{12,16}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nik();
}
