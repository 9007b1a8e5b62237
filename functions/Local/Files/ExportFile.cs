using Pipeline.Formats.Writing;
using Pipeline.Local.Output;
using Pipeline.Registry;

namespace Pipeline.Local.Files;

/// <summary>The file that an export is written to: a workbook, or CSV with the held rows in a second file.</summary>
internal sealed class ExportFile
{
    private const string HeldSuffix = "-ditahan";

    private readonly string _path;
    private readonly bool _isWorkbook;

    private ExportFile(string path, bool isWorkbook) => (_path, _isWorkbook) = (path, isWorkbook);

    private string HeldPath => Path.Combine(Path.GetDirectoryName(_path) ?? "", Path.GetFileNameWithoutExtension(_path) + HeldSuffix + Path.GetExtension(_path));

    /// <exception cref="UnusableException">It is no such file, or somebody's already.</exception>
    public static ExportFile Of(string path)
    {
        var isWorkbook = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (!isWorkbook && !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnusableException($"'{path}' is neither a workbook nor CSV: let --out end in .xlsx or .csv.");
        }

        var file = new ExportFile(path, isWorkbook);
        return new[] { path, isWorkbook ? path : file.HeldPath }.FirstOrDefault(Path.Exists) is { } taken
            ? throw new UnusableException($"'{taken}' is there already and is left alone: name another with --out, or remove it first.")
            : file;
    }

    /// <summary>Writes it, and gives what was written.</summary>
    public IReadOnlyList<string> Write(RegencyExport export)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        if (_isWorkbook)
        {
            return [Write(_path, output => RegencyExportWriter.WriteWorkbook(export, output))];
        }

        var people = Write(_path, output => RegencyExportWriter.WritePeopleCsv(export, output));
        return export.Open.Count == 0 ? [people] : [people, Write(HeldPath, output => RegencyExportWriter.WriteHeldCsv(export, output))];
    }

    private static string Write(string path, Action<Stream> write)
    {
        using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        write(output);
        return Printable.Path(path);
    }
}
