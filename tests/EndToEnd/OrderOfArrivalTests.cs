using Azure.Data.Tables;
using Pipeline.EndToEnd.Samples;
using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.EndToEnd;

/// <summary>The same set of uploads gives the same registry and the same summaries, byte for byte, however it arrives.</summary>
public sealed class OrderOfArrivalTests
{
    private static readonly (string Province, string Quarter)[] Quarters =
        [("62", "2025-Q3"), ("62", "2025-Q4"), ("64", "2025-Q3"), ("64", "2025-Q4")];

    [Fact]
    public async Task Samples_InOrder_Twice_AndReversed_GiveTheSameRegistryAndSummaries()
    {
        var files = CommittedSamples.World.Files;
        await using var inOrder = await PipelineRun.CreateAsync();
        await using var reversedTwice = await PipelineRun.CreateAsync();

        await inOrder.SendAsync(files);
        await reversedTwice.SendAsync(files.Reverse());
        await reversedTwice.SendAsync(files.Reverse());

        Assert.Equal(await inOrder.PeopleAsync(), await reversedTwice.PeopleAsync());
        Assert.Equal(await inOrder.ClaimsAsync(), await reversedTwice.ClaimsAsync());
        foreach (var (province, quarter) in Quarters)
        {
            Assert.Equal(await inOrder.CompileAsync(province, quarter), await reversedTwice.CompileAsync(province, quarter));
        }
    }

    [Fact]
    public async Task Samples_ByTriggersInParallel_GiveTheSameAsOneByOne()
    {
        var files = CommittedSamples.World.Files.Where(file => file.Regency is "6202" or "6203" or "6271").ToArray();
        await using var oneByOne = await PipelineRun.CreateAsync();
        await using var byTriggers = await PipelineRun.CreateAsync();

        await oneByOne.SendAsync(files);
        foreach (var file in files)
        {
            await byTriggers.DropAsync(file);
        }

        await byTriggers.Host.StartAsync(CancellationToken.None);
        await byTriggers.Host.WaitUntilIdleAsync(CancellationToken.None);
        await byTriggers.Host.StopAsync();

        Assert.Empty(byTriggers.Host.Failed);
        Assert.Equal(await oneByOne.PeopleAsync(), await byTriggers.PeopleAsync());
        Assert.Equal(await oneByOne.ClaimsAsync(), await byTriggers.ClaimsAsync());
        Assert.Equal(await oneByOne.CompileAsync("62", "2025-Q4"), await byTriggers.CompileAsync("62", "2025-Q4"));
    }

    [Fact]
    public async Task SameContentAgain_UnderAnotherName_WritesNoEntityAndSaysSo()
    {
        var file = CommittedSamples.World.Files.First(one => one.Regency == "6203");
        await using var run = await PipelineRun.CreateAsync();
        await run.SendAsync([file]);
        var before = await ETagsAsync(run);

        var again = file with { Path = file.Path.Replace(".csv", " (1).csv", StringComparison.Ordinal), SubmittedOn = file.SubmittedOn.AddDays(3) };
        await run.DropAsync(again);
        var result = await run.IngestAsync(again.Path);

        Assert.Equal(IngestOutcome.Repeated, result.Outcome);
        Assert.Equal(before, await ETagsAsync(run));
        var feedback = await run.ReadAsync("feedback", again.Path + "/hasil.json");
        Assert.Contains("\"file-unchanged\"", feedback, StringComparison.Ordinal);
        Assert.Contains("\"added\": 0", feedback, StringComparison.Ordinal);
    }

    private static async Task<string> ETagsAsync(PipelineRun run)
    {
        var names = run.Get<StorageNames>();
        var tags = new List<string>();
        foreach (var table in names.Tables)
        {
            await foreach (var entity in run.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
            {
                tags.Add($"{table} {entity.RowKey} {entity.ETag}");
            }
        }

        return string.Join('\n', tags);
    }
}
