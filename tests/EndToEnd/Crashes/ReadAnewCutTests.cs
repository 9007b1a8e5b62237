using System.Text;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>A process that ends between any two calls while it reads a file anew leaves what the next one finishes.</summary>
public sealed class ReadAnewCutTests
{
    private const string Path = "6202/data.csv";

    [Fact]
    public async Task ProcessDiesAtAnyCallOfReadingAnew_RunAgain_EndsAsIfItHadNot()
    {
        var expected = await StateAsync(dieAt: int.MaxValue);
        var died = true;
        for (var at = 1; died; at++)
        {
            var (state, happened) = await StateAsync(at);

            Assert.Equal((at, expected.State), (at, state));
            died = happened;
        }
    }

    private static async Task<(CutState State, bool Died)> StateAsync(int dieAt)
    {
        var account = await CutRun.CreateAsync();
        await using (var run = account.NewProcess())
        {
            await SendAsync(run, Path, ReadAnewTests.Data, 0);
            await SendAsync(run, "6202/nanti.csv", ReadAnewTests.Later, 1);
            await SendAsync(run, "6202/pemetaan-kolom.csv", ReadAnewTests.Mapping, 2);
            await DropAsync(run, Path, ReadAnewTests.Data, 100);
        }

        var died = false;
        await using (var run = account.NewProcess(new DeathAtCall(account.Locks, dieAt)))
        {
            try
            {
                await run.IngestAsync(Path);
            }
            catch (ProcessDiedException)
            {
                died = true;
            }
        }

        await using var next = account.NewProcess();
        await next.IngestAsync(Path);
        return (await account.StateAsync(), died);
    }

    private static async Task SendAsync(PipelineRun run, string path, string content, int day)
    {
        await DropAsync(run, path, content, day);
        await run.IngestAsync(path);
    }

    private static Task DropAsync(PipelineRun run, string path, string content, int day) =>
        run.DropAsync(path, Encoding.UTF8.GetBytes(content), new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)).AddDays(day));
}
