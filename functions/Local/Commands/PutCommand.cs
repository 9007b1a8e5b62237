using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Files;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.People;
using Pipeline.Storage.Blobs;

namespace Pipeline.Local.Commands;

/// <summary><c>put</c>: drops files into the uploads, as a regency does.</summary>
internal static class PutCommand
{
    private const string Examples =
        """
        put data.xlsx --regency 6202 --quarter 2025-Q4
        put sample-inputs/6202/2025-Q4                  regency and quarter from the folders
        put data.csv --regency 6202 --submitted-on 2026-01-12T09:30:00+07:00
        """;

    private const string NotOnAzure = "`put` does not send there: only a regency's own sign-in writes in its folder.";

    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var files = Arguments.Files();
        var regency = Arguments.Regency();
        var quarter = Arguments.Quarter();
        var submittedOn = Arguments.SubmittedOn();
        var command = new Command("put", "Drop files into uploads/{regency}/[{quarter}/]; whoever serves the account takes them from there.")
        {
            files, regency, quarter, submittedOn,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var uploads = Plan(parsed.GetValue(files)!, parsed.GetValue(regency), parsed.GetValue(quarter));
            return RunAsync(terminal, parsed.GetValue(connection), uploads, parsed.GetValue(submittedOn), cancellationToken);
        });
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, IReadOnlyList<(string File, UploadPath Place)> uploads, DateTimeOffset? submittedOn, CancellationToken cancellationToken)
    {
        if (submittedOn > terminal.Time.GetUtcNow())
        {
            throw new UnusableException("--submitted-on lies in the future: nobody submits ahead of time.");
        }

        if (submittedOn < UploadSender.Earliest)
        {
            throw new UnusableException($"--submitted-on lies before {UploadSender.Earliest.Year}: no quarter is that old.");
        }

        await using var account = await StorageAccount.OpenHereAsync(terminal, connection, otherwise: null, NotOnAzure, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        await host.SetUpStorageAsync(cancellationToken);
        var sender = host.Services.GetRequiredService<UploadSender>();
        foreach (var (file, place) in uploads)
        {
            await using var content = File.OpenRead(file);
            await sender.SendAsync(place, content, submittedOn, cancellationToken);
            await terminal.Output.WriteLineAsync($"{Printable.Path(file)} -> uploads/{Printable.Of(place.Text)}");
        }

        return ExitCode.Clean;
    }

    /// <summary>Where each file goes; all of them are known before the first is sent.</summary>
    private static List<(string File, UploadPath Place)> Plan(string[] arguments, AreaCode? regency, Quarter? quarter)
    {
        var uploads = InputFiles.Of(arguments).Select(file => (File: file, Place: PlaceOf(file, regency, quarter))).ToList();
        var twice = uploads.GroupBy(upload => upload.Place.Text, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? uploads
            : throw new UnusableException($"{twice.Count()} of the files would all be uploads/{twice.Key}: rename them, or put them one by one.");
    }

    private static UploadPath PlaceOf(string file, AreaCode? regency, Quarter? quarter)
    {
        var place = LocalPlace.Of(file);
        var submitter = regency ?? place.Submitter
            ?? throw new UnusableException($"'{file}' is nobody's yet: pass --regency CODE, or put it in a folder named by the regency's code (6202/2025-Q4/).");
        var folder = quarter ?? place.Quarter;
        var name = Path.GetFileName(file);
        return new UploadPath(submitter, folder, name, folder is null ? $"{submitter}/{name}" : $"{submitter}/{folder}/{name}");
    }
}
