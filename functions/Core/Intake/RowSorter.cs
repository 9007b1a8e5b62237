using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>What a row below a header is.</summary>
internal enum RowKind
{
    /// <summary>A person. Anything is, unless it certainly is one of the others.</summary>
    Data,

    /// <summary>A line that names the area of the rows below it.</summary>
    AreaLine,

    /// <summary>Blank, numbering, a repeated header, a total, a signature, a note: no row read.</summary>
    Furniture,

    /// <summary><c>###</c>: nothing below belongs to the table.</summary>
    End,
}

/// <summary>Tells the rows of people from what stands around them. Goes down a sheet once; both passes sort alike.</summary>
internal sealed partial class RowSorter(PeopleTable table)
{
    // An official's name, rank and NIP come one to three in a row; a person has more cells.
    private const int FewestCellsBelowSignature = 4;
    private const int MostCellsOfSignature = 3;

    private readonly int _nik = table.IndexOf(PeopleField.Nik);
    private readonly int _name = table.IndexOf(PeopleField.Name);
    private readonly Dictionary<int, string> _headerKeys = table.Header.Columns.ToDictionary(column => column.Index, column => HeaderText.Key(column.Header));
    private bool _belowSignature;

    public RowKind Sort(SheetRow row)
    {
        var written = row.Cells.Count(cell => !cell.IsBlank);
        if (written == 0)
        {
            return RowKind.Furniture;
        }

        if (IsLikeNik(row[_nik]))
        {
            _belowSignature = false; // the next printed page
            return RowKind.Data;
        }

        var first = CellText.Unmarked(Array.Find(row.Cells, cell => !cell.IsBlank));
        if (first.StartsWith("###", StringComparison.Ordinal))
        {
            return RowKind.End;
        }

        var name = CellText.Of(row[_name]);
        if (IsNumbering(row, written) || RepeatsHeader(row) || Total().IsMatch(first) || Total().IsMatch(name) || IsSignature(row, written, name))
        {
            return RowKind.Furniture;
        }

        if (written <= MostCellsOfSignature && AreaLine.Begins(first) && (name.Length == 0 || AreaLine.Begins(name) || name == first))
        {
            return RowKind.AreaLine;
        }

        return IsPerson(row, written, name) ? RowKind.Data : RowKind.Furniture;
    }

    private bool IsPerson(SheetRow row, int written, string name)
    {
        if (_belowSignature)
        {
            return name.Length > 0 && written >= FewestCellsBelowSignature;
        }

        var nik = CellText.Of(row[_nik]);
        return written == 1 && !nik.Any(char.IsDigit) ? name.Length > 0 && !Note().IsMatch(name)
            : name.Length > 0 || nik.Length > 0 || table.Personal.Any(index => CellText.Of(row[index]).Length > 0);
    }

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

    // 1 2 3 …, (1) (2) (3) …, and what Excel makes of (1): -1 -2 -3.
    private static bool IsNumbering(SheetRow row, int written)
    {
        const int Fewest = 3;
        var previous = 0;
        var numbers = 0;
        foreach (var cell in row.Cells.Where(cell => !cell.IsBlank))
        {
            var digits = CellText.Unmarked(cell).Trim('(', ')', '-', '[', ']', '.', ' ');
            if (digits.Length is 0 or > 3 || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                if (numbers == 0 && written > Fewest && digits.Equals("KOLOM", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                return false;
            }

            var number = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            if (numbers > 0 && number != previous + 1)
            {
                return false;
            }

            previous = number;
            numbers++;
        }

        return numbers >= Fewest;
    }

    // 14 to 17 digits, in a text or a number, however padded: whatever else the row holds, somebody's NIK is in it.
    private static bool IsLikeNik(Cell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            return (NumberCell.Digits(cell)?.Length ?? 0) >= 14;
        }

        if (cell.Kind != CellKind.Text)
        {
            return false;
        }

        var clean = SixteenDigits.Clean(cell.Text, "NIK");
        return (clean.Length is >= 14 and <= 17 && clean.Count(char.IsAsciiDigit) >= 14) || NumberCell.IsScientific(clean);
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
