using System.Collections.Frozen;

namespace Pipeline.Intake;

/// <summary>A list of labels with the codes and spellings that stand for them (Data/code_lists.csv, and our own).</summary>
internal sealed class CodeList
{
    private readonly FrozenDictionary<string, string> _labels;

    private CodeList(Dictionary<string, string> labels) => _labels = labels.ToFrozenDictionary();

    /// <summary>A list from the lists seen in the field; a code that two of them use for different labels stands for none.</summary>
    /// <param name="lists">Names of lists in code_lists.csv; the first one's labels are the canonical ones.</param>
    /// <param name="spellings">Pairs of a canonical label and its other spellings, separated by bars.</param>
    public static CodeList Of(IReadOnlyList<string> lists, params IReadOnlyList<(string Label, string Spellings)> spellings)
    {
        var labels = new Dictionary<string, string>();
        foreach (var (label, others) in spellings)
        {
            foreach (var spelling in others.Split('|').Append(label))
            {
                labels[Key(spelling)] = label;
            }
        }

        var codes = new Dictionary<string, string?>();
        foreach (var record in EmbeddedList.Read("code_lists.csv").Where(record => lists.Contains(record[0])))
        {
            var key = Key(record[2]);
            if (!labels.TryGetValue(key, out var label))
            {
                labels[key] = label = Canonical(record[2]);
            }

            codes[record[1]] = codes.TryGetValue(record[1], out var other) && other != label ? null : label;
        }

        foreach (var (code, label) in codes.Where(entry => entry.Value is not null))
        {
            labels.TryAdd(Key(code), label!);
        }

        return new CodeList(labels);
    }

    /// <summary>The canonical label, or null for what the list does not know. «3. Anak» is «Anak» where the list knows it.</summary>
    public string? Find(string text)
    {
        var key = Key(text);
        return _labels.GetValueOrDefault(key)
            ?? (key.Length > 1 && char.IsDigit(key[0]) ? _labels.GetValueOrDefault(key.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) : null);
    }

    /// <summary>Reads a text that must be on the list.</summary>
    public ParsedValue Read(string text) =>
        text.Length == 0 ? ParsedValue.Nothing
        : Find(text) is { } label ? ParsedValue.Of(label)
        : ParsedValue.Unreadable;

    /// <summary>Reads a text that is kept in upper case where the list does not know it; a bare number is a code of an unknown list.</summary>
    public ParsedValue ReadOpen(string text) =>
        text.Length == 0 ? ParsedValue.Nothing
        : Find(text) is { } label ? ParsedValue.Of(label)
        : PlainText.HasLetter(text) ? FreeTextReading.ReadUpper(text)
        : ParsedValue.Unreadable;

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Canonical(string label) =>
        label.Replace(" / ", "/", StringComparison.Ordinal).Replace("/ ", "/", StringComparison.Ordinal).ToUpperInvariant();
}
