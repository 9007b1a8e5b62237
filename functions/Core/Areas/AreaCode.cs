using System.Globalization;

namespace Pipeline.Areas;

/// <summary>A Kemendagri area code without dots: <c>62</c>, <c>6202</c>, <c>620201</c>, <c>6202011001</c>. Never a BPS code.</summary>
/// <remarks>The code begins with its parent's; whether such an area exists is the <c>AreaTable</c>'s to say.</remarks>
public readonly record struct AreaCode : IComparable<AreaCode>
{
    private const int BitsOfDigit = 4;
    private const int MostDigits = (int)AreaLevel.Village;

    // The digits from the highest bits down, four bits each, and the level in the lowest four: a code is compared and looked up for
    // every person of a province a dozen times, and so is one number. Its order is that of the digits, a parent before its children.
    private readonly ulong _packed;

    private AreaCode(ulong packed) => _packed = packed;

    public AreaLevel Level => (AreaLevel)(Packed & LevelBits);

    /// <summary>The province it lies in, or itself.</summary>
    public AreaCode Province => AncestorAt(AreaLevel.Province);

    /// <summary>The regency it lies in, or itself.</summary>
    /// <exception cref="InvalidOperationException">It is a province.</exception>
    public AreaCode Regency => AncestorAt(AreaLevel.Regency);

    /// <summary>The district it lies in, or itself.</summary>
    /// <exception cref="InvalidOperationException">It is a province or a regency.</exception>
    public AreaCode District => AncestorAt(AreaLevel.District);

    private static ReadOnlySpan<int> Widths => [2, 2, 2, 4];

    private static ulong LevelBits => (1 << BitsOfDigit) - 1;

    private ulong Packed => _packed != 0 ? _packed : throw new InvalidOperationException("A default AreaCode is no area.");

    /// <summary>Reads 2, 4, 6 or 10 digits, plain or in dotted groups (62.02.05.2001); 62.02.050.007 is a code of BPS and none of these.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out AreaCode code)
    {
        Span<char> digits = stackalloc char[MostDigits];
        var length = DigitGroups.Read(text, Widths, digits);
        var packed = (ulong)length;
        for (var index = 0; index < length; index++)
        {
            packed |= (ulong)(digits[index] - '0') << ShiftOf(index);
        }

        code = new AreaCode(packed);
        return length > 0;
    }

    /// <summary>Reads a code that this system wrote itself.</summary>
    /// <exception cref="FormatException">No area code.</exception>
    public static AreaCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var code) ? code : throw new FormatException("An area code has 2, 4, 6 or 10 digits.");

    /// <summary>Whether this is the other area or lies in it.</summary>
    public bool IsWithin(AreaCode other) => Level >= other.Level && ((_packed ^ other._packed) & DigitsOf(other.Level)) == 0;

    public int CompareTo(AreaCode other) => _packed.CompareTo(other._packed);

    public override string ToString() => string.Create((int)Level, _packed, static (digits, packed) =>
    {
        for (var index = 0; index < digits.Length; index++)
        {
            digits[index] = (char)('0' + ((packed >> ShiftOf(index)) & LevelBits));
        }
    });

    private static int ShiftOf(int index) => 64 - (BitsOfDigit * (index + 1));

    private static ulong DigitsOf(AreaLevel level) => ulong.MaxValue << ShiftOf((int)level - 1);

    private AreaCode AncestorAt(AreaLevel level) => Level >= level
        ? new AreaCode((_packed & DigitsOf(level)) | (ulong)level)
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Level} {this} does not name a {level}."));
}
