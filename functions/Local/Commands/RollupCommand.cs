using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.Local.Commands;

/// <summary><c>rollup</c>: a province's quarter now, and its summary here.</summary>
internal static class RollupCommand
{
    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var quarter = Arguments.QuarterArgument();
        var province = Arguments.Province();
        var folder = Arguments.Out();
        var command = new Command(
            "rollup", "Compile a province's quarter now, if anything changed since it was compiled last, and write the summary to --out/summaries/{province}/{quarter}/. On Azure only start it: the app there compiles it, into the container of summaries.")
        {
            quarter, province, folder,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetValue(connection), parsed.GetValue(province)!.Value, parsed.GetValue(quarter)!.Value, parsed.GetValue(folder)!, cancellationToken));
        return command.WithExamples("rollup 2025-Q4 --province 62");
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, AreaCode province, Quarter quarter, string folder, CancellationToken cancellationToken)
    {
        using var log = TextLog.InFolder(folder, terminal.Time);
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        var options = new PipelineHostOptions(account.Storage)
        {
            Functions = HostedFunctions.Compilation,
            Time = terminal.Time,
            Log = log,
        };
        await using var host = PipelineHost.Build(options);
        if (host.IsOnAzure)
        {
            await terminal.Output.WriteLineAsync(Sentence(
                province, quarter, await host.Services.GetRequiredService<CompileQuarter>().StartAsync(province, quarter, cancellationToken)));
            return ExitCode.Clean;
        }

        await host.StartAsync(cancellationToken);
        var compiled = (await host.CompileAsync([(province, quarter)], cancellationToken))[0];
        var version = VersionOf(compiled, host.Failed.Count > 0);
        var files = await host.Services.GetRequiredService<ResultFiles>()
            .SaveSummaryAsync(province, quarter, version, Path.Combine(folder, "summaries"), cancellationToken);
        await terminal.Output.WriteLineAsync(compiled.Start == CompileStart.UpToDate
            ? $"{province} {quarter} is up to date (sudah mutakhir): nothing was submitted since version {version}."
            : $"{province} {quarter} compiled: version {version}.");
        if (compiled.Line is { IsProvisional: true })
        {
            var closing = host.Services.GetRequiredService<ClosingRule>().DayOf(quarter);
            await terminal.Output.WriteLineAsync($"Its figures are provisional (angka sementara): the quarter is closed on {closing:yyyy-MM-dd}.");
        }

        var pages = files.Where(file => SummaryFileNames.IsRegencyPage(Path.GetFileName(file))).ToArray();
        foreach (var file in files.Except(pages))
        {
            await terminal.Output.WriteLineAsync(Printable.Path(file));
        }

        if (pages.Length > 0)
        {
            await terminal.Output.WriteLineAsync(
                $"A page for each of {pages.Length} regencies, which {SummaryFileNames.Html} links: {Printable.Path(pages[0])} and so on.");
        }

        await terminal.Output.WriteLineAsync($"All quarters and versions: {province}/{SummaryFileNames.Index} in the container '{host.Services.GetRequiredService<StorageNames>().Summaries}'.");
        return ExitCode.Clean;
    }

    private static string Sentence(AreaCode province, Quarter quarter, CompileStart start) => start switch
    {
        CompileStart.NothingSent or CompileStart.Unsettled => throw NotCompiled(province, quarter, start),
        CompileStart.UpToDate => $"{province} {quarter} is up to date (sudah mutakhir): nothing was submitted since it was compiled.",
        _ => $"{province} {quarter} is on its way: the app on Azure compiles it, and `status` shows the new version once it is there.",
    };

    private static UnusableException NotCompiled(AreaCode province, Quarter quarter, CompileStart start) => new(start == CompileStart.NothingSent
        ? $"Nobody in {province} has submitted anything up to {quarter}: put files first."
        : "A submission is still being merged: run again when `status` shows none that waits.");

    private static int VersionOf(CompiledQuarter compiled, bool hasFailed) => compiled switch
    {
        { Start: CompileStart.NothingSent or CompileStart.Unsettled } => throw NotCompiled(compiled.Province, compiled.Quarter, compiled.Start),
        _ when hasFailed => throw new UnusableException($"The compilation failed: {TextLog.FileName} in the --out folder says why."),
        { Line: { } line } => line.Version,
        _ => throw new UnusableException("Submissions changed while the quarter was compiled: run again."),
    };
}
