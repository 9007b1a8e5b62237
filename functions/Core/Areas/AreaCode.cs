using System.Globalization;

namespace Pipeline.Areas;

/// <summary>How deep an area lies; the value is the number of digits of its Kemendagri code.</summary>
public enum AreaLevel
{
    /// <summary>Provinsi.</summary>
    Province = 2,

    /// <summary>Kabupaten or kota.</summary>
    Regency = 4,

    /// <summary>Kecamatan.</summary>
    District = 6,

    /// <summary>Desa or kelurahan.</summary>
    Village = 10,
}

/// <summary>A Kemendagri area code without dots: <c>62</c>, <c>6202</c>, <c>620201</c>, <c>6202011001</c>. Never a BPS code.</summary>
/// <remarks>The code begins with its parent's; whether such an area exists is the <c>AreaTable</c>'s to say.</remarks>
public readonly record struct AreaCode : IComparable<AreaCode>
{
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

    /// <summary>Reads 2, 4, 6 or 10 digits, dots allowed between them.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out AreaCode code)
    {
        code = default;
        Span<char> digits = stackalloc char[10];
        var length = 0;
        foreach (var character in text)
        {
            if (character == '.')
            {
                continue;
            }

            if (!char.IsAsciiDigit(character) || length == digits.Length)
            {
                return false;
            }

            digits[length++] = character;
        }

        if (length is not (2 or 4 or 6 or 10) || digits[0] == '0')
        {
            return false;
        }

        code = new AreaCode(new string(digits[..length]));
        return true;
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
