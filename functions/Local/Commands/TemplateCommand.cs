using System.CommandLine;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.Local.Output;

namespace Pipeline.Local.Commands;

/// <summary><c>template</c>: the empty workbook of a data set, for a regency to fill in.</summary>
internal static class TemplateCommand
{
    private const string Examples =
        """
        template people --regency 6202
        template people --regency 6202 --output "Data Penduduk Miskin Kotim.xlsx"
        template assistance --regency 6202
        """;

    public static Command Build(Terminal terminal)
    {
        var dataSet = new Argument<string>("DATASET")
        {
            Description = $"The data set to fill in: {Known}.",
            CustomParser = result =>
            {
                var name = result.Tokens[0].Value;
                if (DataSetTemplate.DataSets.All(known => known.ContractName() != name))
                {
                    result.AddError($"There is no template for '{name}': there is one for {Known}.");
                }

                return name;
            },
        };
        var regency = Arguments.RegencyOfTemplate();
        var output = new Option<string?>("--output")
        {
            Description = "The workbook to write; one that is there already is left alone. Default: templat-DATASET-CODE.xlsx, here.",
            HelpName = "FILE.xlsx",
        };
        var command = new Command("template", "Write a workbook to fill in: NIK columns as text, drop-downs of the regency's districts and villages, instructions.")
        {
            dataSet, regency, output,
        };
        command.SetAction(parsed => Run(terminal, DataSetTemplate.DataSets.Single(known => known.ContractName() == parsed.GetValue(dataSet)), parsed.GetValue(regency)!.Value, parsed.GetValue(output)));
        return command.WithExamples(Examples);
    }

    private static string Known => string.Join(", ", DataSetTemplate.DataSets.Select(dataSet => dataSet.ContractName()));

    private static int Run(Terminal terminal, DataSet dataSet, AreaCode regency, string? output)
    {
        var path = output ?? $"templat-{dataSet.ContractName()}-{regency}.xlsx";
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
            DataSetTemplate.Write(dataSet, regency, workbook);
        }

        terminal.Output.WriteLine(Printable.Path(path));
        return ExitCode.Clean;
    }
}
