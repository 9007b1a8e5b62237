using Pipeline.Local.Output;

namespace Pipeline.Local.Tests.Commands;

/// <summary>A command run in this process, and what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> OfAsync(params string[] args) => WithAsync([], args);

    /// <param name="settings">Of the environment.</param>
    public static async Task<CommandRun> WithAsync(IEnumerable<KeyValuePair<string, string?>> settings, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, Terminal.Redirected(output, error, TimeProvider.System, settings: settings), CancellationToken.None);
        return new CommandRun(exitCode, Lines(output), Lines(error));
    }

    private static string Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");
}
