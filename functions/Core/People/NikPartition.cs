using System.Globalization;

namespace Pipeline.People;

/// <summary>The first six digits of a NIK: the district of first registration, and the partition of the People table.</summary>
/// <remarks>Not an area of today: districts are split and renumbered, NIKs are not.</remarks>
public readonly record struct NikPartition(int Number) : IComparable<NikPartition>
{
    /// <summary>Reads six digits.</summary>
    /// <exception cref="FormatException">Not six digits.</exception>
    public static NikPartition Parse(ReadOnlySpan<char> text) =>
        text.Length == 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new NikPartition(number)
            : throw new FormatException("A NIK partition is six digits.");

    public int CompareTo(NikPartition other) => Number.CompareTo(other.Number);

    /// <summary>The six digits.</summary>
    public override string ToString() => Number.ToString("D6", CultureInfo.InvariantCulture);
}
