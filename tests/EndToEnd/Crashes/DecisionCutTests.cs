using Pipeline.Registry;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>A process that ends between any two calls while a file is withdrawn leaves what the next one finishes.</summary>
public sealed class DecisionCutTests
{
    [Fact]
    public async Task ProcessDiesAtAnyCallOfAWithdrawal_MadeAgain_EndsAsIfItHadNot()
    {
        var (expected, _) = await StateAsync(dieAt: int.MaxValue);
        var died = true;
        for (var at = 1; died; at++)
        {
            (var state, died) = await StateAsync(at);

            Assert.Equal((at, expected), (at, state));
        }
    }

    private static async Task<(CutState State, bool Died)> StateAsync(int dieAt)
    {
        var account = await CutRun.CreateAsync();
        await account.IngestAsync(SmallHistory.Drops);
        string id;
        await using (var run = account.NewProcess())
        {
            // The file that a mended one leans on: it held the rows, and others came after it.
            id = (await run.IngestAsync(SmallHistory.Drops[0].Path)).Submission!.Key.Id;
        }

        var died = false;
        await using (var run = account.NewProcess(new DeathAtCall(account.Locks, dieAt)))
        {
            try
            {
                await DecisionTests.DecideAsync(run, "6203", id, DecisionKind.Withdrawn);
            }
            catch (ProcessDiedException)
            {
                died = true;
            }
        }

        await using var next = account.NewProcess();
        await DecisionTests.DecideAsync(next, "6203", id, DecisionKind.Withdrawn);
        return (await account.StateAsync(), died);
    }
}
