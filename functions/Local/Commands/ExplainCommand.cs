using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Formats.Writing;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Rollups;
using Pipeline.Rollups.Explaining;

namespace Pipeline.Local.Commands;

/// <summary><c>explain</c>: where a figure of a summary comes from.</summary>
internal static class ExplainCommand
{
    private const string Examples =
        """
        explain 62 2025-Q4 6203 persons
        explain 62 2025-Q4 6203 persons desil 1
        explain "62,2025-Q4,regency,6203,Kabupaten Kapuas,persons,desil,1,45,"       a row of ringkasan.csv, pasted
        explain 62 2025-Q4 district 6203 persons                                     those whose kecamatan is not clear
        explain 62 2025-Q4 6203012001 persons_desil_1_4                              a village's persons of deciles 1 to 4
        explain 62 2025-Q4 6203 families --version 1
        explain 62 2025-Q4 6203 persons --as 6203 --csv baris.csv                    also its own rows, for the regency itself
        """;

    public static Command Build(Terminal terminal, Option<string?> connection)
    {
        var key = new Argument<string[]>("KEY")
        {
            Description = "The figure: a row of ringkasan.csv pasted whole and quoted, or PROVINCE QUARTER [LEVEL] AREA MEASURE [DIMENSION CATEGORY] as they stand there (docs/ringkasan-kolom.md).",
            Arity = ArgumentArity.OneOrMore,
        };
        var version = new Option<int?>("--version") { Description = "Of which version of the summary. Default: the last one.", HelpName = "N" };
        var viewer = Arguments.Regency();
        var asWhom = new Option<AreaCode?>("--as")
        {
            Description = "Who asks: the 4-digit code of a regency, which is shown its own rows too (the audit says so), or the province, which never sees a row. Default: the province.",
            HelpName = "CODE",
            CustomParser = viewer.CustomParser,
        };
        var csv = new Option<string?>("--csv") { Description = "Write all of the regency's own rows to this file; only with --as REGENCY.", HelpName = "FILE" }.NotBlank();
        var by = SubmissionArguments.ByUnlessUser(terminal.User);
        var reason = SubmissionArguments.ReasonIfAny();
        var command = new Command(
            "explain", "Say where a figure of a summary comes from, in Bahasa Indonesia: what it means, which submissions it adds up from, and for a regency the rows of its own files behind it.")
        {
            key, version, asWhom, csv, by, reason,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var asked = FigureAsked.Read(parsed.GetValue(key)!) ?? throw new UnusableException(
                "That names no figure: paste a whole row of ringkasan.csv in quotes, or give it as in `explain 62 2025-Q4 6203 persons desil 1`.");
            var who = new Asking(
                parsed.GetValue(asWhom) ?? asked.Province, parsed.GetValue(csv), parsed.GetValue(by)!, parsed.GetValue(reason)!);
            return RunAsync(terminal, parsed.GetValue(connection), asked, parsed.GetValue(version), who, cancellationToken);
        });
        return command.WithExamples(Examples);
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, FigureAsked asked, int? number, Asking who, CancellationToken cancellationToken)
    {
        CheckWho(asked, who);
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        var (version, figure) = await new PublishedSummaries(host.Services).FindAsync(asked, number, cancellationToken);
        var run = new CompileRun(asked.Province, asked.Quarter, "");
        var explanation = await host.Services.GetRequiredService<ExplainFigure>()
            .RunAsync(FigureQuestions.Of(figure.Cell), run, version, new FigureViewer(who.Code), cancellationToken);
        if (explanation.Rows.Count > 0)
        {
            await host.Services.GetRequiredService<IAuditLog>().AppendAsync(
                AuditEvent.RowsShown(
                    who.Code, asked.Quarter, version.Version, AreaCode.Parse(figure.Cell.Area), figure.Cell.Measure, explanation.Rows.Count, who.By, who.Reason, terminal.Time.GetUtcNow()),
                cancellationToken);
        }

        await new ExplanationText(terminal, asked, version, figure, new FigureViewer(who.Code), host.Services.GetRequiredService<CompiledProvinces>().Suppression)
            .WriteAsync(explanation);
        if (who.Csv is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllBytesAsync(file, RowsBehindCsv.Write(explanation.Rows), cancellationToken);
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{explanation.Rows.Count} baris ditulis ke {Printable.Path(file)}."));
        }

        return ExitCode.Clean;
    }

    private static void CheckWho(FigureAsked asked, Asking who)
    {
        if (!AreaTable.Kemendagri.Contains(asked.Province))
        {
            throw new UnusableException($"'{asked.Province}' is no Kemendagri code of a province such as 62.");
        }

        if (!who.Code.IsWithin(asked.Province))
        {
            throw new UnusableException($"{who.Code} lies in another province than the summary of {asked.Province}: a regency asks for figures of its own province.");
        }

        if (who.Csv is not null && who.Code.Level == AreaLevel.Province)
        {
            throw new UnusableException("--csv writes rows, and only a regency sees rows, its own: say which with --as, such as --as 6203.");
        }
    }

    /// <summary>Who asks, why, and where the rows go.</summary>
    private sealed record Asking(AreaCode Code, string? Csv, AuditActor By, AuditReason Reason);
}
