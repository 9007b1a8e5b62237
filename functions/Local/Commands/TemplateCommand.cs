using System.CommandLine;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Local.Output;

namespace Pipeline.Local.Commands;

/// <summary><c>template</c>: the empty workbook of a data set, for a regency or province to fill in.</summary>
internal static class TemplateCommand
{
    private const string Examples =
        """
        template people --regency 6202
        template people --regency 6202 --output "Data Penduduk Miskin Kotim.xlsx"
        template assistance --regency 6202
        template indicators --regency 62
        """;

    public static Command Build(Terminal terminal)
    {
        var name = new Argument<string>("NAME")
        {
            Description = $"What is to be filled in: {Known}.",
            CustomParser = result =>
            {
                var wanted = result.Tokens[0].Value;
                if (!DataSetTemplate.Names.Contains(wanted))
                {
                    result.AddError($"There is no template for '{wanted}': there is one for {Known}.");
                }

                return wanted;
            },
        };
        var regency = Arguments.RegencyOfTemplate();
        var output = new Option<string?>("--output")
        {
            Description = "The workbook to write; one that is there already is left alone. Default: templat-NAME-CODE.xlsx, here.",
            HelpName = "FILE.xlsx",
        };
        var command = new Command("template", "Write a workbook to fill in: NIK columns as text, drop-downs of the regency's districts and villages, instructions.")
        {
            name, regency, output,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(name)!, parsed.GetValue(regency)!.Value, parsed.GetValue(output)));
        return command.WithExamples(Examples);
    }

    private static string Known => string.Join(", ", DataSetTemplate.Names);

    private static int Run(Terminal terminal, string name, AreaCode sender, string? output)
    {
        if (!DataSetTemplate.IsFor(name, sender))
        {
            throw new UnusableException($"'{sender}' is no Kemendagri code of a regency such as 6202, and '{name}' is a template of regencies.");
        }

        var path = output ?? $"templat-{name}-{sender}.xlsx";
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnusableException($"'{path}' is no name of a workbook: let --output end in .xlsx.");
        }

        // Somebody may have filled it in.
        if (Path.Exists(path))
        {
            throw new UnusableException($"'{path}' is there already and is left alone: name another with --output, or remove it first.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (var workbook = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            DataSetTemplate.Write(name, sender, workbook);
        }

        terminal.Output.WriteLine(Printable.Path(path));
        return ExitCode.Clean;
    }
}
