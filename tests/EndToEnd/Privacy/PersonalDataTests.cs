using System.Text.RegularExpressions;
using Pipeline.EndToEnd.Naive;

namespace Pipeline.EndToEnd.Privacy;

/// <summary>All samples go through intake and compilation, and nobody who is in them is named where engineers and readers of summaries look.</summary>
public sealed partial class PersonalDataTests
{
    [Fact]
    public async Task Outlets_OfTheSamples_NameNobody()
    {
        var outlets = await PublishedSamples.OutletsAsync();

        var told = outlets.SelectMany(outlet => PeopleOfTheSamples.In(outlet.Text).Select(who => $"{outlet.Place}: {who}")).Distinct().ToArray();

        Assert.True(told.Length == 0, $"{told.Length} times, the first:\n{string.Join('\n', told.Take(20))}");
        string[] expected = ["log", "telemetry", "blob name in work", "blob name in audit", "blob name in summaries", "blob name in originals", "status", "audit", "redrive --dry-run"];
        Assert.Empty(expected.Except(outlets.Where(outlet => outlet.Text.Length > 0).Select(outlet => outlet.Place)));
        Assert.Contains(outlets, outlet => outlet.Place.StartsWith("summaries/", StringComparison.Ordinal) && outlet.Text.Contains("Kotawaringin Timur", StringComparison.Ordinal));
    }

    /// <summary>A tag has one of few values that are known beforehand: a code, a quarter, a word of ours.</summary>
    [Fact]
    public async Task Measurements_OfTheSamples_HaveTagsOfFewWordsOfOurs()
    {
        var tags = (await PublishedSamples.OutletsAsync())
            .Where(outlet => outlet.Place == "telemetry" && outlet.Text.StartsWith("pipeline.", StringComparison.Ordinal))
            .Select(outlet => outlet.Text.Split(' ')).ToArray();

        string[] measured =
        [
            "pipeline.submissions.ingested", "pipeline.rows.read", "pipeline.rows.warned", "pipeline.ingestion.duration", "pipeline.merge.duration",
            "pipeline.summaries.finished", "pipeline.uploads.given_up",
        ];
        Assert.Empty(measured.Except(tags.Select(line => line[0])));
        Assert.All(tags.Where(line => line.Length > 1), line => Assert.Matches(KnownTag(), string.Join(' ', line[1..])));
        Assert.All(tags.GroupBy(line => string.Join(' ', line.Take(2))), values => Assert.InRange(values.Count(), 1, 60));
    }

    [Fact]
    public void WhoIsNamed_InAnyText_IsFound()
    {
        var (number, name) = (PeopleOfTheSamples.Numbers.First(number => number.Length == 16), PeopleOfTheSamples.Names.First());
        string[] texts =
        [
            $"GET https://x.table.core.windows.net/People(PartitionKey='{number[..6]}',RowKey='{number}')",
            $"number {number[..6]} {number[6..12]}-{number[12..]} is unknown",
            $"failed at {name}, row 12",
            $"{{\"name\":\"{name.ToLowerInvariant()}\"}}",
        ];

        Assert.Equal([number, number, name, name], texts.Select(text => Assert.Single(PeopleOfTheSamples.In(text))));
    }

    // The table of a test beside this one has a number.
    [GeneratedRegex("^(regency|province|dataset|outcome|state|status|quarter|table|service|reason|written|part) ([0-9]{2}|[0-9]{4}|[0-9]{4}-Q[1-4]|[A-Za-z-]+[0-9]{0,3})$")]
    private static partial Regex KnownTag();
}
