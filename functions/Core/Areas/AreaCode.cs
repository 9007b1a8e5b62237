using System.Globalization;

namespace Pipeline.Areas;

/// <summary>A Kemendagri area code without dots: <c>62</c>, <c>6202</c>, <c>620201</c>, <c>6202011001</c>. Never a BPS code.</summary>
/// <remarks>The code begins with its parent's; whether such an area exists is the <c>AreaTable</c>'s to say.</remarks>
public readonly record struct AreaCode : IComparable<AreaCode>
{
    private static ReadOnlySpan<int> Widths => [2, 2, 2, 4];

    private readonly string? _digits;

    private AreaCode(string digits) => _digits = digits;

    private string Digits => _digits ?? throw new InvalidOperationException("A default AreaCode is no area.");

    public AreaLevel Level => (AreaLevel)Digits.Length;

    /// <summary>The province it lies in, or itself.</summary>
    public AreaCode Province => AncestorAt(AreaLevel.Province);

    /// <summary>The regency it lies in, or itself.</summary>
    /// <exception cref="InvalidOperationException">It is a province.</exception>
    public AreaCode Regency => AncestorAt(AreaLevel.Regency);

    /// <summary>The district it lies in, or itself.</summary>
    /// <exception cref="InvalidOperationException">It is a province or a regency.</exception>
    public AreaCode District => AncestorAt(AreaLevel.District);

    /// <summary>Reads 2, 4, 6 or 10 digits, plain or in dotted groups (62.02.05.2001); 62.02.050.007 is a code of BPS and none of these.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out AreaCode code)
    {
        var digits = DigitGroups.Read(text, Widths);
        code = digits is null ? default : new AreaCode(digits);
        return digits is not null;
    }

    /// <summary>Reads a code that this system wrote itself.</summary>
    /// <exception cref="FormatException">No area code.</exception>
    public static AreaCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var code) ? code : throw new FormatException("An area code has 2, 4, 6 or 10 digits.");

    /// <summary>Whether this is the other area or lies in it.</summary>
    public bool IsWithin(AreaCode other) => Digits.StartsWith(other.Digits, StringComparison.Ordinal);

    public int CompareTo(AreaCode other) => string.CompareOrdinal(_digits, other._digits);

    public override string ToString() => Digits;

    private AreaCode AncestorAt(AreaLevel level) => Level >= level
        ? new AreaCode(Digits[..(int)level])
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Level} {Digits} does not name a {level}."));
}
