using Pipeline.Areas;
using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>What the lines above a table of figures say for all of it.</summary>
internal sealed record FigureTitle
{
    private const int MostLines = 8;
    private const int MostTexts = 100;

    /// <summary>The one indicator that they name.</summary>
    public Indicator? Indicator { get; private init; }

    /// <summary>Whether they name poor people, so that a column «Jumlah» counts those.</summary>
    public bool NamesPoor { get; private init; }

    /// <summary>Whether they name those in extreme poverty.</summary>
    public bool NamesExtreme { get; private init; }

    public FigureTime Time { get; private init; } = FigureTime.None;

    /// <summary>The words that name the unit, if any do.</summary>
    public string Units { get; private init; } = "";

    public bool NamesTarget { get; private init; }

    /// <summary>The regency or province that the table is of, where its rows name none.</summary>
    public string? Area { get; private init; }

    /// <summary>What stands behind «Sumber».</summary>
    public string? Source { get; private init; }

    /// <summary>Reads the lines nearest to the table; the nearest one counts.</summary>
    public static FigureTitle Of(IReadOnlyList<SheetRow> above)
    {
        var rows = above.Skip(Math.Max(0, above.Count - MostLines)).Where(row => row.Cells.Length <= MostTexts).Reverse().ToArray();
        var texts = rows.SelectMany(row => row.Cells).Where(cell => cell.Kind is CellKind.Text or CellKind.Number).Select(cell => PlainText.Of(cell.Text)).Where(text => text.Length > 0).Take(MostTexts).ToArray();
        return new FigureTitle
        {
            Indicator = texts.Select(IndicatorNames.Of).FirstOrDefault(indicator => indicator is not null),
            NamesPoor = texts.Any(IndicatorNames.NamesPoor),
            NamesExtreme = texts.Any(IndicatorNames.NamesExtreme),
            Time = TimeIn([.. texts.Where(text => SourceIn(text) is null).Select(FigureTime.In)]),
            Units = string.Join(' ', texts),
            NamesTarget = texts.Any(FigureHeaders.NamesTarget),
            Area = AreaIn(rows),
            Source = texts.Select(SourceIn).FirstOrDefault(source => source is not null),
        };
    }

    /// <summary>What a line such as «Sumber: BPS, Susenas Maret 2025» names; null for any other.</summary>
    public static string? SourceIn(string text)
    {
        const string Word = "SUMBER";
        var plain = PlainText.Of(text);
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        return plain.StartsWith(Word, StringComparison.OrdinalIgnoreCase) && colon is >= 6 and < 30 && plain[(colon + 1)..].Trim() is { Length: > 0 } source ? source : null;
    }

    // «Keadaan September» above columns of years; any other word may look like a month.
    private static FigureTime TimeIn(FigureTime[] times) =>
        Array.Find(times, time => time.Year is not null) ?? Array.Find(times, time => time.Month is 3 or 9) ?? FigureTime.None;

    private static string? AreaIn(IEnumerable<SheetRow> rows)
    {
        var lines = rows.SelectMany(AreaLine.In).ToArray();
        var regency = Array.Find(lines, line => line.Level == AreaLevel.Regency && line.Name.Any(char.IsLetter));
        var province = Array.Find(lines, line => line.Level == AreaLevel.Province);
        return regency?.Name ?? (province is null ? null : $"Provinsi {province.Name}");
    }
}
