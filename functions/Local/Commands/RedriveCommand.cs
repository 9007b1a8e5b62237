using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
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
        var regency = Arguments.SubmitterIfAny();
        var dryRun = Arguments.DryRun("Only list them.");
        var by = SubmissionArguments.ByUnlessUser(terminal.User);
        var reason = SubmissionArguments.ReasonIfAny();
        var command = new Command(
            "redrive",
            "Ingest now every upload whose receipt does not say that it is done: those whose event was lost, and those that failed five times. The hourly sweep does the first by itself. Each is called by its folder and by a hash of its path, as in the audit: printf %s PATH | sha256sum begins with the same digits. Exit code 1: some failed again.")
        {
            regency, dryRun, by, reason,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetValue(connection), parsed.GetValue(regency), parsed.GetValue(dryRun),
            (parsed.GetValue(by)!, parsed.GetValue(reason)!), cancellationToken));
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, AreaCode? regency, bool isDryRun, (AuditActor By, AuditReason Reason) who, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        var open = await ListOpenAsync(host, regency, isDryRun, cancellationToken);
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

        var failed = await RedriveAsync(terminal, host, open, who, cancellationToken);
        await terminal.Output.WriteLineAsync($"Done with: {open.Count - failed}; failed again: {failed}.");
        return failed == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static async Task<IReadOnlyList<OpenUpload>> ListOpenAsync(PipelineHost host, AreaCode? regency, bool isDryRun, CancellationToken cancellationToken)
    {
        if (!isDryRun)
        {
            await host.SetUpStorageAsync(cancellationToken);
            return await host.Services.GetRequiredService<SweepUploads>().ListOpenAsync(regency, cancellationToken);
        }

        var whatIsLeft = new WhatIsLeft(host.Services);
        return await ActivatorUtilities.CreateInstance<SweepUploads>(host.Services, whatIsLeft, whatIsLeft).ListOpenAsync(regency, cancellationToken);
    }

    private static async Task<int> RedriveAsync(
        Terminal terminal, PipelineHost host, IReadOnlyList<OpenUpload> open, (AuditActor By, AuditReason Reason) who, CancellationToken cancellationToken)
    {
        var receive = host.Services.GetRequiredService<ReceiveUpload>();
        var poisoned = new PoisonedUploads(host);
        var audit = host.Services.GetRequiredService<IAuditLog>();
        var startedOn = terminal.Time.GetUtcNow();
        var failed = 0;
        foreach (var upload in open)
        {
            if (UploadPath.TryParse(upload.Version.Path, AreaTable.Kemendagri.Contains, out var place))
            {
                await audit.AppendAsync(AuditEvent.Redriven(place!.Submitter, upload.Version.Path, who.By, who.Reason, startedOn), cancellationToken);
            }

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
