using System.CommandLine;
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
        var command = new Command("status", "List what was submitted, by regency and quarter, and which quarters are compiled.");
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, parsed.GetValue(connection), cancellationToken));
        return command.WithExamples("status");
    }

    private static async Task<int> RunAsync(Terminal terminal, string? connection, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(connection, otherwise: null, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.ConnectionString) { Time = terminal.Time });
        var ledgers = new Ledgers(host.Services);
        var submissions = new List<Submission>();
        var quarters = new List<QuarterLine>();
        foreach (var province in ledgers.Provinces)
        {
            var ofProvince = await ledgers.OfProvinceAsync(province, cancellationToken);
            submissions.AddRange(ofProvince);
            quarters.AddRange(await ledgers.QuartersAsync(province, ofProvince, cancellationToken));
        }

        if (submissions.Count == 0)
        {
            await terminal.Output.WriteLineAsync("Nothing has been submitted yet.");
            return ExitCode.Clean;
        }

        terminal.Screen.Write(StatusTables.OfSubmissions(submissions));
        if (quarters.Count == 0)
        {
            await terminal.Output.WriteLineAsync("No quarter has been compiled yet.");
            return ExitCode.Clean;
        }

        terminal.Screen.Write(StatusTables.OfQuarters(quarters));
        return ExitCode.Clean;
    }
}
