using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.Local.Commands;

/// <summary><c>rebuild</c>: the registry folded anew from the uploads into empty tables. The restore drill.</summary>
internal static class RebuildCommand
{
    private const string Examples =
        """
        rebuild --into "DefaultEndpointsProtocol=...;AccountKey=..." --dry-run
        rebuild --from "..." --into "..."
        rebuild                                  an account whose tables were lost, from its own uploads
        """;

    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var from = Account("--from", "The account with the uploads, the originals and, where it still has one, the ledger. Default: --connection, or the storage of this machine.");
        var into = Account("--into", "The account with the empty tables. Default: on Azure, that of the settings that begin with Into__, if there are any; else the same. Other tables of it are named likewise: Into__People.");
        var dryRun = Arguments.DryRun("Only say what would be folded.");
        var by = SubmissionArguments.ByUnlessUser(terminal.User);
        var reason = SubmissionArguments.ReasonIfAny();
        var command = new Command(
            "rebuild",
            "Fold the registry anew into empty tables: the submissions that the ledger of --from names, each at its place and read as it was then, and after them the uploads that it does not name. Uploads are only read; tables with anything in them are left alone. Exit code 1: not all of it could be folded.")
        {
            from, into, dryRun, by, reason,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var source = parsed.GetValue(from) is { } named ? new Place(named, from.Name, terminal.Settings) : new Place(parsed.GetValue(connection), "--connection", terminal.Settings);
            return RunAsync(
                terminal, source, TargetOf(source, parsed.GetValue(into), into.Name, terminal.Settings.GetSection(AzureSettings.Into)), parsed.GetValue(dryRun), (parsed.GetValue(by)!, parsed.GetValue(reason)!), cancellationToken);
        });
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, Place from, Place into, bool isDryRun,
        (AuditActor By, AuditReason Reason) who, CancellationToken cancellationToken)
    {
        await using var sourceAccount = await StorageAccount.OpenAsync(terminal, from.Given, from.Option, from.Settings, cancellationToken);
        await using var targetAccount = await StorageAccount.OpenAsync(terminal, into.Given, into.Option, into.Settings, cancellationToken);
        await using var source = PipelineHost.Build(new PipelineHostOptions(sourceAccount.Storage) { Time = terminal.Time });
        var whatIsLeft = new WhatIsLeft(source.Services);
        await using var target = PipelineHost.Build(new PipelineHostOptions(targetAccount.Storage)
        {
            Time = terminal.Time,
            Settings = AzureSettings.OthersIn(terminal.Settings.GetSection(AzureSettings.Into)),
            ConfigureServices = services => services
                .Replace(ServiceDescriptor.Singleton(source.Services.GetRequiredService<IUploads>()))
                .Replace(ServiceDescriptor.Singleton<IUploadVersions>(whatIsLeft)),
        });
        var filled = await target.Services.GetRequiredService<TableContents>().ListFilledAsync(cancellationToken);
        if (filled.Count > 0)
        {
            throw new UnusableException($"The tables of --into are not empty ({string.Join(", ", filled)}): name an account whose tables are, or others by the settings.");
        }

        var rebuild = target.Services.GetRequiredService<RebuildRegistry>();
        var known = new RebuildSource(whatIsLeft, source.Services.GetRequiredService<IOriginals>(), whatIsLeft, whatIsLeft);
        var plan = await rebuild.PlanAsync(known, cancellationToken);
        await terminal.Output.WriteLineAsync($"To fold: {plan.ToFold.Count()} submissions of the ledger, {plan.Unnamed.Count} uploads that it does not name.");
        if (isDryRun)
        {
            await terminal.Output.WriteLineAsync("Nothing was done.");
            return ExitCode.Clean;
        }

        await target.SetUpStorageAsync(cancellationToken);
        var startedOn = terminal.Time.GetUtcNow();
        var result = await rebuild.RunAsync(known, plan, cancellationToken);
        await TellAsync(target.Services.GetRequiredService<IAuditLog>(), plan, who, startedOn, cancellationToken);
        return await SayAsync(terminal, result);
    }

    private static async Task TellAsync(
        IAuditLog audit, RebuildPlan plan, (AuditActor By, AuditReason Reason) who, DateTimeOffset startedOn, CancellationToken cancellationToken)
    {
        var submissions = plan.Lines.ToLookup(line => line.Regency);
        var uploads = plan.Unnamed.ToLookup(SubmitterOf);
        foreach (var area in submissions.Select(own => own.Key).Union(uploads.Select(own => own.Key).OfType<AreaCode>()).Order())
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["submissions"] = submissions[area].Count(), ["uploads"] = uploads[area].Count() };
            await audit.AppendAsync(AuditEvent.Rebuilt(area, who.By, who.Reason, startedOn, counts), cancellationToken);
        }
    }

    private static AreaCode? SubmitterOf(UploadVersion version) =>
        UploadPath.TryParse(version.Path, AreaTable.Kemendagri.Contains, out var place) ? place!.Submitter : null;

    private static async Task<int> SayAsync(Terminal terminal, RebuildResult result)
    {
        await terminal.Output.WriteLineAsync(
            $"Folded: {result.Folded} submissions, {result.Differing} of them with other counts than before; ingested: {result.Ingested} uploads.");
        if (result.Unsettled + result.Failed + result.Errors.Count == 0)
        {
            return ExitCode.Clean;
        }

        foreach (var (regency, error) in result.Errors)
        {
            // Never the message, in which a value of the data may stand.
            await terminal.Error.WriteLineAsync($"{regency}: {error.GetType()}\n{error.StackTrace}");
        }

        await terminal.Output.WriteLineAsync($"Not folded: {result.Unsettled} submissions, {result.Failed} uploads; `status` shows them on the account of --into.");
        return ExitCode.Findings;
    }

    private static Place TargetOf(Place source, string? given, string option, IConfigurationSection settings) =>
        given is not null ? new Place(given, option, settings)
        : AzureSettings.NameServices(settings) ? new Place(null, option, settings)
        : source;

    private static Option<string?> Account(string name, string description) => new(name) { Description = description, HelpName = "STRING" };

    /// <summary>Where to read or write: what an option gives, or else what settings say.</summary>
    private sealed record Place(string? Given, string Option, IConfiguration Settings);
}
