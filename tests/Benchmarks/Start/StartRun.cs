using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Pipeline.Benchmarks.Start;

/// <summary>What one process took from its start to its end, or until it was ready.</summary>
/// <param name="Elapsed">Time by the wall's clock, which others on the machine lengthen.</param>
/// <param name="Processor">Processor time of all its threads, user and system.</param>
/// <param name="PeakWorkingSet">The largest part of the machine's memory that it held, in bytes.</param>
internal sealed record StartRun(TimeSpan Elapsed, TimeSpan Processor, long PeakWorkingSet)
{
    private const int OfChildren = -1;

    // On 64-bit Linux struct rusage is sixteen words: seconds and microseconds as user, the same as system, the peak in KiB, and more.
    private const int Words = 16;

    /// <summary>Runs a program to its end, and tells of it what the kernel has counted: only for a process that runs nothing else.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0; the message holds what it said.</exception>
    public static async Task<StartRun> HereAsync(string assembly, IEnumerable<string> arguments, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Apart.Dotnet, [assembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("No process was started.");
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var elapsed = time.GetElapsedTime(start);
        return process.ExitCode == 0 ? Counted(elapsed) : throw new InvalidOperationException($"{assembly} ended with {process.ExitCode}: {said}");
    }

    /// <summary>The same in a process of its own.</summary>
    public static async Task<StartRun> ApartAsync(string assembly, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var said = await Apart.RunAsync([StartCommand.RunName, assembly, .. arguments], cancellationToken);
        var parts = Array.ConvertAll(said.Trim().Split(' '), part => long.Parse(part, CultureInfo.InvariantCulture));
        return new StartRun(new TimeSpan(parts[0]), new TimeSpan(parts[1]), parts[2]);
    }

    /// <summary>One line, as <see cref="ApartAsync"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Elapsed.Ticks} {Processor.Ticks} {PeakWorkingSet}");

    private static StartRun Counted(TimeSpan elapsed)
    {
        var usage = new long[Words];
        return GetResourceUsage(OfChildren, usage) == 0
            ? new StartRun(elapsed, TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]), usage[4] * 1024)
            : throw new InvalidOperationException("The kernel does not tell what the process took.");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
