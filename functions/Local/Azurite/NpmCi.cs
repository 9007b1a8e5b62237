using System.Diagnostics;

namespace Pipeline.Local.Azurite;

/// <summary>One run of <c>npm ci</c>, which installs exactly what the lock file says.</summary>
internal static class NpmCi
{
    private const string ErrorPrefix = "npm error ";

    // Azurite needs neither the optional packages nor any install script.
    private static readonly string[] _arguments =
        ["ci", "--no-audit", "--no-fund", "--omit=optional", "--ignore-scripts", "--loglevel=error"];

    public static async Task RunAsync(string npm, string folder, string searchPath, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(npm, _arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = searchPath;

        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw AzuriteUnavailableException.InstallFailed(Why(process.ExitCode, errors));
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    // npm's first error lines carry the code and the cause; the rest is advice and the path of a log.
    private static string Why(int exitCode, string errors)
    {
        var causes = errors
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith(ErrorPrefix, StringComparison.Ordinal))
            .Select(line => line[ErrorPrefix.Length..].Trim().TrimEnd('.'))
            .Take(3);
        return string.Join("; ", causes.Prepend($"exit code {exitCode}"));
    }
}
