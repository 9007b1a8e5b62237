using System.CommandLine;
using System.CommandLine.Help;
using Pipeline.Local.Output;

namespace Pipeline.Local.Commands;

/// <summary>The commands there are. Without one, the whole pipeline runs on the sample inputs.</summary>
internal static class PipelineCommand
{
    private const string Description =
        """
        The poverty data pipeline on one machine: what regencies drop is read, judged, merged by NIK and compiled into the province's quarter.

        Without a command it shows the whole: it starts a storage of its own (Azurite) if this machine has none, sends the sample inputs, runs the Function App in this process, compiles their quarters, and writes the summaries and each file's feedback to --out.

        Exit codes: 0 done, or the file is clean; 1 rows refused or held, or an upload failed; 2 nothing could be done, and one sentence says why; 130 stopped by Ctrl-C.
        """;

    private const string Examples =
        """
        dotnet run --project functions/Local
        dotnet run --project functions/Local -- check sample-inputs/6202/2025-Q4
        dotnet run --project functions/Local -- template people --regency 6202
        dotnet run --project functions/Local -- serve
        dotnet run --project functions/Local -- put data.xlsx --regency 6202 --quarter 2025-Q4
        dotnet run --project functions/Local -- rollup 2025-Q4 --province 62
        """;

    public static RootCommand Build(Terminal terminal)
    {
        var connection = Arguments.Connection();
        var root = RunCommand.Build(terminal, connection).WithExamples(Examples);
        root.Options.Add(connection);
        root.Subcommands.Add(CheckCommand.Build(terminal));
        root.Subcommands.Add(TemplateCommand.Build(terminal));
        root.Subcommands.Add(ServeCommand.Build(terminal, connection));
        root.Subcommands.Add(PutCommand.Build(terminal, connection));
        root.Subcommands.Add(RollupCommand.Build(terminal, connection));
        root.Subcommands.Add(StatusCommand.Build(terminal, connection));
        root.Subcommands.Add(SubmissionsCommand.Build(terminal, connection));
        foreach (var command in DecideCommands.Build(terminal, connection))
        {
            root.Subcommands.Add(command);
        }

        root.Subcommands.Add(RedriveCommand.Build(terminal, connection));
        root.Subcommands.Add(AuditCommand.Build(terminal, connection));
        root.Subcommands.Add(ExportCommand.Build(terminal, connection));
        root.Subcommands.Add(ExplainCommand.Build(terminal, connection));
        root.Subcommands.Add(RebuildCommand.Build(terminal, connection));
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        root.Description = Description;
        return root;
    }
}
