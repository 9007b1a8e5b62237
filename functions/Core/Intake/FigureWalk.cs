using System.Text.RegularExpressions;
using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>Goes down a sheet of figures once and gives the rows that have some, each under its header. Both passes go alike.</summary>
/// <param name="merged">What the sheet merges.</param>
/// <param name="dataSet">What the first table of the sheet lists; tables of anything else are passed over and named.</param>
internal sealed partial class FigureWalk(MergedCells merged, DataSet dataSet)
{
    private const int MostTitles = 10;
    private const int MostPassed = 10;

    private static readonly FigureRole[] CarriedDown = [FigureRole.Area, FigureRole.AreaCode, FigureRole.Province, FigureRole.Indicator];

    private readonly FigureHeaderFinder _finder = new(merged);
    private readonly List<SheetRow> _titles = [];
    private readonly Dictionary<FigureRole, Cell> _above = [];
    private readonly List<PassedTable> _passed = [];
    private FigureHeader? _header;
    private bool _isPassing;
    private int _headerEnds;
    private bool _ended;

    /// <summary>What the last line «Sumber: …» named, above or below the tables.</summary>
    public string? Source { get; private set; }

    /// <summary>The tables that were passed over, in order, once all rows were asked for.</summary>
    public IReadOnlyList<PassedTable> Passed => _passed;

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
                Begin(header);
            }
            else if (_header is not null && IsOtherHeader(ahead, _header))
            {
                Pass(new PassedTable(row.Number, [.. row.Cells.Where(cell => !cell.IsBlank).Select(CellText.AsWritten)], Holds: null));
            }
            else if (_isPassing && IsLikeFigures(row))
            {
                _titles.Clear();
                _passed[^1].Rows.Add(row.Number);
            }
            else if (!_isPassing && !_ended && _header is not null && Read(row, _header) is { } read)
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

    private void Begin(FigureHeader header)
    {
        if (header.DataSet == dataSet)
        {
            (_header, _isPassing, _ended) = (header, false, false);
        }
        else
        {
            Pass(new PassedTable(header.LastRow, [.. header.Texts.Select(text => text.Text)], header.DataSet));
        }

        _headerEnds = header.LastRow;
        _titles.Clear();
        _above.Clear();
    }

    private void Pass(PassedTable table)
    {
        _isPassing = true;
        if (_passed.Count < MostPassed)
        {
            _passed.Add(table);
        }
        else
        {
            _passed[^1].Tables++;
            _passed[^1].Rows.Break();
        }

        _titles.Clear();
    }

    // A table of something else: columns named as of areas or persons, and figures below. A header printed again on the next page is none.
    private bool IsOtherHeader(IReadOnlyList<SheetRow> ahead, FigureHeader header) =>
        FigureHeaderFinder.CouldHeadAny(ahead[0]) && ahead.Skip(1).Any(IsLikeFigures)
        && !(!_isPassing && IsHeaderAgain(ahead[0], header) && _titles.TrueForAll(title => Continued().IsMatch(TextOf(title))));

    private static string TextOf(SheetRow row) => CellText.Unmarked(Array.Find(row.Cells, cell => !cell.IsBlank));

    private static bool IsLikeFigures(SheetRow row) => row.Cells.Count(cell => !cell.IsBlank) >= 2 && !NumberingRow.Is(row)
        && row.Cells.Any(cell => !cell.IsBlank && CellText.Of(cell).Any(char.IsAsciiDigit) && !FigureTime.IsAlone(CellText.Of(cell)));

    private FigureRow? Read(SheetRow row, FigureHeader header)
    {
        if (TextOf(row).StartsWith("###", StringComparison.Ordinal))
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
        return Aside().IsMatch(name.Length > 0 ? name : TextOf(row)) || (name.Length > 0 && FigureHeaders.RoleOf(name) == FigureRole.Area && !row.Cells.Any(cell => cell.Kind == CellKind.Number && !FigureTime.IsAlone(cell.Text)) && IsHeaderAgain(row, header));
    }

    private static bool IsHeaderAgain(SheetRow row, FigureHeader header) =>
        header.Texts.Count(text => HeaderText.Key(row[text.Index].Text) is { Length: > 0 } key && HeaderText.Key(text.Text).EndsWith(key, StringComparison.Ordinal)) >= 2;

    // Signatures and notes reach into the columns of figures: without a name in front, only a number is a figure.
    private static bool HasFigures(FigureRow row) => row.Figures.Any(column =>
        HasKey(row) || FigureNumber.Read(CellText.Of(row.Stored[column.Index]), FigureUnit.Index) is not null);

    private static bool HasKey(FigureRow row) => new[] { FigureRole.Area, FigureRole.AreaCode, FigureRole.Province, FigureRole.Indicator, FigureRole.Year }
        .Any(role => row.Header.Has(role) && !row.Stored[row.Header.IndexOf(role)].IsBlank)
        && !Note().IsMatch(TextOf(row.Stored));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(((sub|grand)\s*-?\s*)?(jumlah|jml|total)\b(?!\s+(penduduk|orang|jiwa))|indonesia\W*$|nasional\W*$|rata-?\s*rata\b)", Options)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\W*(catatan|keterangan|ket\b|sumber|note|nb\b|\*)", Options)]
    private static partial Regex Note();

    [GeneratedRegex(@"^\W*(lanjutan|sambungan|continued|catatan|keterangan|ket\b|sumber|note|nb\b|\*)|\b(lanjutan|sambungan|continued)\b", Options)]
    private static partial Regex Continued();
}
