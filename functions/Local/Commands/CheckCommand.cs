using System.CommandLine;
using Pipeline.Areas;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.Local.Files;
using Pipeline.Local.Output;
using Pipeline.People;

namespace Pipeline.Local.Commands;

/// <summary><c>check</c>: what would become of files, without storage and without the registry.</summary>
internal sealed class CheckCommand(Terminal terminal, AreaCode? regency, Quarter? quarter, string? mapping)
{
    private const string Examples =
        """
        check "Daftar Penduduk Miskin TW IV.xlsx" --regency 6202 --quarter 2025-Q4
        check sample-inputs/6202/2025-Q4          regency and quarter from the folders
        check sample-inputs/6202 sample-inputs/6203 --json
        check data.xlsx --regency 6202 --report hasil.xlsx
        check sample-inputs/6202 --report out/check
        check data.xlsx --regency 6202 --mapping pemetaan-kolom.csv
        """;

    // Where nobody says which regency it is, the first province's clock tells today's quarter.
    private static readonly AreaCode DefaultProvince = AreaCode.Parse("62");

    private readonly WorkbookOpener _opener = new();

    public static Command Build(Terminal terminal)
    {
        var files = Arguments.Files();
        var regency = Arguments.Regency();
        var quarter = Arguments.Quarter();
        var json = new Option<bool>("--json") { Description = "For machines: an object for one file, an array for several files or a folder." };
        var report = new Option<string?>("--report")
        {
            Description = "The feedback workbook as the regency would get it: FILE.xlsx for one file; any other name is a folder, in which each file gets its hasil.xlsx in a folder of its own name. One from an earlier check is replaced.",
            HelpName = "FILE.xlsx|DIR",
        }.NotBlank();
        var mapping = new Option<string?>("--mapping")
        {
            Description = "What the regency settled about headers: a file with the columns 'Judul di berkas' and 'Kolom'. Default: pemetaan-kolom.csv or .xlsx in the regency's folder.",
            HelpName = "FILE",
        }.NotBlank();
        var command = new Command(
            "check",
            "Say what would become of files, offline: needs no storage. Every row is checked. Of several files the totals come first, then each file's counts, then the findings by place. Exit code 0: every row would be taken; 1: rows refused or held; 2: a file cannot be used at all.")
        {
            files, regency, quarter, json, report, mapping,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => new CheckCommand(terminal, parsed.GetValue(regency), parsed.GetValue(quarter), parsed.GetValue(mapping))
                .Run(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(report), cancellationToken),
            cancellationToken));
        return command.WithExamples(Examples);
    }

    private int Run(string[] arguments, bool asJson, string? reportTo, CancellationToken cancellationToken)
    {
        var files = InputFiles.Of(arguments);
        var target = reportTo is null ? null : ReportTarget.Of(reportTo, arguments, files);
        var isOneFile = arguments.Length == 1 && File.Exists(arguments[0]);
        var json = asJson ? new CheckJson(terminal.Output, isArray: !isOneFile) : null;
        using var text = asJson ? null : new CheckText(terminal.Output);
        var worst = ExitCode.Clean;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = Check(file);
            var code = CodeOf(report);
            worst = Math.Max(worst, code);
            target?.Write(file, stream => FeedbackWorkbook.Write(
                report, stream, area => AreaTable.Kemendagri.Find(area)?.DisplayName, includeRegistryOutcomes: false));
            json?.Write(report);
            text?.Add(report, file, code);
        }

        json?.End();
        text?.End();
        if (target is not null && !asJson)
        {
            terminal.Output.WriteLine($"Report: {Printable.Path(target.Root)}");
        }

        return worst;
    }

    private FileReport Check(string file)
    {
        var place = LocalPlace.Of(file);
        var submitter = regency ?? place.Submitter;
        var today = ProvinceTime.DayIn(submitter ?? DefaultProvince, terminal.Time.GetUtcNow());
        var origin = new SubmissionOrigin(
            Path.GetFileName(file), submitter, quarter ?? place.Quarter,
            quarter is null ? QuarterSource.Path : QuarterSource.Option, Quarter.Containing(today))
        {
            Mapping = MappingOf(mapping ?? InFolder(place.SubmitterFolder)),
        };
        using var content = File.OpenRead(file); // a file that cannot be opened as a workbook stays ours
        return CheckFile.Run(_opener, content, origin);
    }

    private ColumnMapping MappingOf(string? file)
    {
        if (file is null)
        {
            return ColumnMapping.None;
        }

        if (!File.Exists(file))
        {
            throw new UnusableException($"There is no mapping file '{file}': see that its path is right, and quote it if it holds spaces.");
        }

        using var content = File.OpenRead(file);
        return MappingFile.Read(_opener, content, Path.GetFileName(file)).Mapping;
    }

    private static string? InFolder(string? folder) =>
        folder is null ? null : MappingFile.Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    // A sheet that is refused for want of a column has no row that could be counted, yet it is no clean file.
    private static int CodeOf(FileReport report) =>
        report.DataSet is null && report.SettledHeaders is null && report.SettledEntries is not > 0 ? ExitCode.Unusable
        : report.Rows.Held + report.Rows.Refused > 0 || report.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings
        : ExitCode.Clean;
}
