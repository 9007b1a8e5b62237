using Pipeline.Areas;

namespace Pipeline.People;

/// <summary>What tells a person where the NIK cannot be trusted: the name, and four marks of which each alone is shared by many.</summary>
/// <param name="Name">The words of the name without titles and blanks; empty where none is known.</param>
/// <param name="Stem">The first 15 digits of the NIK as written, where it has them.</param>
/// <param name="Village">Where the person lives, if it is known down to the village.</param>
public sealed record PersonTraits(string Name, DateOnly? BirthDate, FamilyCardNumber? Kk, NikStem? Stem, AreaCode? Village)
{
    /// <param name="stem">What can be believed of the NIK; a short one tells less than the date of birth and is left aside.</param>
    public static PersonTraits Of(PersonValues values, NikStem? stem) => new(
        values.Name is { } name ? string.Concat(NameTokens.Of(name)) : "",
        values.BirthDate,
        values.Kk,
        stem is { IsLong: true } ? stem : null,
        values.Area is { Level: AreaLevel.Village } village ? village : null);

    // FNV-1a, 64 bits: of a million names no two are likely to share one, and who looks compares more than the name.
    /// <summary>The name in eight bytes, for a million of them.</summary>
    public ulong NameHash => Name.Aggregate(14_695_981_039_346_656_037, (hash, letter) => unchecked((hash ^ letter) * 1_099_511_628_211));

    /// <summary>Name and one mark each, by which others that may be the same person are found. Two that agree in two of the
    /// four marks have one of these in common.</summary>
    public IEnumerable<(string Name, string Mark)> Marks
    {
        get
        {
            if (Name.Length == 0)
            {
                yield break;
            }

            if (BirthDate is { } born)
            {
                yield return (Name, $"{born:yyyyMMdd}");
            }

            if (Kk is { } kk)
            {
                yield return (Name, kk.Digits);
            }

            if (Stem is { } stem)
            {
                yield return (Name, stem.Digits);
            }
        }
    }

    /// <summary>Same name, no dates of birth or family cards that disagree, and at least two of date of birth, No. KK, the first 15 digits and village agree.</summary>
    public bool IsSurelyThe(PersonTraits other) => CanBe(other) && (Kk is null || other.Kk is null || Kk == other.Kk) && AgreeingMarks(other) + (Same(Village, other.Village) ? 1 : 0) >= 2;

    /// <summary>Same name, and no dates of birth that disagree.</summary>
    public bool CanBe(PersonTraits other) =>
        Name.Length > 0 && Name == other.Name && (BirthDate is null || other.BirthDate is null || BirthDate == other.BirthDate);

    /// <summary>How many of date of birth, No. KK and the first 15 digits both have, and have alike.</summary>
    public int AgreeingMarks(PersonTraits other) =>
        (Same(BirthDate, other.BirthDate) ? 1 : 0) + (Same(Kk, other.Kk) ? 1 : 0) + (Same(Stem, other.Stem) ? 1 : 0);

    /// <summary>Nothing of it: personal data.</summary>
    public override string ToString() => nameof(PersonTraits);

    private static bool Same<T>(T? left, T? right)
        where T : struct, IEquatable<T> => left is { } one && right is { } other && one.Equals(other);
}
