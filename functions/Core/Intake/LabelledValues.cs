namespace Pipeline.Intake;

/// <summary>A label of a block's head, and the value behind it; blank where none is.</summary>
/// <param name="Index">The 0-based column of the label.</param>
internal readonly record struct LabelledValue(int Index, HeaderMeaning Label, Cell Value);

/// <summary>Reads rows such as <c>No. KK : 6202…</c> and <c>Alamat | : Jl. …</c>: labels with a value behind, in the same cell or the next.</summary>
internal static class LabelledValues
{
    private const int LongestLine = 400;
    private const int MostWordsOfLabel = 5;

    // What a label that nobody knows labels.
    private static readonly HeaderMeaning Unknown = new(HeaderKind.NotKept, [], int.MaxValue);

    /// <summary>All labels of a row with their values; none where the row does not begin with a known label.</summary>
    public static IReadOnlyList<LabelledValue> In(SheetRow row, HeaderReader reader)
    {
        var found = new List<LabelledValue>();
        for (var index = 0; index < row.Cells.Length; index++)
        {
            if (TextOf(row[index]) is not { Length: > 0 } text)
            {
                continue;
            }

            var inside = InText(index, text, reader);
            if (inside.Count > 0)
            {
                found.AddRange(inside);
            }
            else if (reader.Meaning(text) is { } label)
            {
                found.Add(new LabelledValue(index, label, Cell.Blank));
            }
            else if (found.Count > 0)
            {
                continue;
            }

            if (found.Count == 0 || found[0].Label == Unknown)
            {
                return [];
            }

            // Nothing behind the colon: the next written cell is the value, unless it is a label itself.
            var next = NextWritten(row, index);
            if (found[^1] is { Value.IsBlank: true } open && next < row.Cells.Length && !IsLabel(row[next], reader))
            {
                found[^1] = open with { Value = WithoutColon(row[next]) };
                index = next;
            }
        }

        return found;
    }

    /// <summary>Whether a row can have any: not if its first text is a bare number, as in nearly every row of a list, and no header is settled to be one.</summary>
    /// <remarks>Asked of every row before the dearer questions.</remarks>
    public static bool MayBeginWithLabel(SheetRow row, HeaderReader reader)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Kind == CellKind.Text && cell.Text.Length > 0)
            {
                return reader.KnowsNumbers || cell.Text.Length > LongestLine || cell.Text.AsSpan().ContainsAnyExceptInRange('0', '9');
            }
        }

        return true;
    }

    // «No. KK : 6202… Nama KK : BUDI Alamat : Jl. Satu»: a label is the longest known run of words before a colon.
    private static List<LabelledValue> InText(int index, string text, HeaderReader reader)
    {
        var found = new List<LabelledValue>();
        var start = 0;
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var before = text[start..colon];
            if (!before.Any(char.IsLetter))
            {
                continue; // a time of day
            }

            var (label, length) = LabelAtEnd(before, reader);
            if (found.Count > 0)
            {
                found[^1] = found[^1] with { Value = Cell.OfText(before[..^length].Trim(' ', ',', ';')) };
            }

            found.Add(new LabelledValue(index, label, Cell.Blank));
            start = colon + 1;
        }

        if (found.Count > 0)
        {
            found[^1] = found[^1] with { Value = Cell.OfText(text[start..].Trim()) };
        }

        return found;
    }

    // An unknown label is one word, and what it labels is not kept.
    private static (HeaderMeaning Label, int Length) LabelAtEnd(string text, HeaderReader reader)
    {
        var trimmed = text.TrimEnd();
        var padding = text.Length - trimmed.Length;
        var (label, length) = (Unknown, 0);
        var words = 0;
        for (var at = trimmed.Length - 1; at >= 0 && words < MostWordsOfLabel; at--)
        {
            if (at > 0 && trimmed[at - 1] != ' ')
            {
                continue;
            }

            words++;
            var candidate = trimmed[at..];
            if (candidate.Any(char.IsDigit))
            {
                break; // the value before it
            }

            if (reader.Meaning(candidate) is { } meaning)
            {
                (label, length) = (meaning, candidate.Length + padding);
            }
            else if (words == 1)
            {
                length = candidate.Length + padding;
            }
        }

        return (label, length);
    }

    private static int NextWritten(SheetRow row, int index)
    {
        do
        {
            index++;
        }
        while (index < row.Cells.Length && (row[index].IsBlank || TextOf(row[index]) == ":"));

        return index;
    }

    private static bool IsLabel(Cell cell, HeaderReader reader) =>
        TextOf(cell) is { Length: > 0 } text && (reader.Meaning(text) is not null || InText(0, text, reader).Exists(value => value.Label != Unknown));

    private static Cell WithoutColon(Cell cell) =>
        cell.Kind == CellKind.Text && cell.Text.TrimStart() is [':', .. var value] ? Cell.OfText(value.Trim()) : cell;

    private static string TextOf(Cell cell) => cell.Kind == CellKind.Text && cell.Text.Length <= LongestLine ? PlainText.Of(cell.Text) : "";
}
