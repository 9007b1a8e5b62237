using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Local.Commands;

/// <summary><c>status</c>: what the ledgers of an account know.</summary>
internal static class StatusCommand
{
    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var command = new Command("status", "List what was submitted, by regency and quarter, which uploads wait or failed, and which quarters are compiled, provisional, due or under way.");
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, parsed.GetValue(connection), cancellationToken));
        return command.WithExamples("status");
    }

    private static async Task<int> RunAsync(Terminal terminal, string? connection, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        var ledgers = new Ledgers(host.Services);
        var submissions = new List<Submission>();
        var quarters = new List<QuarterAccount>();
        foreach (var province in ledgers.Provinces)
        {
            var ofProvince = await ledgers.OfProvinceAsync(province, cancellationToken);
            submissions.AddRange(ofProvince);
            quarters.AddRange(await ledgers.QuartersAsync(province, ofProvince, cancellationToken));
        }

        await WriteSubmissionsAsync(terminal, submissions);
        await WriteOpenAsync(terminal, await host.Services.GetRequiredService<SweepUploads>().ListOpenAsync(null, cancellationToken));
        await WriteQuartersAsync(terminal, quarters, host.Services.GetRequiredService<ClosingRule>());
        return ExitCode.Clean;
    }

    private static async Task WriteSubmissionsAsync(Terminal terminal, List<Submission> submissions)
    {
        if (submissions.Count == 0)
        {
            await terminal.Output.WriteLineAsync("Nothing has been submitted yet.");
        }
        else
        {
            terminal.Screen.Write(StatusTables.OfSubmissions(submissions));
        }
    }

    private static async Task WriteOpenAsync(Terminal terminal, IReadOnlyList<OpenUpload> open)
    {
        if (open.Count == 0)
        {
            return;
        }

        terminal.Screen.Write(UploadLines.ByFolder(open));
        await terminal.Output.WriteLineAsync(open.Any(upload => upload.HasFailed)
            ? "What failed five times waits for `redrive`; `redrive --dry-run` says why each failed."
            : "What waits is ingested by its event or by the hourly sweep; `redrive` does it now.");
    }

    private static async Task WriteQuartersAsync(Terminal terminal, List<QuarterAccount> quarters, ClosingRule closing)
    {
        if (quarters.Count > 0)
        {
            terminal.Screen.Write(QuarterTable.Of(quarters, closing, terminal.Time.GetUtcNow()));
        }

        foreach (var sentence in QuarterTable.Below(quarters))
        {
            await terminal.Output.WriteLineAsync(sentence);
        }
    }
}
