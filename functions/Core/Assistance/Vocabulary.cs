using System.Collections.Frozen;
using Pipeline.Intake;

namespace Pipeline.Assistance;

/// <summary>How the values of an enum are called in Bahasa Indonesia: one label each to show, more spellings to read.</summary>
internal sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly CodeList _spellings;
    private readonly FrozenDictionary<T, string> _labels;

    /// <param name="words">For each value its label, then its other spellings, separated by bars.</param>
    public Vocabulary(params (T Value, string Spellings)[] words)
    {
        _spellings = CodeList.Of([], [.. words.Select(word => (word.Value.ToString(), word.Spellings))]);
        _labels = words.ToFrozenDictionary(word => word.Value, word => word.Spellings.Split('|')[0]);
        Labels = [.. words.Select(word => _labels[word.Value])];
    }

    /// <summary>Every label, in the order given.</summary>
    public IReadOnlyList<string> Labels { get; }

    public string LabelOf(T value) => _labels[value];

    /// <summary>The value that a text names, or null.</summary>
    public T? Find(string text) => _spellings.Find(text) is { } name ? Enum.Parse<T>(name) : null;
}
