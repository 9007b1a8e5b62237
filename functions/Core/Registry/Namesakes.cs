using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// The NIKs of the rows of a held row's own submission that name somebody of the same name beside it, with no date of birth
/// that disagrees. Who stands beside the held row is not shown to be its person by turning up again later.
/// </summary>
public sealed class Namesakes : IEquatable<Namesakes>
{
    /// <summary>How many are kept one by one; with more of one name in a file, nothing can be told by the name.</summary>
    public const int Most = 20;

    public static readonly Namesakes None = new([]);

    private const string Many = "*";

    private readonly string[] _niks;

    private Namesakes(string[] niks) => _niks = niks;

    public static Namesakes Of(IEnumerable<Nik> niks)
    {
        string[] distinct = [.. niks.Distinct().Order().Take(Most + 1).Select(nik => nik.Digits)];
        return distinct.Length switch
        {
            0 => None,
            > Most => new Namesakes([Many]),
            _ => new Namesakes(distinct),
        };
    }

    /// <summary>Reads what <see cref="Text"/> gives.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static Namesakes Parse(string text) => text switch
    {
        "" => None,
        Many => new Namesakes([Many]),
        _ => Of(text.Split(' ').Select(digits => Nik.Parse(digits))),
    };

    /// <summary>As stored: the NIKs with blanks between; a star where they are too many. Personal data.</summary>
    public string Text => string.Join(' ', _niks);

    /// <summary>Whether the NIK is one of them, or may be.</summary>
    public bool MayInclude(string nik) => Array.Exists(_niks, one => one is Many || one == nik);

    public bool Equals(Namesakes? other) => other is not null && _niks.AsSpan().SequenceEqual(other._niks);

    public override bool Equals(object? obj) => Equals(obj as Namesakes);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Nothing of it: personal data.</summary>
    public override string ToString() => nameof(Namesakes);
}
