using System.Text;
using Pipeline.Intake;

namespace Pipeline.Assistance;

/// <summary>One line of a reference file: its fields by the column's name.</summary>
internal sealed record ReferenceRow(int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The field on one line and trimmed; empty where there is none.</summary>
    public string this[string column] => PlainText.Of(Fields.GetValueOrDefault(column, ""));

    /// <summary>The parts of a field, separated by bars, without empty ones.</summary>
    public IEnumerable<string> Parts(string column) => this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A small table that people edit in a spreadsheet program and save as CSV, whichever mark that program puts between fields.</summary>
internal static class ReferenceCsv
{
    private static readonly char[] Marks = [';', '\t', ','];

    /// <summary>The names of a file's columns in their usual order, each with whether the header must have it.</summary>
    public static IReadOnlyDictionary<string, bool> Columns(IEnumerable<string> required, string optional) =>
        required.Select(column => (column, true)).Append((optional, false)).ToDictionary();

    /// <summary>The table that ships with this build: one of Core/Data.</summary>
    public static string Seed(string fileName)
    {
        var name = $"Pipeline.Data.{fileName}";
        using var stream = typeof(ReferenceCsv).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded table {name} is missing from this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rows below the header that say anything; what is wrong with the file's form goes to <paramref name="faults"/>.</summary>
    /// <param name="columns">Every column's name, and whether the header must have it.</param>
    public static IReadOnlyList<ReferenceRow> Read(string csv, IReadOnlyDictionary<string, bool> columns, List<ReferenceFault> faults)
    {
        var lines = csv.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0 && !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase));
        if (first < 0)
        {
            faults.Add(ReferenceFault.Empty());
            return [];
        }

        var mark = Marks.MaxBy(candidate => lines[first].Count(character => character == candidate));
        var header = Header(first + 1, EmbeddedList.Fields(lines[first], mark), columns, faults);
        if (faults.Count > 0)
        {
            return [];
        }

        var rows = new List<ReferenceRow>();
        for (var index = first + 1; index < lines.Length; index++)
        {
            if (Row(index + 1, lines[index], mark, header, faults) is { } row)
            {
                rows.Add(row);
            }
        }

        if (rows.Count == 0 && faults.Count == 0)
        {
            faults.Add(ReferenceFault.NoRows(first + 1));
        }

        return rows;
    }

    private static ReferenceRow? Row(int number, string line, char mark, List<string?> header, List<ReferenceFault> faults)
    {
        var fields = EmbeddedList.Fields(line, mark);
        if (fields.TrueForAll(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        if (line.Count(character => character == '"') % 2 != 0)
        {
            faults.Add(ReferenceFault.QuoteOpen(number));
            return null;
        }

        if (fields.FindLastIndex(field => !string.IsNullOrWhiteSpace(field)) >= header.Count)
        {
            faults.Add(ReferenceFault.TooManyFields(number, fields.Count, header.Count));
            return null;
        }

        return new ReferenceRow(number, header.Zip(fields).Where(pair => pair.First is not null).ToDictionary(pair => pair.First!, pair => pair.Second));
    }

    // The name of each column in its order; null for a column without a title, which spreadsheet programs add at the right.
    private static List<string?> Header(int line, List<string> titles, IReadOnlyDictionary<string, bool> columns, List<ReferenceFault> faults)
    {
        var header = new List<string?>();
        foreach (var title in titles.Select(PlainText.Of))
        {
            var column = columns.Keys.FirstOrDefault(name => HeaderText.Key(name) == HeaderText.Key(title));
            if (column is null && title.Length > 0)
            {
                faults.Add(ReferenceFault.ColumnUnknown(line, title, columns.Keys));
            }
            else if (column is not null && header.Contains(column))
            {
                faults.Add(ReferenceFault.ColumnTwice(line, column));
            }

            header.Add(column);
        }

        faults.AddRange(columns.Where(column => column.Value && !header.Contains(column.Key)).Select(column => ReferenceFault.ColumnMissing(line, column.Key)));
        return header;
    }
}
