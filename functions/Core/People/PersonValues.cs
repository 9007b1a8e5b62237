using System.Globalization;
using Pipeline.Areas;

namespace Pipeline.People;

/// <summary>
/// What is said of a person, field by field; a field that says nothing is null. Values are kept in one canonical text each,
/// so that comparing, folding and storing are the same for all, and are read and set as their types.
/// </summary>
public sealed class PersonValues : IEquatable<PersonValues>, IClaimValues<PersonValues>
{
    /// <summary>How many fields there are.</summary>
    public static readonly int FieldCount = Enum.GetValues<PersonField>().Length;

    /// <summary>Nothing said.</summary>
    public static readonly PersonValues Empty = new(new string?[FieldCount]);

    /// <summary>The canonical text of <see cref="PersonField.Relation"/> for the head of a family.</summary>
    public const string HeadOfFamily = "KEPALA KELUARGA";

    private readonly string?[] _texts;

    static PersonValues IClaimValues<PersonValues>.Empty => Empty;

    static bool IClaimValues<PersonValues>.CannotBeOne(PersonValues before, PersonValues said) => IdentityMatch.CannotBeOnePerson(before, said);

    private PersonValues(string?[] texts) => _texts = texts;

    /// <summary>The canonical text of a field, or null.</summary>
    public string? this[PersonField field] => _texts[(int)field];

    public FamilyCardNumber? Kk => FamilyCardNumber.TryParse(this[PersonField.Kk], out var kk) ? kk : null;

    public string? Name => this[PersonField.Name];

    public DateOnly? BirthDate => this[PersonField.BirthDate] is { } text ? DayOf(text) : null;

    public Sex? Sex => this[PersonField.Sex] switch { "L" => People.Sex.Male, "P" => People.Sex.Female, _ => null };

    public AreaCode? Area => AreaCode.TryParse(this[PersonField.Area], out var area) ? area : null;

    /// <summary>1 (poorest) to 10; null is «belum ditentukan».</summary>
    public int? Desil => this[PersonField.Desil] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public PersonStatus? Status => this[PersonField.Status] switch
    {
        null => null,
        nameof(PersonStatus.Present) => PersonStatus.Present, // of nearly everybody, and asked again and again
        var text => Enum.Parse<PersonStatus>(text),
    };

    /// <summary>Whether no field says anything.</summary>
    public bool IsEmpty => Array.TrueForAll(_texts, text => text is null);

    /// <summary>The fields that say something.</summary>
    public IEnumerable<PersonField> Fields =>
        Enumerable.Range(0, FieldCount).Where(index => _texts[index] is not null).Select(index => (PersonField)index);

    /// <summary>These values with one field set to its canonical text; null or empty says nothing.</summary>
    /// <remarks>For readers of stored records and for text fields; everything else has a typed twin below.</remarks>
    public PersonValues With(PersonField field, string? canonical)
    {
        var texts = (string?[])_texts.Clone();
        texts[(int)field] = string.IsNullOrEmpty(canonical) ? null : canonical;
        return new PersonValues(texts);
    }

    public PersonValues WithKk(FamilyCardNumber kk) => With(PersonField.Kk, kk.Digits);

    public PersonValues WithBirthDate(DateOnly date) =>
        With(PersonField.BirthDate, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public PersonValues WithSex(Sex sex) => With(PersonField.Sex, sex == People.Sex.Male ? "L" : "P");

    public PersonValues WithArea(AreaCode area) => With(PersonField.Area, area.ToString());

    public PersonValues WithDesil(int desil) => With(PersonField.Desil, desil.ToString(CultureInfo.InvariantCulture));

    public PersonValues WithStatus(PersonStatus status) => With(PersonField.Status, status.ToString());

    /// <summary>Collects values without copying the whole for each.</summary>
    public static PersonValues Create(Action<Builder> fill)
    {
        var builder = new Builder();
        fill(builder);
        return builder.Build();
    }

    /// <summary>
    /// These values with what the later ones say laid over them: a blank never erases, and an area that only names the
    /// parent of the one known (the kecamatan of a known desa) does not take the depth away.
    /// </summary>
    public PersonValues OverlaidBy(PersonValues later)
    {
        string?[]? texts = null;
        for (var index = 0; index < FieldCount; index++)
        {
            var said = later._texts[index];
            if (said is null || said == _texts[index] || ((PersonField)index == PersonField.Area && IsParentOfKnownArea(said)))
            {
                continue;
            }

            texts ??= (string?[])_texts.Clone();
            texts[index] = said;
        }

        return texts is null ? this : new PersonValues(texts);
    }

    /// <summary>What of the later values changes something when laid over these.</summary>
    public PersonValues ChangedBy(PersonValues later)
    {
        var after = OverlaidBy(later);
        if (ReferenceEquals(after, this))
        {
            return Empty;
        }

        var texts = new string?[FieldCount];
        for (var index = 0; index < FieldCount; index++)
        {
            texts[index] = after._texts[index] == _texts[index] ? null : after._texts[index];
        }

        return new PersonValues(texts);
    }

    public bool Equals(PersonValues? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as PersonValues);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var text in _texts)
        {
            hash.Add(text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Names the fields that are set, never their values: personal data.</summary>
    public override string ToString() => string.Join(',', Fields);

    // By its places, for a format that is looked for costs ten times as much, and every person of a province has a birthday.
    private static DateOnly DayOf(string text)
    {
        return text is [_, _, _, _, '-', _, _, '-', _, _]
            ? new DateOnly(Number(0, 4), Number(5, 2), Number(8, 2))
            : throw new FormatException("A stored date is not written yyyy-MM-dd.");

        int Number(int start, int length) => int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    // Canonical codes are fixed-width per level, so the parent's digits begin the child's.
    private bool IsParentOfKnownArea(string said) =>
        _texts[(int)PersonField.Area] is { } known && known.Length > said.Length && known.StartsWith(said, StringComparison.Ordinal);

    /// <summary>Collects the canonical texts of one row.</summary>
    public sealed class Builder
    {
        private string?[] _texts = new string?[FieldCount];

        public string? this[PersonField field]
        {
            get => _texts[(int)field];
            set => _texts[(int)field] = string.IsNullOrEmpty(value) ? null : value;
        }

        /// <summary>The values collected so far; the builder starts anew.</summary>
        public PersonValues Build()
        {
            var built = new PersonValues(_texts);
            _texts = new string?[FieldCount];
            return built;
        }
    }
}
