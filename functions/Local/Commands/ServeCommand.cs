using System.CommandLine;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;

namespace Pipeline.Local.Commands;

/// <summary><c>serve</c>: the Function App on this machine until Ctrl-C.</summary>
internal static class ServeCommand
{
    private const string Examples =
        """
        serve
        serve --connection "DefaultEndpointsProtocol=https;AccountName=...;AccountKey=..."
        """;

    private const string NotOnAzure = "The Function App there serves them already.";

    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var command = new Command(
            "serve",
            "Run the Function App until Ctrl-C: it takes what is put into uploads, and compiles quarters every night. Without --connection it keeps its storage (Azurite, ports 10000 to 10002) in .azurite/data.");
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, parsed.GetValue(connection), cancellationToken));
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(Terminal terminal, string? connection, CancellationToken cancellationToken)
    {
        var installation = new AzuriteInstallation();
        var onDisk = new AzuriteOptions
        {
            InMemory = false,
            Location = Path.Combine(installation.CacheFolder, "data"),
            Ports = AzuritePorts.Default,
            Installation = installation,
            Progress = new LineProgress(terminal.Output),
            Time = terminal.Time,
        };
        await using var account = await StorageAccount.OpenHereAsync(terminal, connection, onDisk, NotOnAzure, cancellationToken);
        using var log = new TextLog(terminal.Output, terminal.Time, ownsOutput: false);
        var options = new PipelineHostOptions(account.Storage) { Time = terminal.Time, Log = log };
        await using var host = PipelineHost.Build(options);
        await host.StartAsync(cancellationToken);
        await terminal.Output.WriteLineAsync($"Serving {account.Description}. Drop files from another terminal:");
        await terminal.Output.WriteLineAsync(
            $"  dotnet run --project functions/Local -- put FILE --regency 6202 --quarter 2025-Q4{(connection is null ? "" : " --connection ...")}");
        await terminal.Output.WriteLineAsync("Their feedback is written to the container feedback. Ctrl-C stops.");
        await host.WaitUntilBrokenAsync(cancellationToken);
        throw new UnusableException("The host gave up: see the messages above, and start it again.");
    }
}
