using System.CommandLine;
using Pipeline.Areas;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;

namespace Pipeline.Local.Commands;

/// <summary><c>submissions</c>: what one regency sent, one by one, with the names that other commands take.</summary>
internal static class SubmissionsCommand
{
    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var regency = Arguments.Submitter();
        var command = new Command("submissions", "List what a regency submitted, one by one: what became of each, and what was decided of it.") { regency };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetValue(connection), parsed.GetValue(regency)!.Value, cancellationToken));
        return command.WithExamples("submissions 6202");
    }

    private static async Task<int> RunAsync(Terminal terminal, string? connection, AreaCode regency, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        var submissions = await new Ledgers(host.Services).OfRegencyAsync(regency, cancellationToken);
        if (submissions.Count == 0)
        {
            await terminal.Output.WriteLineAsync($"{regency} has submitted nothing yet.");
            return ExitCode.Clean;
        }

        terminal.Screen.Write(StatusTables.OfRegency(submissions));
        return ExitCode.Clean;
    }
}
