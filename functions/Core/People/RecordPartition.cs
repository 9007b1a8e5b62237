using System.Globalization;
using Pipeline.Areas;

namespace Pipeline.People;

/// <summary>Six digits by which records are spread: the first six of a NIK or No. KK, the district in which it was issued; or, of
/// what is said of a province or regency as a whole, its code with zeros behind it.</summary>
/// <remarks>Not an area of today: districts are split and renumbered, NIKs are not. No district has the number 00.</remarks>
public readonly record struct RecordPartition(int Number) : IComparable<RecordPartition>
{
    private const int Digits = 6;

    /// <summary>Reads six digits.</summary>
    /// <exception cref="FormatException">Not six digits.</exception>
    public static RecordPartition Parse(ReadOnlySpan<char> text) =>
        text.Length == Digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RecordPartition(number)
            : throw new FormatException("A partition is six digits.");

    /// <summary>Where what is said of a province or regency as a whole is kept.</summary>
    /// <exception cref="FormatException">The area lies below a district.</exception>
    public static RecordPartition Of(AreaCode area) => Parse(area.ToString().PadRight(Digits, '0'));

    public int CompareTo(RecordPartition other) => Number.CompareTo(other.Number);

    /// <summary>The six digits.</summary>
    public override string ToString() => Number.ToString("D6", CultureInfo.InvariantCulture);
}
