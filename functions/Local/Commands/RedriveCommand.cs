using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Registry;

namespace Pipeline.Local.Commands;

/// <summary><c>redrive</c>: ingests what nobody ingested, and once more what failed.</summary>
internal static class RedriveCommand
{
    private const string Examples =
        """
        redrive --dry-run          what waits, and what failed with what
        redrive
        redrive 6202
        """;

    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var regency = Arguments.RegencyIfAny();
        var dryRun = Arguments.DryRun("Only list them.");
        var command = new Command(
            "redrive",
            "Ingest now every upload whose receipt does not say that it is done: those whose event was lost, and those that failed five times. The hourly sweep does the first by itself. Exit code 1: some failed again.")
        {
            regency, dryRun,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetValue(connection), parsed.GetValue(regency), parsed.GetValue(dryRun), cancellationToken));
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, AreaCode? regency, bool isDryRun, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(connection, otherwise: null, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.ConnectionString) { Time = terminal.Time });
        await host.SetUpStorageAsync(cancellationToken);
        var open = await host.Services.GetRequiredService<SweepUploads>().ListOpenAsync(regency, cancellationToken);
        if (open.Count == 0)
        {
            await terminal.Output.WriteLineAsync("Nothing is open: every upload has its receipt.");
            return ExitCode.Clean;
        }

        if (isDryRun)
        {
            foreach (var upload in open)
            {
                await terminal.Output.WriteLineAsync(UploadLines.Of(upload));
            }

            var waiting = open.Count(upload => !upload.HasFailed);
            await terminal.Output.WriteLineAsync($"Open: {waiting} waiting, {open.Count - waiting} failed. Nothing was done.");
            return ExitCode.Clean;
        }

        var failed = await RedriveAsync(terminal, host, open, cancellationToken);
        await terminal.Output.WriteLineAsync($"Done with: {open.Count - failed}; failed again: {failed}.");
        return failed == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static async Task<int> RedriveAsync(
        Terminal terminal, PipelineHost host, IReadOnlyList<OpenUpload> open, CancellationToken cancellationToken)
    {
        var receive = host.Services.GetRequiredService<ReceiveUpload>();
        var poisoned = new PoisonedUploads(host.Services);
        var failed = 0;
        foreach (var upload in open)
        {
            switch (await receive.TryAsync(upload.Version, cancellationToken))
            {
                case Reception.Done done:
                    await poisoned.ClearAsync(upload.Version, cancellationToken);
                    await terminal.Output.WriteLineAsync(UploadLines.Of(upload, done.Result));
                    break;
                case Reception.Failed { Error: var error }:
                    failed++;
                    await terminal.Output.WriteLineAsync(UploadLines.Of(upload, error));

                    // Never the message, in which a value of the data may stand.
                    await terminal.Error.WriteLineAsync($"{error.GetType()}\n{error.StackTrace}");
                    break;
            }
        }

        return failed;
    }
}
