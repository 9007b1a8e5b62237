using System.Globalization;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>
/// The lists behind a workbook's drop-downs that are too long to stand in the cells' own rules: a column each on a hidden
/// sheet, without headings, so that nobody takes it for a table.
/// </summary>
internal sealed class ChoiceSheet
{
    private const string Name = "Pilihan";

    private readonly List<IReadOnlyList<string>> _columns = [];

    public bool IsEmpty => _columns.Count == 0;

    /// <summary>The source of a drop-down: the list itself where it is short, or its place on this sheet.</summary>
    public string Source(IReadOnlyList<string> choices)
    {
        var inline = string.Join(',', choices);
        return inline.Length <= CellRule.MaxInlineList && !choices.Any(choice => choice.AsSpan().ContainsAny(',', '"'))
            ? $"\"{inline}\""
            : Range(choices);
    }

    /// <summary>Puts a list on this sheet and says where it stands.</summary>
    public string Range(IReadOnlyList<string> choices)
    {
        var column = _columns.FindIndex(known => known.SequenceEqual(choices));
        if (column < 0)
        {
            column = _columns.Count;
            _columns.Add(choices);
        }

        var letters = SpreadsheetText.ColumnLetters(column);
        return string.Create(CultureInfo.InvariantCulture, $"{Name}!${letters}$1:${letters}${choices.Count}");
    }

    public SheetPlan Plan() => new(Name, [.. _columns.Select(_ => new SheetColumn(24))], HasHeaderRow: false, Write) { IsHidden = true };

    private void Write(SheetWriter rows)
    {
        for (var index = 0; index < _columns.Max(column => column.Count); index++)
        {
            rows.Row();
            foreach (var (column, choices) in _columns.Index().Where(entry => index < entry.Item.Count))
            {
                rows.Text(column, choices[index], CellStyle.Default);
            }
        }
    }
}
