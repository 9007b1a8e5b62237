namespace Pipeline.EndToEnd.Crashes;

/// <summary>A process that ends between any two calls to the storage, or loses the answer to one, leaves what the next one finishes.</summary>
public sealed class CutTests
{
    private static IReadOnlyList<Drop> Drops => SmallHistory.Drops;

    [Fact]
    public async Task ProcessDiesAtAnyCall_RunAgain_EndsAsIfItHadNot()
    {
        var expected = await UncutAsync();
        var died = true;
        for (var at = 1; died; at++)
        {
            var account = await CutRun.CreateAsync();
            var done = await DieAsync(account, Drops, at);
            await account.IngestAsync(Drops.Skip(done));

            Assert.Equal((at, expected), (at, await account.StateAsync()));
            died = done < Drops.Count;
        }
    }

    /// <summary>The event of a file that was cut comes again after a pause, in which others of its regency get in.</summary>
    [Fact]
    public async Task ProcessDiesAtAnyCall_AnotherEventComesFirst_EndsAsIfItHadNot()
    {
        var expected = await UncutAsync();
        var died = true;
        for (var at = 1; died; at++)
        {
            var account = await CutRun.CreateAsync();
            await account.IngestAsync([Drops[0]]);
            died = await DieAsync(account, [Drops[1]], at) == 0;
            await account.IngestAsync([Drops[3], Drops[2], Drops[1]]);

            var state = await account.StateAsync();
            Assert.Equal((at, expected.Registry), (at, state.Registry));
            Assert.Equal((at, expected.FeedbackPaths), (at, state.FeedbackPaths));
        }
    }

    [Fact]
    public async Task AnswerToAnyWriteIsLost_EndsAsIfItHadNotBeen()
    {
        var expected = await UncutAsync();
        var lost = true;
        for (var at = 1; lost; at++)
        {
            var account = await CutRun.CreateAsync();
            var policy = new LostAnswer(account.Locks, at);
            await account.IngestAsync(Drops, policy);

            Assert.Equal((at, expected), (at, await account.StateAsync()));
            lost = policy.Happened;
        }
    }

    [Fact]
    public async Task ProcessDiesAtAnyCallOfTheCompilation_RunAgain_WritesTheSameSummary()
    {
        var account = await CutRun.CreateAsync();
        await account.IngestAsync(Drops);
        var expected = await account.CompileAsync();
        var died = true;
        for (var at = 1; died; at++)
        {
            await account.ForgetCompilationAsync();
            died = await DieCompilingAsync(account, at);

            Assert.Equal((at, expected), (at, await account.CompileAsync()));
            await account.StateAsync();
        }
    }

    /// <summary>The second version is made of the first, and the index of what lies there.</summary>
    [Fact]
    public async Task ProcessDiesAtAnyCallOfTheSecondVersion_RunAgain_WritesTheSameChangesAndIndex()
    {
        var account = await CutRun.CreateAsync();
        await account.IngestAsync(Drops.Take(1));
        await account.CompileAsync();
        var first = await account.CompiledAsync();
        await account.IngestAsync(Drops.Skip(1));
        await account.CompileAsync();
        var expected = (await account.CompiledAsync()).Files;
        Assert.Contains(expected, file => file.Key.EndsWith("/v2/perubahan.csv", StringComparison.Ordinal));
        var died = true;
        for (var at = 1; died; at++)
        {
            await account.ForgetCompilationAsync(first);
            died = await DieCompilingAsync(account, at);
            await account.CompileAsync();

            Assert.Equal((at, Text(expected)), (at, Text((await account.CompiledAsync()).Files)));
        }

        static string Text(IReadOnlyDictionary<string, string> files) => string.Join('\n', files.Select(file => $"{file.Key} {file.Value}"));
    }

    private static async Task<CutState> UncutAsync()
    {
        var account = await CutRun.CreateAsync();
        await account.IngestAsync(Drops);
        return await account.StateAsync();
    }

    /// <summary>Ingests until the process dies.</summary>
    /// <returns>How many of the events were done with.</returns>
    private static async Task<int> DieAsync(CutRun account, IEnumerable<Drop> drops, int at)
    {
        await using var run = account.NewProcess(new DeathAtCall(account.Locks, at));
        var done = 0;
        try
        {
            foreach (var drop in drops)
            {
                await run.IngestAsync(drop.Path);
                done++;
            }
        }
        catch (ProcessDiedException)
        {
            return done;
        }

        return done;
    }

    private static async Task<bool> DieCompilingAsync(CutRun account, int at)
    {
        await using var run = account.NewProcess(new DeathAtCall(account.Locks, at));
        try
        {
            await run.CompileAsync("62", "2025-Q4");
            return false;
        }
        catch (ProcessDiedException)
        {
            return true;
        }
    }
}
