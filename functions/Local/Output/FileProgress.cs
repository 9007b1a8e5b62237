using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>Shows how many of the files are done: a bar, or four lines where nobody looks on.</summary>
internal static class FileProgress
{
    private const int Lines = 4;

    /// <param name="work">Calls its argument, from any thread, whenever a file is done.</param>
    public static Task RunAsync(Terminal terminal, int total, Func<Action, Task> work) =>
        terminal.IsRedirected ? work(Counter(terminal, total)) : RunWithBarAsync(terminal.Screen, total, work);

    private static Action Counter(Terminal terminal, int total)
    {
        var done = 0;
        var gate = new Lock();
        return () =>
        {
            lock (gate)
            {
                done++;
                if (done * Lines / total != (done - 1) * Lines / total)
                {
                    terminal.Output.WriteLine($"{done} of {total} files done");
                }
            }
        };
    }

    private static Task RunWithBarAsync(IAnsiConsole screen, int total, Func<Action, Task> work) => screen.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(async progress =>
        {
            var bar = progress.AddTask($"0 of {total} files done", maxValue: total);
            await work(() =>
            {
                bar.Increment(1);
                bar.Description = $"{bar.Value:0} of {total} files done";
            });
            bar.Value = total;
        });
}
