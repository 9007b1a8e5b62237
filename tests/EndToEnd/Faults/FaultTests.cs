using Azure.Core.Pipeline;
using Pipeline.EndToEnd.Crashes;

namespace Pipeline.EndToEnd.Faults;

/// <summary>A storage that fails now and then, in any way, costs tries and nothing else.</summary>
public sealed class FaultTests
{
    /// <summary>What is sent at most for one call: the first try and seven more.</summary>
    private const int Tries = 8;

    [Theory]
    [InlineData(5, 4701)]
    [InlineData(20, 4702)]
    [InlineData(20, 4703)]
    public async Task ShareOfCallsFails_EndsAsIfNoneHad(int percent, ulong seed)
    {
        var expected = await RunAsync(null);
        var faults = new ShareOfFaults(seed, percent);

        var actual = await RunAsync(faults);

        Assert.Equal(expected, actual);
        Assert.InRange(faults.MostTries, 2, Tries);
        Assert.InRange(faults.Happened.Values.Sum(), faults.Calls * percent / 200, faults.Calls * percent / 50); // half to twice the share
        Assert.Equal(Enum.GetValues<Fault>(), faults.Happened.Keys.Order());
    }

    [Fact]
    public async Task PagesAreEmptyAndNotTheLast_NothingIsSkipped()
    {
        var expected = await RunAsync(null);
        var pages = new EmptyPages();

        var actual = await RunAsync(pages);

        Assert.Equal(expected, actual);
        Assert.True(pages.Given > 20, $"{pages.Given} empty pages");
        Assert.Equal(1, pages.MostTries);
    }

    private static async Task<(CutState State, string Summary)> RunAsync(HttpPipelinePolicy? policy)
    {
        var account = await CutRun.CreateAsync(SharedPersons.History);
        await account.IngestAsync(SharedPersons.History, policy);
        var summary = await account.CompileAsync(policy);
        return (await account.StateAsync(), summary);
    }
}
