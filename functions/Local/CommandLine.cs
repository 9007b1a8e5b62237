using System.CommandLine;
using System.CommandLine.Invocation;
using Pipeline.Local.Commands;
using Pipeline.Local.Output;

namespace Pipeline.Local;

/// <summary>The command line: arguments in, an exit code out.</summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name; <see cref="ExitCode"/> says what the number means.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var command = PipelineCommand.Build(terminal).Parse(args);
        if (command.Action is ParseErrorAction)
        {
            return Unusable(terminal, $"{Secrets.KeptOutOf(command.Errors[0].Message)} Run with --help to see what there is.");
        }

        // Signals are Program's to catch, and failures ours to word.
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await command.InvokeAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync("Stopped.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (FailureSentence.Of(failure) is { } sentence)
        {
            return Unusable(terminal, Secrets.KeptOutOf(sentence));
        }
    }

    private static int Unusable(Terminal terminal, string sentence)
    {
        terminal.Error.WriteLine(sentence);
        return ExitCode.Unusable;
    }
}
