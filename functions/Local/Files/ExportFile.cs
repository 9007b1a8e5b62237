using Pipeline.Formats.Writing;
using Pipeline.Local.Output;
using Pipeline.Registry;

namespace Pipeline.Local.Files;

/// <summary>The file that an export is written to: a workbook, or CSV with the held rows in a second file; the deliveries in one of their own.</summary>
internal sealed class ExportFile
{
    private const string HeldSuffix = "-ditahan";
    private const string DeliveriesSuffix = "-bantuan";

    private readonly string _path;
    private readonly bool _isWorkbook;

    private ExportFile(string path, bool isWorkbook) => (_path, _isWorkbook) = (path, isWorkbook);

    private string HeldPath => PathWith(HeldSuffix);

    private string DeliveriesPath => PathWith(DeliveriesSuffix);

    /// <exception cref="UnusableException">It is no such file, or somebody's already.</exception>
    public static ExportFile Of(string path)
    {
        var isWorkbook = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (!isWorkbook && !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnusableException($"'{path}' is neither a workbook nor CSV: let --out end in .xlsx or .csv.");
        }

        var file = new ExportFile(path, isWorkbook);
        return new[] { path, isWorkbook ? path : file.HeldPath, file.DeliveriesPath }.FirstOrDefault(Path.Exists) is { } taken
            ? throw new UnusableException($"'{taken}' is there already and is left alone: name another with --out, or remove it first.")
            : file;
    }

    /// <summary>Writes it, and gives what was written.</summary>
    public IReadOnlyList<string> Write(RegencyExport export)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        return _isWorkbook
            ? [
                Write(_path, output => RegencyExportWriter.WriteWorkbook(export, output)),
                .. WriteIfAny(export.Deliveries, DeliveriesPath, output => RegencyExportWriter.WriteDeliveriesWorkbook(export, output)),
            ]
            : [
                Write(_path, output => RegencyExportWriter.WritePeopleCsv(export, output)),
                .. WriteIfAny(export.Open, HeldPath, output => RegencyExportWriter.WriteHeldCsv(export, output)),
                .. WriteIfAny(export.Deliveries, DeliveriesPath, output => RegencyExportWriter.WriteDeliveriesCsv(export, output)),
            ];
    }

    private string PathWith(string suffix) => Path.Combine(Path.GetDirectoryName(_path) ?? "", Path.GetFileNameWithoutExtension(_path) + suffix + Path.GetExtension(_path));

    private static IEnumerable<string> WriteIfAny<T>(IReadOnlyCollection<T> rows, string path, Action<Stream> write) => rows.Count == 0 ? [] : [Write(path, write)];

    private static string Write(string path, Action<Stream> write)
    {
        using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        write(output);
        return Printable.Path(path);
    }
}
