namespace Pipeline.Areas;

/// <summary>A BPS area code: province 2 digits, regency 4, district 7, village 10 (PP KK CCC DDD).</summary>
/// <remarks>Never interchangeable with <see cref="AreaCode"/>: 6212 is Barito Timur here and Murung Raya there.</remarks>
public readonly record struct BpsCode
{
    private const int MostDigits = 10;

    private static ReadOnlySpan<int> Widths => [2, 2, 3, 3];

    private readonly string? _digits;

    private BpsCode(string digits) => _digits = digits;

    private string Digits => _digits ?? throw new InvalidOperationException("A BpsCode that was never set was used.");

    public AreaLevel Level => Digits.Length switch
    {
        2 => AreaLevel.Province,
        4 => AreaLevel.Regency,
        7 => AreaLevel.District,
        _ => AreaLevel.Village,
    };

    /// <summary>The regency this area lies in, or itself; throws for a province.</summary>
    public BpsCode Regency => Ancestor(4);

    /// <summary>The district this area lies in, or itself; throws for a province or regency.</summary>
    public BpsCode District => Ancestor(7);

    public static bool TryParse(ReadOnlySpan<char> text, out BpsCode code)
    {
        Span<char> digits = stackalloc char[MostDigits];
        var length = DigitGroups.Read(text, Widths, digits);
        code = length == 0 ? default : new BpsCode(new string(digits[..length]));
        return length > 0;
    }

    /// <summary>The code that this text is known to hold (a constant, a stored key); anything else is a bug.</summary>
    public static BpsCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Not a BPS code of 2, 4, 7 or 10 digits.");

    public override string ToString() => Digits;

    private BpsCode Ancestor(int length) => Digits.Length switch
    {
        var own when own == length => this,
        var own when own > length => new BpsCode(Digits[..length]),
        _ => throw new InvalidOperationException($"{Digits} has no ancestor of {length} digits."),
    };
}
