using System.Text;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>What holds of every data set, whatever it says: any order of arrival gives one registry, and what was withdrawn never came.</summary>
internal static class DataSetLaws
{
    public static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Drops and ingests files one after the other; one whose name says that it is sent again, a day later.</summary>
    public static async Task<IReadOnlyList<IngestResult>> SendAsync(PipelineRun run, IEnumerable<(string Path, string Content)> files)
    {
        var results = new List<IngestResult>();
        foreach (var (path, content) in files)
        {
            await run.DropAsync(path, Encoding.UTF8.GetBytes(content), path.EndsWith("lagi.csv", StringComparison.Ordinal) ? Sent.AddDays(1) : Sent);
            results.Add(await run.IngestAsync(path));
        }

        return results;
    }

    /// <summary>In order, or backwards and then in order again.</summary>
    public static async Task AnyOrderAndTwiceGiveTheSameAsync(IReadOnlyList<(string Path, string Content)> inOrder)
    {
        await using var one = await PipelineRun.CreateAsync();
        await SendAsync(one, inOrder);
        await using var other = await PipelineRun.CreateAsync();
        await SendAsync(other, inOrder.Reverse().Concat(inOrder));

        Assert.Equal(await StateAsync(one), await StateAsync(other));
    }

    /// <summary>All but the first of the files are sent and withdrawn.</summary>
    /// <param name="kept">How many are not: the lists of people that the others are about.</param>
    public static async Task WithdrawnIsAsIfItHadNeverComeAsync(IReadOnlyList<(string Path, string Content)> inOrder, int kept)
    {
        await using var never = await PipelineRun.CreateAsync();
        await SendAsync(never, inOrder.Take(kept));
        await using var run = await PipelineRun.CreateAsync();
        var sent = await SendAsync(run, inOrder);
        Assert.NotEqual(await StateAsync(never), await StateAsync(run));
        foreach (var withdrawn in sent.Skip(kept))
        {
            await DecisionTests.DecideAsync(run, withdrawn.Submission!.Regency.ToString(), withdrawn.Submission.Key.Id, DecisionKind.Withdrawn);
        }

        Assert.Equal(await StateAsync(never), await StateAsync(run));
    }

    private static async Task<string> StateAsync(PipelineRun run) => string.Join(
        "\n\n", await run.PeopleAsync(), await run.ClaimsAsync(), await run.HeldAsync(), await run.CompileAsync("62", "2025-Q4"));
}
