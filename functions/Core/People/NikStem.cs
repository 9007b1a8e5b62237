namespace Pipeline.People;

/// <summary>
/// The first 12 or 15 digits of a NIK, where the end of it was lost: 12 name district, date of birth and sex, 15 all but
/// the last digit. Never a key, and never completed: it only helps to find whom a damaged NIK may mean.
/// </summary>
public readonly record struct NikStem
{
    /// <summary>District, date of birth and sex.</summary>
    public const int Twelve = 12;

    /// <summary>All but the last digit.</summary>
    public const int Fifteen = 15;

    private readonly string? _digits;

    private NikStem(string digits) => _digits = digits;

    /// <summary>The digits. Personal data: never for a log, a message or a blob name.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("A default NikStem is no stem.");

    /// <summary>Whether it has 15 digits, so that of a NIK only the last is open.</summary>
    public bool IsLong => Digits.Length == Fifteen;

    /// <summary>The partition in which the NIKs lie that begin so.</summary>
    public RecordPartition Partition => RecordPartition.Parse(Digits.AsSpan(0, 6));

    /// <summary>The first 15 digits of a sound NIK.</summary>
    public static NikStem Of(Nik nik) => new(nik.Digits[..Fifteen]);

    /// <summary>The first 12 digits of the NIKs of those who were first registered in a district, by date of birth and sex.</summary>
    public static NikStem Of(RecordPartition district, DateOnly born, Sex sex) =>
        new($"{district}{born.Day + (sex == Sex.Female ? 40 : 0):D2}{born.Month:D2}{born.Year % 100:D2}");

    /// <summary>Reads 12 or 15 digits that do not start with 0.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out NikStem stem)
    {
        stem = default;
        if (text.Length is not (Twelve or Fifteen) || text[0] == '0' || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        stem = new NikStem(text.ToString());
        return true;
    }

    /// <summary>Whether the NIK begins so.</summary>
    public bool Begins(Nik nik) => nik.Digits.StartsWith(Digits, StringComparison.Ordinal);

    /// <summary>Masked after the district: <c>620201**********</c>.</summary>
    public override string ToString() => $"{Partition}**********";
}
