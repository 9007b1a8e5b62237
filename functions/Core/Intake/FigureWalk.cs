using System.Text.RegularExpressions;
using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>Goes down a sheet of figures once and gives the rows that have some, each under its header. Both passes go alike.</summary>
internal sealed partial class FigureWalk(MergedCells merged)
{
    private const int MostTitles = 10;

    private static readonly FigureRole[] CarriedDown = [FigureRole.Area, FigureRole.AreaCode, FigureRole.Province, FigureRole.Indicator];

    private readonly FigureHeaderFinder _finder = new(merged);
    private readonly List<SheetRow> _titles = [];
    private readonly Dictionary<FigureRole, Cell> _above = [];
    private FigureHeader? _header;
    private int _headerEnds;
    private bool _ended;

    /// <summary>What the last line «Sumber: …» named, above or below the tables.</summary>
    public string? Source { get; private set; }

    public IEnumerable<FigureRow> Rows(IEnumerable<SheetRow> rows)
    {
        foreach (var ahead in RowWindow.Over(rows.Where(row => !row.IsBlank), TableFinder.TallestHeader + 1))
        {
            var row = ahead[0];
            if (row.Number <= _headerEnds)
            {
                continue;
            }

            if ((_header is null || FigureHeaderFinder.CouldHead(row)) && _finder.At(_titles, ahead) is { } header)
            {
                (_header, _headerEnds, _ended) = (header, header.LastRow, false);
                _titles.Clear();
                _above.Clear();
            }
            else if (_header is not null && !_ended && Read(row, _header) is { } read)
            {
                _titles.Clear();
                yield return read;
            }
            else if (_titles.Count < MostTitles)
            {
                _titles.Add(row);
            }
        }
    }

    private FigureRow? Read(SheetRow row, FigureHeader header)
    {
        var first = CellText.Unmarked(Array.Find(row.Cells, cell => !cell.IsBlank));
        if (first.StartsWith("###", StringComparison.Ordinal))
        {
            _ended = true;
            return null;
        }

        Source = row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => FigureTitle.SourceIn(cell.Text)).FirstOrDefault(source => source is not null) ?? Source;
        var told = Told(row, header);
        if (NumberingRow.Is(row) || IsAside(row, header))
        {
            return null;
        }

        var read = new FigureRow(row, header) { Told = told };
        return HasFigures(read) ? read : null;
    }

    // Written once for the rows below it, or merged down to them.
    private Dictionary<FigureRole, Cell> Told(SheetRow row, FigureHeader header)
    {
        var told = new Dictionary<FigureRole, Cell>();
        var isOfSeveral = header.Has(FigureRole.Year) || header.Has(FigureRole.Indicator);
        var namesArea = CarriedDown.Take(3).Any(role => header.Has(role) && !row[header.IndexOf(role)].IsBlank);
        foreach (var role in CarriedDown.Where(header.Has))
        {
            var own = row[header.IndexOf(role)];
            if (!own.IsBlank)
            {
                _above[role] = own;
            }
            else if (isOfSeveral && _above.TryGetValue(role, out var above) && (role == FigureRole.Indicator || !namesArea))
            {
                told[role] = above;
            }
            else if (role != FigureRole.Indicator && namesArea)
            {
                _above.Remove(role);
            }
        }

        return told;
    }

    // Totals add up what stands above them, and figures of the nation are no figures of the province.
    private static bool IsAside(SheetRow row, FigureHeader header)
    {
        var area = Array.Find([FigureRole.Area, FigureRole.Province, FigureRole.AreaCode], header.Has);
        var name = area == FigureRole.None ? "" : CellText.Unmarked(row[header.IndexOf(area)]);
        var first = CellText.Unmarked(Array.Find(row.Cells, cell => !cell.IsBlank));
        return Aside().IsMatch(name.Length > 0 ? name : first) || (name.Length > 0 && FigureHeaders.RoleOf(name) == FigureRole.Area && !row.Cells.Any(cell => cell.Kind == CellKind.Number && !FigureTime.IsAlone(cell.Text)) && IsHeaderAgain(row, header));
    }

    private static bool IsHeaderAgain(SheetRow row, FigureHeader header) =>
        header.Texts.Count(text => HeaderText.Key(row[text.Index].Text) is { Length: > 0 } key && HeaderText.Key(text.Text).EndsWith(key, StringComparison.Ordinal)) >= 2;

    // Signatures and notes reach into the columns of figures: without a name in front, only a number is a figure.
    private static bool HasFigures(FigureRow row) => row.Figures.Any(column =>
        HasKey(row) || FigureNumber.Read(CellText.Of(row.Stored[column.Index]), FigureUnit.Index) is not null);

    private static bool HasKey(FigureRow row) => new[] { FigureRole.Area, FigureRole.AreaCode, FigureRole.Province, FigureRole.Indicator, FigureRole.Year }
        .Any(role => row.Header.Has(role) && !row.Stored[row.Header.IndexOf(role)].IsBlank)
        && !Note().IsMatch(CellText.Unmarked(Array.Find(row.Stored.Cells, cell => !cell.IsBlank)));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(((sub|grand)\s*-?\s*)?(jumlah|jml|total)\b(?!\s+(penduduk|orang|jiwa))|indonesia\W*$|nasional\W*$|rata-?\s*rata\b)", Options)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\W*(catatan|keterangan|ket\b|sumber|note|nb\b|\*)", Options)]
    private static partial Regex Note();
}
