using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.Local.Files;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.Local.Commands;

/// <summary><c>export</c>: what a regency has said itself, as of a quarter.</summary>
internal static class ExportCommand
{
    private const string Examples =
        """
        export 6202                                     into the regency's feedback, for itself to fetch
        export 6202 --quarter 2025-Q4 --out 6202.xlsx
        export 6202 --quarter 2025-Q4 --out 6202.csv
        export 6202 --dry-run
        """;

    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var regency = Arguments.Submitter();
        var quarter = Arguments.QuarterOfExport();
        var output = new Option<string?>("--out")
        {
            Description = "The file to write; one that is there already is left alone. In CSV, NIK and No. KK begin with an apostrophe, or Excel would round them; the held rows go to FILE-ditahan.csv. Lists of recipients go to FILE-bantuan beside it. Default: feedback/REGENCY/QUARTER/ekspor/ on the account.",
            HelpName = "FILE.xlsx|FILE.csv",
        };
        var dryRun = Arguments.DryRun("Only say how many rows there are.");
        var by = SubmissionArguments.ByUnlessUser(terminal.User);
        var reason = SubmissionArguments.ReasonIfAny();
        var command = new Command(
            "export",
            "Write what the regency itself has said of each person, and of help to whom, by the end of a quarter, and its held rows that are still open; never another regency's values. Each file is a valid upload, and uploading it again changes nothing.")
        {
            regency, quarter, output, dryRun, by, reason,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(output) is { } path ? ExportFile.Of(path) : null;
            return RunAsync(
                terminal, parsed.GetValue(connection), parsed.GetValue(regency)!.Value, parsed.GetValue(quarter), file, parsed.GetValue(dryRun),
                (parsed.GetValue(by)!, parsed.GetValue(reason)!), cancellationToken);
        });
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, AreaCode regency, Quarter? quarter, ExportFile? file, bool isDryRun,
        (AuditActor By, AuditReason Reason) who, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        var asOf = quarter ?? Quarter.Containing(ProvinceTime.DayIn(regency, terminal.Time.GetUtcNow()));
        var export = await host.Services.GetRequiredService<ExportRegency>().RunAsync(regency, asOf, cancellationToken);
        var rows = string.Create(CultureInfo.InvariantCulture, $"{regency} {asOf}: {export.People.Count:N0} people, {export.Deliveries.Count:N0} deliveries, {export.Open.Count:N0} held rows still open.");
        if (export.People.Count + export.Deliveries.Count + export.Open.Count == 0)
        {
            throw new UnusableException($"{regency} had said nothing of anybody by the end of {asOf}.");
        }

        if (isDryRun)
        {
            await terminal.Output.WriteLineAsync($"{rows} Nothing was written.");
            return ExitCode.Clean;
        }

        await host.Services.GetRequiredService<IAuditLog>().AppendAsync(
            AuditEvent.Exported(regency, asOf, export.People.Count, export.Deliveries.Count, who.By, who.Reason, terminal.Time.GetUtcNow()), cancellationToken);
        foreach (var written in file?.Write(export) ?? await SaveAsync(host.Services, export, cancellationToken))
        {
            await terminal.Output.WriteLineAsync(written);
        }

        await terminal.Output.WriteLineAsync(rows);
        return ExitCode.Clean;
    }

    private static async Task<IReadOnlyList<string>> SaveAsync(IServiceProvider services, RegencyExport export, CancellationToken cancellationToken)
    {
        var people = await SaveAsync(services, export, FeedbackPlace.ExportFile, output => RegencyExportWriter.WriteWorkbook(export, output), cancellationToken);
        return export.Deliveries.Count == 0
            ? [people]
            : [people, await SaveAsync(services, export, FeedbackPlace.ExportOfDeliveries, output => RegencyExportWriter.WriteDeliveriesWorkbook(export, output), cancellationToken)];
    }

    private static async Task<string> SaveAsync(
        IServiceProvider services, RegencyExport export, string name, Action<Stream> write, CancellationToken cancellationToken)
    {
        var place = FeedbackPlace.OfExport(export.Regency, export.Quarter);
        await services.GetRequiredService<IFeedbackStore>().SaveAsync(place, name, write, cancellationToken);
        return $"{services.GetRequiredService<StorageNames>().Feedback}/{place.Regency}/{place.Quarter}/{place.File}/{name}";
    }
}
