using System.Text.RegularExpressions;

namespace Pipeline.EndToEnd.Naive;

/// <summary>One row of a list of recipients.</summary>
/// <param name="Nik">Null where the list knows families alone, by their No. KK.</param>
/// <param name="Months">Months of the period, counted from the year 0. A «Tahap» names none: it belongs to the quarter for which it was sent.</param>
/// <param name="IsStage">Whether the period is such a «Tahap».</param>
internal sealed record Delivery(Sent File, string? Nik, string? Kk, string Written, IReadOnlyList<int> Months, bool IsStage, decimal Amount, string SourceWords)
{
    public Programme? Programme { get; } = Programmes.Find(Written);

    public string Code { get; } = Programmes.CodeOf(Written);

    /// <summary>The same recipient, programme and period from one sender is one delivery.</summary>
    public (string, string?, string?, string, string) Key => (File.Sender, Nik, Nik is null ? Kk : null, Code, string.Join(',', Months));

    /// <summary>Whether the two are for the same time for certain: nobody knows which months a «Tahap» is for, and one list alone has one.</summary>
    public bool Meets(Delivery other) => IsStage == other.IsStage && Months.Intersect(other.Months).Any();

    /// <summary>As written, or what the table of programmes names first.</summary>
    public string Source => Kinds.Source(SourceWords.Length > 0 ? SourceWords : Programme?.Sources[0] ?? "");

    /// <summary>Whom the programme counts: families, or persons; a No. KK is a family's whatever the programme.</summary>
    public bool IsForFamily => Programme is { IsForFamilies: true } || Nik is null;

    /// <summary>The deliveries of a list; held and refused rows are none. No list of people, plan or extract has any.</summary>
    public static IEnumerable<Delivery> Of(Sent file) => IsList(file)
        ? file.Rows.Where(IsTaken).Select(row => Of(file, row)).DistinctBy(delivery => delivery.Key)
        : [];

    private static bool IsList(Sent file) => file.Has(Column.Amount) && file.Sheets.Count == 1;

    // A number that cannot be right holds the row; who is told by a card alone needs a sound card. No programme, no delivery.
    private static bool IsTaken(TableRow row) =>
        (!row.Cells.ContainsKey(Column.Programme) || row.Words(Column.Programme).Length > 0)
        && (row.Cells.TryGetValue(Column.Nik, out var nik) ? Niks.IsSound(nik, fileIsCutOff: false) : Niks.Kk(row.Cells[Column.Kk], nik: "") is not null);

    private static Delivery Of(Sent file, TableRow row)
    {
        var nik = row.Cells.TryGetValue(Column.Nik, out var cell) ? Niks.Digits(cell) : null;
        // One list has its programme and its «Tahap» in the title alone.
        var written = row.Cells.ContainsKey(Column.Programme) ? row[Column.Programme] : "PKH";
        var period = row.Cells.ContainsKey(Column.Period) ? $"{row[Column.Period]} {row[Column.Year]}".Trim() : file.Title;
        var months = MonthsOf(period);
        return new Delivery(
            file, nik, Niks.Kk(row.Cells.GetValueOrDefault(Column.Kk, RawCell.Empty), nik ?? ""), written,
            months.Count > 0 ? months : Quarters.MonthsOf(file.Quarter), months.Count == 0, AmountOf(row[Column.Amount]), row[Column.Source]);
    }

    // «Rp. 750.000,00», «Rp 700.000», 675000; a range is no amount.
    private static decimal AmountOf(string text) =>
        Regex.Match(text, @"^(?:Rp\.? )?([\d.]+)(?:,00)?$") is { Success: true } rupiah ? decimal.Parse(rupiah.Groups[1].Value.Replace(".", "", StringComparison.Ordinal)) : 0;

    // «Triwulan IV 2025», «Tw 4 2025», «Semester II 2025», «Okt - Des 2025», «Oktober s/d Desember 2025», «November 2025».
    private static IReadOnlyList<int> MonthsOf(string period)
    {
        var year = int.Parse(Regex.Match(period, @"\d{4}\b").Value);
        if (Regex.IsMatch(period, "^(?:Triwulan|TW) (?:IV|4) ", RegexOptions.IgnoreCase))
        {
            return Quarters.Months(year, 10, 12);
        }

        if (period.StartsWith("Semester II ", StringComparison.Ordinal))
        {
            return Quarters.Months(year, 7, 12);
        }

        var named = Regex.Matches(period, "[A-Za-z]{3,}").Select(word => Dates.MonthOf(word.Value)).Where(month => month > 0).ToArray();
        return period.Contains("TAHAP", StringComparison.OrdinalIgnoreCase) ? [] : Quarters.Months(year, named[0], named[^1]);
    }
}
