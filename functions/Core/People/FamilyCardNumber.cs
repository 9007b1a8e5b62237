using System.Globalization;

namespace Pipeline.People;

/// <summary>A family card number (No. KK): 16 digits, the family a person is written in at present.</summary>
/// <remarks>Not a stable key: it changes on moving, death of the head, divorce. 6 area + 6 date of recording + 4 serial.</remarks>
public readonly record struct FamilyCardNumber : IComparable<FamilyCardNumber>
{
    private readonly ulong _number;

    private FamilyCardNumber(ulong number) => _number = number;

    /// <summary>The whole number. Personal data: never for a log, a message or a blob name.</summary>
    public string Digits => Number.ToString("D16", CultureInfo.InvariantCulture);

    /// <summary>The whole number as a number. Personal data, as <see cref="Digits"/>.</summary>
    internal ulong Number => _number != 0 ? _number : throw new InvalidOperationException("A default FamilyCardNumber is no family card.");

    /// <summary>Reads 16 digits that do not start with 0 (temporary), do not repeat one digit and do not end in serial 0000.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FamilyCardNumber number)
    {
        number = default;
        if (text.Length != 16 || text.ContainsAnyExceptInRange('0', '9') || text[0] == '0'
            || !text.ContainsAnyExcept(text[0]) || text is "1234567890123456" || text[12..].SequenceEqual("0000"))
        {
            return false;
        }

        number = new FamilyCardNumber(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    public int CompareTo(FamilyCardNumber other) => _number.CompareTo(other._number);

    /// <summary>The number masked after the area: <c>620201**********</c>.</summary>
    public override string ToString() => $"{Digits[..6]}**********";
}
