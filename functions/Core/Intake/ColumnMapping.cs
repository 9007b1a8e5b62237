namespace Pipeline.Intake;

/// <summary>What a regency settled, once and for all its files, about headers that cannot be told or are told wrong.</summary>
/// <remarks>Headers are compared as all headers are: without case, blanks, punctuation and numbering.</remarks>
public sealed class ColumnMapping
{
    /// <summary>Nothing settled.</summary>
    public static readonly ColumnMapping None = new(new Dictionary<string, HeaderMeaning>());

    private readonly IReadOnlyDictionary<string, HeaderMeaning> _byKey;

    internal ColumnMapping(IReadOnlyDictionary<string, HeaderMeaning> byKey) => _byKey = byKey;

    /// <summary>How many headers are settled.</summary>
    public int Count => _byKey.Count;

    internal HeaderMeaning? MeaningOf(string header) => _byKey.Count == 0 ? null : _byKey.GetValueOrDefault(HeaderText.Key(header));
}
