using System.CommandLine;
using Pipeline.Local.Azurite;
using Pipeline.Local.Files;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;

namespace Pipeline.Local.Commands;

/// <summary>No command: the whole pipeline on the sample inputs, from nothing to the summaries.</summary>
internal static class RunCommand
{
    private const string NotOnAzure = "Sample inputs do not belong there.";

    public static RootCommand Build(Terminal terminal, Option<string?> connection)
    {
        var samples = new Option<string>("--samples")
        {
            Description = "Folder of sample inputs: a folder a regency, and kiriman.csv with the order and the times of submission.",
            HelpName = "DIR",
            DefaultValueFactory = _ => RepositoryRoot.Path is { } root ? Printable.Path(Path.Combine(root, "sample-inputs")) : "sample-inputs",
        }.NotBlank();
        var folder = Arguments.Out();
        var command = new RootCommand { samples, folder };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetValue(connection), SampleSet.Read(parsed.GetValue(samples)!), parsed.GetValue(folder)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, IReadOnlyList<SampleFile> files, string folder, CancellationToken cancellationToken)
    {
        using var log = TextLog.InFolder(folder, terminal.Time);
        var inMemory = new AzuriteOptions { Progress = new LineProgress(terminal.Output), Time = terminal.Time };
        await using var account = await StorageAccount.OpenHereAsync(terminal, connection, inMemory, NotOnAzure, cancellationToken);
        await terminal.Output.WriteLineAsync($"Sending {files.Count} files to {account.Description}.");
        var options = new PipelineHostOptions(account.Storage) { Time = terminal.Time, Log = log };
        await using var host = PipelineHost.Build(options);
        await host.StartAsync(cancellationToken);
        var run = new SampleRun(host, files);
        await FileProgress.RunAsync(terminal, files.Count, advance => run.SendAsync(advance, cancellationToken));
        var outcomes = await run.OutcomesAsync(cancellationToken);
        terminal.Screen.Write(OutcomeTable.Of(outcomes));
        var summaries = Path.Combine(folder, "summaries");
        foreach (var page in await run.SummariseAsync(outcomes, summaries, cancellationToken))
        {
            await terminal.Output.WriteLineAsync($"Summary:  {Printable.Path(page)}");
        }

        foreach (var index in await run.SaveIndexesAsync(outcomes, summaries, cancellationToken))
        {
            await terminal.Output.WriteLineAsync($"Quarters: {Printable.Path(index)}");
        }

        var feedback = Path.Combine(folder, "feedback");
        await run.SaveFeedbackAsync(outcomes, feedback, cancellationToken);
        await terminal.Output.WriteLineAsync($"Feedback: {Printable.Path(feedback)}");
        var logPath = Printable.Path(Path.Combine(folder, TextLog.FileName));
        await terminal.Output.WriteLineAsync($"Log:      {logPath}");
        if (host.Failed.Count == 0)
        {
            return ExitCode.Clean;
        }

        await terminal.Error.WriteLineAsync($"{host.Failed.Count} times the pipeline gave up after five tries: {logPath} says where.");
        return ExitCode.Findings;
    }
}
