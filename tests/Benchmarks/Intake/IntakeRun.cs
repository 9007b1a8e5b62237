using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Benchmarks.Intake;

/// <summary>What one contender took for one file, in a process of its own.</summary>
/// <param name="Rows">The people it met.</param>
/// <param name="Elapsed">Time by the wall's clock, which others on the machine lengthen.</param>
/// <param name="Processor">Processor time of all threads, garbage collection and compilation included: the time on one core.</param>
/// <param name="PeakWorkingSet">The largest part of the machine's memory that the process held, in bytes.</param>
internal sealed record IntakeRun(int Rows, TimeSpan Elapsed, TimeSpan Processor, long PeakWorkingSet)
{
    /// <summary>Runs a contender in this process, on a small file before, so that the compiler's time is not counted.</summary>
    public static IntakeRun Here(IntakeContender contender, string warmUp, string file, TimeProvider time)
    {
        _ = contender.Run(warmUp);
        var start = time.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        var rows = contender.Run(file);
        using var self = Process.GetCurrentProcess();
        return new IntakeRun(rows, time.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before, self.PeakWorkingSet64);
    }

    /// <summary>Runs a contender in a process of its own, so that no other's memory is in its peak.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error; the message holds what it said.</exception>
    public static async Task<IntakeRun> ApartAsync(IntakeContender contender, string warmUp, string file, CancellationToken cancellationToken) =>
        Parse(await Apart.RunAsync([IntakeCommand.RunName, contender.Name, warmUp, file], cancellationToken));

    /// <summary>One line, as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows} {Elapsed.Ticks} {Processor.Ticks} {PeakWorkingSet}");

    private static IntakeRun Parse(string line)
    {
        var parts = Array.ConvertAll(line.Trim().Split(' '), part => long.Parse(part, CultureInfo.InvariantCulture));
        return new IntakeRun((int)parts[0], new TimeSpan(parts[1]), new TimeSpan(parts[2]), parts[3]);
    }
}
