using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Local.Azurite;

/// <summary>Starts Azurite's process and learns from what it prints on which ports it listens, or why it does not.</summary>
/// <remarks>The ports are read, not chosen beforehand: between finding a free port and listening on it another process may take it.</remarks>
internal sealed partial class AzuriteStartup
{
    private readonly TaskCompletionSource<AzuritePorts> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, int> _ports = [];
    private readonly List<string> _errors = [];

    private AzuriteStartup(Process process)
    {
        // Both streams are read as long as the process lives; a full pipe would stop it.
        process.OutputDataReceived += (_, line) => ReadOutput(line.Data);
        process.ErrorDataReceived += (_, line) => ReadError(line.Data);
    }

    public static async Task<AzuritePorts> RunAsync(Process process, AzuriteOptions options, CancellationToken cancellationToken)
    {
        var startup = new AzuriteStartup(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var exit = process.WaitForExitAsync(waiting.Token);
        var timeout = Task.Delay(options.StartTimeout, options.Time, waiting.Token);
        var first = await Task.WhenAny(startup._listening.Task, exit, timeout);
        await waiting.CancelAsync();
        if (first == startup._listening.Task)
        {
            return await startup._listening.Task;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        throw first == exit ? startup.Failure() : AzuriteUnavailableException.NotListening(options.StartTimeout);
    }

    private void ReadOutput(string? line)
    {
        if (line is null || ListeningLine().Match(line) is not { Success: true } match)
        {
            return;
        }

        _ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
        if (_ports.Count == 3)
        {
            _listening.TrySetResult(new AzuritePorts(_ports["Blob"], _ports["Queue"], _ports["Table"]));
        }
    }

    private void ReadError(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line) && !_listening.Task.IsCompleted)
        {
            _errors.Add(line.Trim());
        }
    }

    private AzuriteUnavailableException Failure()
    {
        var why = string.Join("; ", _errors);
        return PortTaken().Match(why) is { Success: true } match
            ? AzuriteUnavailableException.PortTaken(match.Groups["port"].Value)
            : AzuriteUnavailableException.StartFailed(why);
    }

    [GeneratedRegex(@"^Azurite (?<service>\w+) service is successfully listening at \S+:(?<port>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ListeningLine();

    [GeneratedRegex(@"EADDRINUSE.*?:(?<port>\d+)(;|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex PortTaken();
}
