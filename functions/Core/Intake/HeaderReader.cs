namespace Pipeline.Intake;

/// <summary>Reads a row, or a pair of rows, as a table's header.</summary>
internal sealed class HeaderReader
{
    // A header is short; a longer text is a title or a note.
    private const int Longest = 120;

    private readonly Dictionary<string, HeaderMeaning?> _read = [];

    /// <summary>One row as a header.</summary>
    public TableHeader Read(IReadOnlyList<SheetRow> above, SheetRow row) =>
        new(above, row.Number, row.Number, [.. Texts(row).Select(text => new HeaderColumn(text.Index, text.Text, Meaning(text.Text)))]);

    /// <summary>Two rows as one header, or null where the lower row cannot belong to the upper.</summary>
    public TableHeader? ReadPair(IReadOnlyList<SheetRow> above, SheetRow upper, SheetRow lower)
    {
        if (!IsAllText(upper) || !IsAllText(lower) || lower.Number != upper.Number + 1)
        {
            return null;
        }

        var columns = new List<HeaderColumn>();
        var group = "";
        for (var index = 0; index < Math.Max(upper.Cells.Length, lower.Cells.Length); index++)
        {
            var (own, sub) = (Text(upper[index]), Text(lower[index]));
            group = own.Length > 0 ? own : sub.Length > 0 ? group : "";
            if (own.Length > 0 || sub.Length > 0)
            {
                var (header, meaning) = ReadPair(own, sub, group);
                columns.Add(new HeaderColumn(index, header, meaning));
            }
        }

        return new TableHeader(above, upper.Number, lower.Number, columns);
    }

    // «NAMA» over «KK» is NAMA KK, so both together come first; then the lower alone, within its group. The header is the
    // text that says the same when it stands alone, as it will in the sheet that the operator mends and sends again.
    private (string Header, HeaderMeaning? Meaning) ReadPair(string own, string sub, string group)
    {
        if (sub.Length > 0 && IsOfBirth(group) && Meaning(sub)?.Kind != HeaderKind.People && Meaning($"{sub} Lahir") is { } divided)
        {
            return ($"{sub} Lahir", divided);
        }

        var both = $"{own} {sub}".Trim();
        return Meaning(both) is { } together ? (both, together)
            : Meaning(sub) is { } lower ? (sub, lower)
            : Meaning(own) is { } upper ? (own, upper)
            : (both, null);
    }

    // «Tempat | Tanggal» under «TEMPAT DAN TANGGAL LAHIR» are Tempat Lahir and Tanggal Lahir.
    private static bool IsOfBirth(string group) => HeaderText.Key(group) is var key && (key == "TTL" || key.Contains("LAHIR", StringComparison.Ordinal));

    private HeaderMeaning? Meaning(string text)
    {
        if (!_read.TryGetValue(text, out var meaning))
        {
            // What an earlier feedback added beside the operator's own columns is not the operator's.
            _read[text] = meaning = FeedbackSheets.IsAutomaticHeader(text) ? null : HeaderAliases.Known.MeaningOf(text);
        }

        return meaning;
    }

    private static IEnumerable<(int Index, string Text)> Texts(SheetRow row) =>
        row.Cells.Select((cell, index) => (index, Text(cell))).Where(entry => entry.Item2.Length > 0);

    private static string Text(Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.Length <= Longest * 2 && PlainText.Of(cell.Text) is { Length: <= Longest } text ? text : "";

    private static bool IsAllText(SheetRow row) =>
        Array.TrueForAll(row.Cells, cell => cell.IsBlank || (Text(cell) is { Length: > 0 } text && text.Any(char.IsLetter) && text.Count(char.IsDigit) < 8));
}
