using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Dtsen;

/// <summary>What a row of a DTSEN extract is about: a person by NIK (layout individu), or a family by No. KK (layout keluarga).</summary>
public sealed record DtsenKey : IRecordKey<DtsenKey>
{
    private DtsenKey(string text) => Text = text;

    /// <summary>As stored: <c>N6202010101900001</c> a person, <c>K6202010101100001</c> a family. Personal data.</summary>
    public string Text { get; }

    /// <summary>The partition in which it is kept: the first six digits of the number.</summary>
    public RecordPartition Partition => RecordPartition.Parse(Text.AsSpan(1, 6));

    /// <summary>The person, or null for a family.</summary>
    public Nik? Person => Text[0] == 'N' ? Nik.Parse(Text.AsSpan(1)) : null;

    /// <summary>The family, or null for a person.</summary>
    public FamilyCardNumber? Family => Text[0] == 'K' && FamilyCardNumber.TryParse(Text.AsSpan(1), out var kk) ? kk : null;

    public static DtsenKey Of(Nik nik) => new($"N{nik.Digits}");

    public static DtsenKey Of(FamilyCardNumber kk) => new($"K{kk.Digits}");

    /// <summary>Reads what <see cref="Text"/> says.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static DtsenKey Parse(string text) =>
        text is ['N', .. var nik] && Nik.TryParse(nik, out var person) ? Of(person)
        : text is ['K', .. var kk] && FamilyCardNumber.TryParse(kk, out var family) ? Of(family)
        : throw new FormatException("A key of DTSEN is N and a NIK, or K and a No. KK.");

    public int CompareTo(DtsenKey? other) => other is null ? 1 : string.CompareOrdinal(Text, other.Text);

    /// <summary>The number masked after the area.</summary>
    public override string ToString() => $"{Text[..7]}**********";
}
