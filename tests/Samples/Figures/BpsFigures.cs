using System.Text;

namespace Pipeline.Samples;

/// <summary>A line of bps.csv: what is sourced of one area and year; what is not stays empty.</summary>
/// <param name="Fields">province_code, regency_code, regency, year, poor_thousand, poor_percent, source.</param>
internal sealed record BpsFigure(IReadOnlyList<string> Fields)
{
    public string Province => Fields[0];

    public string Area => Fields[2];

    public string Year => Fields[3];

    public string Thousands => Fields[4];

    public string Percent => Fields[5];

    public string Source => Fields[6];

    /// <summary>How many figures it has.</summary>
    public int Count => (Thousands.Length > 0 ? 1 : 0) + (Percent.Length > 0 ? 1 : 0);
}

/// <summary>Figures of BPS for Kalimantan Tengah and Kalimantan Timur, 2019-2025, each with its source (bps.csv).</summary>
internal static class BpsFigures
{
    public static IReadOnlyList<string> Header { get; }

    public static IReadOnlyList<BpsFigure> All { get; }

    static BpsFigures()
    {
        using var stream = typeof(BpsFigures).Assembly.GetManifestResourceStream("Pipeline.Samples.Figures.bps.csv")
            ?? throw new InvalidOperationException("bps.csv is not embedded.");
        using var reader = new StreamReader(stream);
        Header = FieldsOf(reader.ReadLine()!);
        var all = new List<BpsFigure>();
        while (reader.ReadLine() is { } line)
        {
            all.Add(new BpsFigure(FieldsOf(line)));
        }

        All = all;
    }

    public static IEnumerable<BpsFigure> Of(string province) => All.Where(figure => figure.Province == province);

    private static List<string> FieldsOf(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '"')
            {
                // Twice within quotes it is one.
                if (isQuoted && index + 1 < line.Length && line[index + 1] == '"')
                {
                    field.Append(line[index++]);
                    continue;
                }

                isQuoted = !isQuoted;
            }
            else if (line[index] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[index]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
