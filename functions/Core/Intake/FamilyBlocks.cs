using System.Buffers;

namespace Pipeline.Intake;

/// <summary>Follows the blocks of families down a sheet: <c>NO.KK | NAMA.KK | ALAMAT</c> over its values, or <c>No. KK : …</c> in lines.</summary>
internal sealed class FamilyBlocks(HeaderReader reader)
{
    private static readonly SearchValues<string> SignsOfHead = SearchValues.Create([":", "KK", "KARTU KELUARGA"], StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<int, HeaderMeaning> _heads = [];
    private FamilyBlock _block = new();

    /// <summary>What the members of the block are told.</summary>
    public IReadOnlyDictionary<ColumnField, Cell> Told => _block.Values;

    /// <summary>A member was read: the next head begins another block.</summary>
    public void MeetMember() => _block.HasMembers = true;

    /// <summary>Whether the row belongs to a block's head; if so, it is taken.</summary>
    /// <param name="ahead">The row, which is no header of a table, and those behind it, blank ones left out.</param>
    /// <param name="table">The table that stands above, or null before the first.</param>
    public bool Takes(IReadOnlyList<SheetRow> ahead, SettledTable? table)
    {
        var row = ahead[0];
        if (_heads.Count > 0)
        {
            return TakeValues(row, table);
        }

        if (!LabelledValues.MayBeginWithLabel(row, reader) || !MayBeHead(row) || LabelledValues.In(row, reader) is not { Count: > 0 } labels || IsInsideData(row, labels, table) || IsMember(row, labels, table))
        {
            return false;
        }

        var namesFamily = labels.Any(label => label.Label.Fields.Contains(ColumnField.Kk));
        return labels.All(label => label.Value.IsBlank) ? namesFamily && TakeHeads(ahead, labels, table) : TakeLine(labels, namesFamily);
    }

    /// <summary>A header was met: a head without values stays without.</summary>
    public void MeetHeader() => _heads.Clear();

    /// <summary>Another table begins: whom it lists are no members of the family above it.</summary>
    public void MeetOtherTable() => _block = _block.HasMembers ? new FamilyBlock() : _block;

    // Labels alone: the row below holds the values, unless the member header follows at once. A list of families, which has
    // the same header and many rows below it, is no block.
    private bool TakeHeads(IReadOnlyList<SheetRow> ahead, IReadOnlyList<LabelledValue> labels, SettledTable? table)
    {
        var kk = labels.First(label => label.Label.Fields.Contains(ColumnField.Kk)).Index;
        if (labels.Count * 2 < ahead[0].Cells.Count(cell => !cell.IsBlank) || IsListOfFamilies(ahead, kk, table))
        {
            return false;
        }

        _block = new FamilyBlock();
        foreach (var label in labels)
        {
            _block.Take(label.Label, Cell.Blank);
            _heads[label.Index] = label.Label;
        }

        return true;
    }

    private static bool IsListOfFamilies(IReadOnlyList<SheetRow> ahead, int kk, SettledTable? table) =>
        table is not null && ahead is [_, _, var second, ..] && NikCell.IsLike(second[kk])
        && (kk == table.IndexOf(ColumnField.Nik) || !NikCell.IsLike(table.Cell(second, ColumnField.Nik)));

    // A member right below the labels: the head has no values.
    private bool TakeValues(SheetRow row, SettledTable? table)
    {
        var isMember = table is not null && NikCell.IsLike(table.Cell(row, ColumnField.Nik)) && !_heads.Any(head => head.Value.Fields.Contains(ColumnField.Kk) && NikCell.IsLike(row[head.Key]));
        foreach (var (index, label) in isMember ? [] : _heads)
        {
            _block.Take(label, row[index]);
        }

        _heads.Clear();
        return !isMember;
    }

    // Lines that name the family, and those that stand with it: its address, its RT and RW.
    private bool TakeLine(IReadOnlyList<LabelledValue> labels, bool namesFamily)
    {
        var isOfFamily = namesFamily || labels.Any(label => label.Label.Fields is [ColumnField.Address or ColumnField.Rt or ColumnField.Rw, ..]);
        // «DESA : B  RT : 003» over a list names where its people live, and no family.
        var namesArea = labels.Any(label => label.Label.Fields is [ColumnField.Village or ColumnField.District or ColumnField.Regency, ..]);
        if (!isOfFamily || (namesArea && !namesFamily && (_block.HasMembers || !_block.IsOfFamily)))
        {
            return false;
        }

        if (_block.HasMembers || (namesFamily && _block.IsOfFamily))
        {
            _block = new FamilyBlock();
        }

        foreach (var label in labels)
        {
            _block.Take(label.Label, label.Value);
        }

        return true;
    }

    // «KK: 6202…» in the table's own column of the KK is a person's.
    private static bool IsInsideData(SheetRow row, IReadOnlyList<LabelledValue> labels, SettledTable? table) =>
        table is not null && table.Has(ColumnField.Kk)
        && labels.Any(label => label.Index == table.IndexOf(ColumnField.Kk) && label.Label.Fields.Contains(ColumnField.Kk) && !label.Value.IsBlank)
        && CellText.Of(table.Cell(row, ColumnField.Name)).Length > 0;

    // A person, whose SHDK says «KK» or whose RT says «RT 01»: the row has a name or a NIK that no label explains, or
    // what stands behind the label is no number of a family card or an RT.
    private static bool IsMember(SheetRow row, IReadOnlyList<LabelledValue> labels, SettledTable? table)
    {
        if (table is null)
        {
            return false;
        }

        var (name, nik) = (table.Cell(row, ColumnField.Name), table.Cell(row, ColumnField.Nik));
        return (NikCell.IsLike(nik) && !labels.Any(label => label.Label.Fields.Contains(ColumnField.Kk) && IsValue(label, nik)))
            || (CellText.Of(name).Length > 0 && !labels.Any(label => IsValue(label, name) || label.Index == table.IndexOf(ColumnField.Name)))
            || labels.Any(label => label.Label.Fields is [ColumnField.Kk or ColumnField.Rt or ColumnField.Rw, ..] && IsWords(label.Value));
    }

    // The value is the cell's text without the colon before it.
    private static bool IsValue(LabelledValue label, Cell cell) => !cell.IsBlank && cell.Text.TrimStart(' ', ':').Trim() == label.Value.Text.Trim();

    private static bool IsWords(Cell value) => CellText.Of(value) is { Length: > 0 } text && !text.Any(char.IsAsciiDigit);

    // A label ends in a colon, or names the family card.
    private static bool MayBeHead(SheetRow row) => Array.Exists(row.Cells, cell => cell.Kind == CellKind.Text && cell.Text.AsSpan().ContainsAny(SignsOfHead));
}
