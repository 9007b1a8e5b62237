namespace Pipeline.Intake;

/// <summary>Reads a row, or a band of two or three rows, as a table's header.</summary>
/// <param name="sheet">The sheet's name.</param>
internal sealed class HeaderReader(MergedCells merged, ColumnMapping mapping, string sheet)
{
    // A header is short; a longer text is a title or a note.
    private const int Longest = 120;

    // Bounds what is remembered where the texts of a sheet never end.
    private const int MostRemembered = 20_000;

    private readonly Dictionary<string, HeaderMeaning?> _read = [];

    /// <summary>One row as a header.</summary>
    public TableHeader Read(IReadOnlyList<SheetRow> above, SheetRow row) =>
        new(above, row.Number, row.Number, [.. Texts(row).Select(text => new HeaderColumn(text.Index, text.Text, Meaning(text.Text)))])
        {
            Written = WrittenIn([row]),
            Sheet = sheet,
        };

    /// <summary>Two or three rows as one header, or null where they cannot be one.</summary>
    public TableHeader? ReadBand(IReadOnlyList<SheetRow> above, IReadOnlyList<SheetRow> rows)
    {
        // What a feedback wrote has its header in one row.
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].Number != rows[0].Number + index || !IsAllText(rows[index]) || NumberingRow.Is(rows[index])
                || Array.Exists(rows[index].Cells, cell => cell.Kind == CellKind.Text && FeedbackSheets.IsAutomaticHeader(cell.Text)))
            {
                return null;
            }
        }

        var texts = HeaderBand.Of(rows, merged, Text);
        var columns = new List<HeaderColumn>();
        foreach (var (column, own, group, isMerged) in texts)
        {
            if (own.Count > 0)
            {
                var (header, meaning) = Combine(own, group, isMerged);
                columns.Add(new HeaderColumn(column, header, meaning));
            }
        }

        return new TableHeader(above, rows[0].Number, rows[^1].Number, columns)
        {
            Written = WrittenIn(rows),
            Sheet = sheet,
            IsProven = HeaderBand.IsProven(rows, merged, Text),
        };
    }

    /// <summary>Whether every cell of a row could be a header: texts with letters, no long numbers, no value behind a colon.</summary>
    public static bool IsAllText(SheetRow row) =>
        Array.TrueForAll(row.Cells, cell => cell.IsBlank
            || (Text(cell) is { Length: > 0 } text && PlainText.HasLetter(text) && text.Count(char.IsDigit) < 8 && text[0] != ':'));

    /// <summary>Whether a bare number may be a header that means something: of those that all know none is, of those that a regency settled one can be.</summary>
    public bool KnowsNumbers { get; } = mapping.Count > 0;

    /// <summary>What a header means: what the regency settled, else what is known of it; null for one nobody knows.</summary>
    public HeaderMeaning? Meaning(string text)
    {
        if (!_read.TryGetValue(text, out var meaning))
        {
            if (_read.Count >= MostRemembered)
            {
                _read.Clear();
            }

            // What an earlier feedback added beside the operator's own columns is not the operator's.
            _read[text] = meaning = FeedbackSheets.IsAutomaticHeader(text) ? null : mapping.MeaningOf(text) ?? HeaderAliases.Known.MeaningOf(text);
        }

        return meaning;
    }

    private (string Header, HeaderMeaning? Meaning) Combine(IReadOnlyList<string> texts, string group, bool isMerged)
    {
        var (header, meaning) = ReadPair(texts.Count > 1 ? texts[^2] : "", texts[^1], group);
        if (texts is [var top, _, _] && meaning is null)
        {
            (header, meaning) = ReadPair(top, texts[^1], top);
        }

        // «NIK» merged under «IBU KANDUNG» or «KEPALA KELUARGA» is another person's, whatever the words are.
        return isMerged && texts.Count > 1 && meaning is { Kind: HeaderKind.Field } && texts.Take(texts.Count - 1).FirstOrDefault(HeaderGroups.AreOthers) is { } others
            ? ($"{texts[^1]} {others}", HeaderMeaning.NotKept)
            : (header, meaning);
    }

    // «NAMA» over «KK» is NAMA KK, so both together come first, also the other way round: «IBU KANDUNG» over «NAMA»; then
    // the lower alone, within its group. The header is the text that says the same when it stands alone, as it will in the
    // sheet that the operator mends and sends again.
    private (string Header, HeaderMeaning? Meaning) ReadPair(string own, string sub, string group)
    {
        if (HeaderGroups.IsOfBirth(group) && Meaning(sub)?.Kind != HeaderKind.Field && Meaning($"{sub} Lahir") is { } divided)
        {
            return ($"{sub} Lahir", divided);
        }

        var (both, turned) = ($"{own} {sub}".Trim(), $"{sub} {own}".Trim());
        return Meaning(both) is { } together ? (both, together)
            : Meaning(turned) is { } reversed ? (turned, reversed)
            : Meaning(sub) is { } lower ? (sub, lower)
            : Meaning(own) is { } upper ? (own, upper)
            : (both, null);
    }

    private static IEnumerable<(int Index, string Text)> Texts(SheetRow row) =>
        row.Cells.Select((cell, index) => (index, Text(cell))).Where(entry => entry.Item2.Length > 0);

    private static HashSet<(int Index, string Key)> WrittenIn(IEnumerable<SheetRow> rows) =>
        [.. rows.SelectMany(Texts).Select(text => (text.Index, HeaderText.Key(text.Text)))];

    private static string Text(Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.Length <= Longest * 2 && PlainText.Of(cell.Text) is { Length: <= Longest } text ? text : "";
}
