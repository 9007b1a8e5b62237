using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Benchmarks.Feedback;

/// <summary>What one contender took to write the feedback on one file, in a process of its own that had made the report before.</summary>
/// <param name="Elapsed">Time of the writing by the wall's clock.</param>
/// <param name="Processor">Processor time of the writing, of all threads.</param>
/// <param name="PeakWorkingSet">The largest part of the machine's memory that the process held, making the report included, in bytes.</param>
/// <param name="Bytes">What was written.</param>
internal sealed record FeedbackRun(TimeSpan Elapsed, TimeSpan Processor, long PeakWorkingSet, long Bytes)
{
    /// <summary>Runs a contender in this process, on a small file before, so that the compiler's time is not counted.</summary>
    public static FeedbackRun Here(FeedbackContender contender, string warmUp, string file, string output, TimeProvider time)
    {
        _ = Written(contender, warmUp, output, time);
        return Written(contender, file, output, time);
    }

    /// <summary>Runs a contender in a process of its own, so that no other's memory is in its peak.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error; the message holds what it said.</exception>
    public static async Task<FeedbackRun> ApartAsync(FeedbackContender contender, string warmUp, string file, string output, CancellationToken cancellationToken)
    {
        var said = await Apart.RunAsync([FeedbackCommand.RunName, contender.Name, warmUp, file, output], cancellationToken);
        var parts = Array.ConvertAll(said.Trim().Split(' '), part => long.Parse(part, CultureInfo.InvariantCulture));
        return new FeedbackRun(new TimeSpan(parts[0]), new TimeSpan(parts[1]), parts[2], parts[3]);
    }

    /// <summary>One line, as <see cref="ApartAsync"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Elapsed.Ticks} {Processor.Ticks} {PeakWorkingSet} {Bytes}");

    private static FeedbackRun Written(FeedbackContender contender, string file, string output, TimeProvider time)
    {
        var report = FeedbackContender.ReportOn(file);
        using var stream = File.Create(output);
        var start = time.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        contender.Write(report, stream);
        using var self = Process.GetCurrentProcess();
        return new FeedbackRun(time.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before, self.PeakWorkingSet64, stream.Length);
    }
}
