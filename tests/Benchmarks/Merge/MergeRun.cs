using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Benchmarks.Merge;

/// <summary>What one job took.</summary>
/// <param name="Job">Which.</param>
/// <param name="Rows">How many people or entities it went through.</param>
/// <param name="Written">How many entities are new or have another version.</param>
/// <param name="Elapsed">Time by the wall's clock.</param>
/// <param name="Processor">Of the client's process, all threads; none of the store's.</param>
/// <param name="PeakWorkingSet">Of the client's process since its start, in bytes.</param>
internal sealed record MergeRun(string Job, int Rows, int Written, TimeSpan Elapsed, TimeSpan Processor, long PeakWorkingSet)
{
    /// <summary>Times a job in this process.</summary>
    public static async Task<MergeRun> TimeAsync(string job, TimeProvider time, Func<Task<int>> run)
    {
        var start = time.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        var rows = await run();
        using var self = Process.GetCurrentProcess();
        return new MergeRun(job, rows, 0, time.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before, self.PeakWorkingSet64);
    }

    /// <summary>Runs a contender in a process of its own, so that neither another's memory nor another's compiled code is in its figures.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error; the message holds what it said.</exception>
    public static async Task<IReadOnlyList<MergeRun>> ApartAsync(string contender, string[] given, CancellationToken cancellationToken)
    {
        var said = await Apart.RunAsync([MergeCommand.RunName, contender, .. given], cancellationToken);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];
    }

    /// <summary>One line, as <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Job} {Rows} {Written} {Elapsed.Ticks} {Processor.Ticks} {PeakWorkingSet}");

    private static MergeRun Parse(string line)
    {
        var parts = line.Split(' ');
        var numbers = Array.ConvertAll(parts[1..], part => long.Parse(part, CultureInfo.InvariantCulture));
        return new MergeRun(parts[0], (int)numbers[0], (int)numbers[1], new TimeSpan(numbers[2]), new TimeSpan(numbers[3]), numbers[4]);
    }
}
