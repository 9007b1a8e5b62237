using System.Diagnostics;

namespace Pipeline.Benchmarks;

/// <summary>Runs a command of this program in a process of its own, so that its memory, its compiler's time and its garbage are its own.</summary>
internal static class Apart
{
    /// <summary>The program that runs a .NET assembly.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The command line of the pipeline, where its own build put it: the copy beside this program lacks what is compiled ahead of its packages.</summary>
    public static string Pipeline { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../../../../functions/Local", Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory), "Pipeline.Local.dll"));

    /// <returns>What the command said.</returns>
    /// <exception cref="InvalidOperationException">It ended with an error; the message holds what it said.</exception>
    public static async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(Dotnet, [typeof(Apart).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("No process was started.");
        try
        {
            var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
