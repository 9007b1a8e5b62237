using System.CommandLine;
using Pipeline.Areas;
using Pipeline.Formats.Reading;
using Pipeline.Intake;
using Pipeline.Local.Files;
using Pipeline.Local.Output;
using Pipeline.People;

namespace Pipeline.Local.Commands;

/// <summary><c>check</c>: what would become of files, without storage and without the registry.</summary>
internal sealed class CheckCommand(Terminal terminal, AreaCode? regency, Quarter? quarter)
{
    private const string Examples =
        """
        check "Daftar Penduduk Miskin TW IV.xlsx" --regency 6202 --quarter 2025-Q4
        check sample-inputs/6202/2025-Q4          regency and quarter from the folders
        check sample-inputs/6202 --json           an array, one object a file
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
        var command = new Command(
            "check",
            "Say what would become of files, offline: needs no storage. Exit code 0: every row would be taken; 1: rows refused or held; 2: a file cannot be used at all.")
        {
            files, regency, quarter, json,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => new CheckCommand(terminal, parsed.GetValue(regency), parsed.GetValue(quarter))
                .Run(parsed.GetValue(files)!, parsed.GetValue(json), cancellationToken),
            cancellationToken));
        return command.WithExamples(Examples);
    }

    private int Run(string[] arguments, bool asJson, CancellationToken cancellationToken)
    {
        var files = InputFiles.Of(arguments);
        var isOneFile = arguments.Length == 1 && File.Exists(arguments[0]);
        var json = asJson ? new CheckJson(terminal.Output, isArray: !isOneFile) : null;
        var codes = new List<int>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = Check(file);
            codes.Add(CodeOf(report));
            if (json is not null)
            {
                json.Write(report);
            }
            else
            {
                CheckText.Write(report, file, terminal.Output);
            }
        }

        json?.End();
        if (!asJson && codes.Count > 1)
        {
            terminal.Output.WriteLine(
                $"{codes.Count} files: {codes.Count(code => code == ExitCode.Clean)} clean, {codes.Count(code => code == ExitCode.Findings)} with something held or refused, {codes.Count(code => code == ExitCode.Unusable)} refused whole");
        }

        return codes.Max();
    }

    private FileReport Check(string file)
    {
        var place = LocalPlace.Of(file);
        var submitter = regency ?? place.Submitter;
        var today = ProvinceTime.DayIn(submitter ?? DefaultProvince, terminal.Time.GetUtcNow());
        var origin = new SubmissionOrigin(
            Path.GetFileName(file), submitter, quarter ?? place.Quarter,
            quarter is null ? QuarterSource.Path : QuarterSource.Option, Quarter.Containing(today));
        using var content = File.OpenRead(file); // a file that cannot be opened as a workbook stays ours
        return CheckFile.Run(_opener, content, origin);
    }

    // A sheet that is refused for want of a column has no row that could be counted, yet it is no clean file.
    private static int CodeOf(FileReport report) =>
        report.DataSet is null ? ExitCode.Unusable
        : report.Rows.Held + report.Rows.Refused > 0 || report.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings
        : ExitCode.Clean;
}
