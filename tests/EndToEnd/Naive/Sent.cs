using System.Globalization;
using Pipeline.EndToEnd.Samples;

namespace Pipeline.EndToEnd.Naive;

/// <summary>A file of the samples as its sender dropped it.</summary>
/// <param name="Order">Its place among all files by quarter, and by the time of sending within it.</param>
/// <param name="Sheets">None for a file that is broken.</param>
internal sealed record Sent(int Order, string Path, DateTimeOffset On, IReadOnlyList<RawSheet> Sheets)
{
    private static readonly Lazy<IReadOnlyList<Sent>> Committed = new(() => All(FromFolder));

    /// <summary>The folder, which alone says who sends.</summary>
    public string Sender { get; } = Path.Split('/')[0];

    public string Quarter { get; } = Path.Split('/')[1];

    public string FileName { get; } = Path.Split('/')[2];

    public IReadOnlyList<TableRow> Rows { get; } = Tables.RowsOf(Sheets);

    /// <summary>By its columns is told what the file is.</summary>
    public bool Has(Column column) => Rows.Count > 0 && Rows[0].Cells.ContainsKey(column);

    /// <summary>Every text above the tables.</summary>
    public string Title { get; } = string.Join('\n', Sheets.SelectMany(sheet => sheet.Rows.TakeWhile(row => row.Count(cell => cell.Text.Length > 0) <= 2)).SelectMany(row => row).Select(cell => cell.Text));

    /// <summary>The committed samples.</summary>
    public static IReadOnlyList<Sent> Samples => Committed.Value;

    /// <summary>All files of the samples but copies of the same content, in the order in which they are folded.</summary>
    /// <param name="read">A file by its path below <c>sample-inputs</c>.</param>
    public static IReadOnlyList<Sent> All(Func<string, byte[]> read)
    {
        var calendar = RawCsv.Read(read("kiriman.csv")).Rows.Skip(1)
            .Select(row => (Path: row[0].Text, On: DateTimeOffset.Parse(row[1].Text, CultureInfo.InvariantCulture)))
            .OrderBy(line => line.Path.Split('/')[1], StringComparer.Ordinal).ThenBy(line => line.On);
        return [.. calendar
            .Select(line => (line.Path, line.On, Content: read(line.Path)))
            .DistinctBy(file => (file.Path.Split('/')[0], Convert.ToHexString(file.Content)))
            .Select((file, order) => new Sent(order, file.Path, file.On, SheetsOf(file.Path, file.Content)))];
    }

    /// <summary>The samples, where one file says something else.</summary>
    public static IReadOnlyList<Sent> SamplesWith(string path, Func<byte[], byte[]> change) =>
        [.. Samples.Select(file => file.Path == path ? new Sent(file.Order, path, file.On, SheetsOf(path, change(FromFolder(path)))) : file)];

    private static byte[] FromFolder(string path) => File.ReadAllBytes(System.IO.Path.Combine(CommittedSamples.Folder, path));

    private static IReadOnlyList<RawSheet> SheetsOf(string path, byte[] content)
    {
        if (path.EndsWith(".csv", StringComparison.Ordinal))
        {
            return [RawCsv.Read(content)];
        }

        try
        {
            return RawXlsx.Read(content);
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
