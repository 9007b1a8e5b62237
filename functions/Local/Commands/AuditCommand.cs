using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Formats.Writing;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;

namespace Pipeline.Local.Commands;

/// <summary><c>audit</c>: who or what changed what and why; whether it stands as it was written; the record that the law asks for.</summary>
internal static class AuditCommand
{
    private const string Examples =
        """
        audit                        everything that was done
        audit 6202 --verify          whether the audit of a regency stands as it was written; exit code 1 if not
        audit --csv kegiatan.csv     the record of processing activities (UU 27/2022 Pasal 31), in Bahasa Indonesia
        """;

    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var areas = Arguments.Areas();
        var verify = new Option<bool>("--verify") { Description = "Check every chain of entries, and the ends that the province keeps of its regencies' chains." };
        var csv = new Option<string?>("--csv")
        {
            Description = "Write the record of processing activities (UU 27/2022 Pasal 31) to this file.",
            HelpName = "FILE",
        }.NotBlank();
        var command = new Command("audit", "Show who or what changed what and why; check that nothing of it was edited, removed or moved.") { areas, verify, csv };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetValue(connection), parsed.GetValue(areas) ?? [], parsed.GetValue(verify), parsed.GetValue(csv), cancellationToken));
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, IReadOnlyList<AreaCode> areas, bool verify, string? csv, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        var chains = await AuditedChains.ReadAsync(host.Services.GetRequiredService<IAuditLog>(), areas, cancellationToken);
        if (chains.Areas.Count == 0)
        {
            await terminal.Output.WriteLineAsync("Nothing has been audited yet.");
            return ExitCode.Clean;
        }

        if (csv is not null)
        {
            WriteRecord(chains, csv);
            await terminal.Output.WriteLineAsync($"Record of processing activities: {Printable.Path(csv)}");
        }
        else if (!verify)
        {
            terminal.Screen.Write(AuditTable.Of(chains.Areas.SelectMany(chains.EntriesOf)));
        }

        return verify ? await VerifyAsync(terminal, chains) : ExitCode.Clean;
    }

    private static void WriteRecord(AuditedChains chains, string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using var output = new FileStream(file, FileMode.Create, FileAccess.Write);
        new ProcessingRecordCsv(area => AreaTable.Kemendagri.Find(area)?.DisplayName).Write(chains.Areas.SelectMany(chains.EntriesOf), output);
    }

    private static async Task<int> VerifyAsync(Terminal terminal, AuditedChains chains)
    {
        var found = 0;
        foreach (var area in chains.Areas)
        {
            var faults = chains.FaultsOf(area);
            found += faults.Count;
            foreach (var fault in faults)
            {
                await terminal.Output.WriteLineAsync(fault.Sentence);
            }

            if (faults.Count == 0)
            {
                await terminal.Output.WriteLineAsync(Unbroken(area, chains));
            }
        }

        await terminal.Output.WriteLineAsync(found == 0
            ? "The audit stands as it was written."
            : string.Create(CultureInfo.InvariantCulture, $"The audit does not stand as it was written: {found} fault{(found == 1 ? "" : "s")}. Compare with a copy from before, and find out who can write to its container."));
        return found == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static string Unbroken(AreaCode area, AuditedChains chains)
    {
        var entries = chains.EntriesOf(area).Count;
        var anchored = chains.AnchoredUpTo(area);
        var end = area.Level == AreaLevel.Province ? ""
            : anchored == 0 ? $"; its end is not kept by {area.Province} yet"
            : string.Create(CultureInfo.InvariantCulture, $"; up to {anchored} also kept by {area.Province}");
        return string.Create(CultureInfo.InvariantCulture, $"{area}: {entries} entr{(entries == 1 ? "y" : "ies")}, unbroken{end}.");
    }
}
