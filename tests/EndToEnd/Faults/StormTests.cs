using Pipeline.EndToEnd.Crashes;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Several processes merge the same persons at the same moment, each for another regency.</summary>
public sealed class StormTests
{
    private static readonly string[] Regencies = ["6203", "6205", "6202", "6207"];

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task SamePersonsMergedAtOnce_EndsAsOneAfterTheOther(int processes)
    {
        var drops = Regencies.Take(processes).Select((regency, index) => SharedPersons.FileOf(regency, day: 10 + index)).ToArray();
        var inTurn = await CutRun.CreateAsync(drops);
        await inTurn.IngestAsync(drops);
        var atOnce = await CutRun.CreateAsync(drops);
        var meet = new MeetBeforeWriting(processes);

        await Task.WhenAll(drops.Select(drop => atOnce.IngestAsync([drop], meet.ForProcess())));

        // A transaction is lost only to one that was applied, and each process applies one.
        Assert.InRange(meet.Lost, processes - 1, processes * (processes - 1));
        Assert.Equal(await inTurn.PeopleAsync(), await atOnce.PeopleAsync());
        Assert.Equal(await inTurn.CompileAsync(), await atOnce.CompileAsync());
    }
}
