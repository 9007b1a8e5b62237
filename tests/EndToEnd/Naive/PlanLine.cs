using System.Globalization;

namespace Pipeline.EndToEnd.Naive;

/// <summary>One line of a plan, with what the table of programmes says where the plan says nothing.</summary>
internal sealed record PlanLine(
    string Sender, int Year, string Agency, string Programme, string Activity, string SourceWords, decimal Budget, decimal? Realisation, string Strategy, string Sector, string Group)
{
    /// <summary>What makes it another line than the next.</summary>
    public (string, int, string, string, string, string) Key => (Sender, Year, Agency, Programme, Activity, SourceWords);

    /// <summary>A bare «APBD» is the sender's own.</summary>
    public string Source => SourceWords != "APBD" ? Kinds.Source(SourceWords) : Sender.Length == 2 ? "apbdProvinsi" : "apbdKabupaten";

    /// <summary>The lines of a plan; none of another file.</summary>
    public static IEnumerable<PlanLine> Of(Sent file)
    {
        var lines = file.Has(Column.Budget) ? file.Rows.Select(row => Of(file, row)).ToArray() : [];
        // The same line twice is one, unless the two differ: then nobody knows which, and both wait.
        return lines.Distinct().GroupBy(line => line.Key).Where(same => same.Count() == 1).Select(same => same.Single());
    }

    private static PlanLine Of(Sent file, TableRow row)
    {
        // In millions by the headers, in thousands by the line above the table, else in whole rupiah with dots between.
        var isNumber = row.Cells[Column.Budget].IsNumber;
        decimal scale = !isNumber ? 1 : file.Title.Contains("ribu rupiah", StringComparison.Ordinal) ? 1_000 : 1_000_000;
        var known = Programmes.Find(row[Column.Programme]);
        var year = row[Column.Year].Length > 0 ? row[Column.Year] : file.Title[(file.Title.IndexOf("TAHUN ANGGARAN ", StringComparison.Ordinal) + "TAHUN ANGGARAN ".Length)..][..4];
        return new PlanLine(
            file.Sender, int.Parse(year), file.Sender + AgencyOf(row), Programmes.CodeOf(row[Column.Programme]), row[Column.Activity], row[Column.Source],
            Money(row[Column.Budget])!.Value, Money(row[Column.Realisation]),
            Kinds.Strategy(Or(row[Column.Strategy], known?.Strategy)), Kinds.Sector(Or(row[Column.Sector], known?.Sector)), Kinds.Group(Or(row[Column.Group], known?.Group)));

        decimal? Money(string text) => text.Length == 0 ? null : isNumber ? decimal.Parse(text, CultureInfo.InvariantCulture) * scale : decimal.Parse(text.Replace(".", "", StringComparison.Ordinal));
    }

    private static string Or(string written, string? table) => written.Length > 0 ? written : table ?? "";

    // Without the sender's own name behind it.
    private static string AgencyOf(TableRow row) =>
        Headers.Letters((row[Column.Agency].Length > 0 ? row[Column.Agency] : row.Block).Replace(" Provinsi Kalimantan Tengah", "", StringComparison.Ordinal));
}
