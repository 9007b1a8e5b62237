using System.Text.RegularExpressions;
using Pipeline.Plans;

namespace Pipeline.Intake;

/// <summary>What a row below a header is.</summary>
internal enum RowKind
{
    /// <summary>A person. Anything is, unless it certainly is one of the others.</summary>
    Data,

    /// <summary>A line that names the area of the rows below it.</summary>
    AreaLine,

    /// <summary>A line of text that may be the title of a table below.</summary>
    Title,

    /// <summary>Blank, numbering, a repeated header, a total, a signature, a note: no row read.</summary>
    Furniture,

    /// <summary><c>###</c>: nothing below belongs to the table.</summary>
    End,
}

/// <summary>Tells the rows of people from what stands around them. Goes down a sheet once; both passes sort alike.</summary>
internal sealed partial class RowSorter(SettledTable table)
{
    // An official's name, rank and NIP come one to three in a row; a person has more cells.
    private const int FewestCellsBelowSignature = 4;
    private const int MostCellsOfSignature = 3;

    private readonly int _nik = table.IndexOf(ColumnField.Nik);
    private readonly int _name = table.IndexOf(NameOf(table));
    private readonly int _kk = table.Header.DataSet is DataSet.Assistance or DataSet.Dtsen ? table.IndexOf(ColumnField.Kk) : -1;
    private readonly int[] _totals = TotalsIn(table);
    private readonly int[] _money = table.Header.DataSet == DataSet.Programmes ? [.. PlanMoney.Fields.Where(table.Has).Select(table.IndexOf)] : [];
    private readonly Dictionary<int, string> _headerKeys = table.Header.Columns.ToDictionary(column => column.Index, column => HeaderText.Key(column.Header));
    private bool _belowSignature;

    /// <summary>Whether a row is the header over again, or a part of it.</summary>
    public bool IsHeaderAgain(SheetRow row) => RepeatsHeader(row);

    /// <summary>The header was met again: what follows is the table, whatever stood above it.</summary>
    public void MeetHeader() => _belowSignature = false;

    public RowKind Sort(SheetRow row)
    {
        // First, for nearly every row has one.
        if (NikCell.IsLike(row[_nik]) || NikCell.IsLike(row[_kk]))
        {
            _belowSignature = false; // the next printed page
            return RowKind.Data;
        }

        var written = row.Cells.Count(cell => !cell.IsBlank);
        if (written == 0)
        {
            return RowKind.Furniture;
        }

        var first = CellText.Unmarked(Array.Find(row.Cells, cell => !cell.IsBlank));
        if (first.StartsWith("###", StringComparison.Ordinal))
        {
            return RowKind.End;
        }

        var name = CellText.Of(row[_name]);
        if (NumberingRow.Is(row) || RepeatsHeader(row) || Total().IsMatch(first) || Total().IsMatch(name) || IsTotal(row) || IsSignature(row, written, name))
        {
            return RowKind.Furniture;
        }

        if (written <= MostCellsOfSignature && AreaLine.Begins(first) && (name.Length == 0 || AreaLine.Begins(name) || name == first))
        {
            return RowKind.AreaLine;
        }

        return IsPerson(row, written, name) ? RowKind.Data
            : written > MostCellsOfSignature ? RowKind.Furniture
            : RowKind.Title;
    }

    private bool IsPerson(SheetRow row, int written, string name)
    {
        if (_belowSignature)
        {
            return name.Length > 0 && written >= FewestCellsBelowSignature;
        }

        if (_money.Length > 0)
        {
            // The name of a programme or OPD alone, or behind its number, heads the lines below it.
            return Array.Exists(_money, index => CellText.Of(row[index]).Length > 0) || (name.Length > 0 && written > 2);
        }

        var nik = CellText.Of(row[_nik]);
        return written == 1 && !nik.Any(char.IsDigit) ? name.Length > 0 && !Note().IsMatch(name)
            : name.Length > 0 || nik.Length > 0 || table.Personal.Any(index => CellText.Of(row[index]).Length > 0);
    }

    // What a row is about: of a plan its programme, or the activity where nothing else is named.
    private static ColumnField NameOf(SettledTable table) => table.Header.DataSet != DataSet.Programmes ? ColumnField.Name
        : table.Has(ColumnField.Programme) ? ColumnField.Programme
        : ColumnField.Activity;

    // The total of an OPD's block stands behind its number or its merged name, wherever there is room.
    private static int[] TotalsIn(SettledTable table) => table.Header.DataSet != DataSet.Programmes ? []
        : [.. new[] { ColumnField.Agency, ColumnField.Activity, ColumnField.SubActivity }.Where(table.Has).Select(table.IndexOf)];

    private bool IsTotal(SheetRow row) => Array.Exists(_totals, index => Total().IsMatch(CellText.Of(row[index])));

    private bool IsSignature(SheetRow row, int written, string name)
    {
        if (written <= MostCellsOfSignature && (name.Length == 0 || Signature().IsMatch(name))
            && row.Cells.Any(cell => cell.Kind == CellKind.Text && Signature().IsMatch(PlainText.Of(cell.Text))))
        {
            _belowSignature = true;
            return true;
        }

        return false;
    }

    private bool RepeatsHeader(SheetRow row)
    {
        var same = 0;
        for (var index = 0; index < row.Cells.Length; index++)
        {
            if (row[index].Kind == CellKind.Text && row[index].Text.Length < 120 && HeaderText.Key(row[index].Text) is { Length: > 0 } key
                && _headerKeys.TryGetValue(index, out var header) && (header == key || header.StartsWith(key, StringComparison.Ordinal) || header.EndsWith(key, StringComparison.Ordinal)))
            {
                same += index == _nik || index == _name || header == key ? 1 : 0;
            }
        }

        return same >= 2;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W*((sub|grand)\s*[-]?\s*)?(jumlah|jml|total)\b", Options)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\W*(mengetahui|menyetujui|disetujui|diketahui|dibuat oleh|a\.\s?n\.|plt\.|pj\.|kepala\s+(dinas|badan|bidang|seksi|desa|kelurahan|sub|bagian)|lurah\b|camat\b|bupati\b|wali\s*kota\b|sekretaris\b|" +
        @"pembina\b|penata\b|nip\b|\p{L}[\p{L} ]{2,40},\s*[0-9.]{0,10}\s*([0-9]{1,2}\s+)?(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\s+20[0-9]{2}\W*$)", Options)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\W*(catatan|keterangan|ket\b|sumber|note|nb\b|\*)|[:0-9]", Options)]
    private static partial Regex Note();
}
