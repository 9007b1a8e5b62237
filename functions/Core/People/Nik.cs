using System.Globalization;

namespace Pipeline.People;

/// <summary>A sound national identity number (NIK): 16 digits, the key by which records are merged.</summary>
/// <remarks>
/// PPRRCC DDMMYY SSSS: district of first registration, date of birth (women's day raised by 40), serial from 0001.
/// No check digit. PP 37/2007 Pasal 37. What is not structurally sound never becomes a <see cref="Nik"/>.
/// </remarks>
public readonly record struct Nik : IComparable<Nik>
{
    /// <summary>How many digits a NIK has.</summary>
    public const int Length = 16;

    private readonly ulong _number;

    private Nik(ulong number) => _number = number;

    /// <summary>The whole number as a number. Personal data, as <see cref="Digits"/>.</summary>
    internal ulong Number => _number != 0 ? _number : throw new InvalidOperationException("A default Nik is no NIK.");

    /// <summary>The whole number. Personal data: never for a log, a message or a blob name.</summary>
    public string Digits => Number.ToString("D16", CultureInfo.InvariantCulture);

    /// <summary>The district of first registration, which is also the partition the record lies in.</summary>
    public RecordPartition Partition => new((int)(Number / 10_000_000_000));

    /// <summary>The sex the day of birth tells: women's is raised by 40.</summary>
    public Sex Sex => DayPart > 40 ? Sex.Female : Sex.Male;

    /// <summary>Day of birth, 1-31.</summary>
    public int BirthDay => DayPart > 40 ? DayPart - 40 : DayPart;

    /// <summary>Month of birth, 1-12.</summary>
    public int BirthMonth => (int)(Number / 1_000_000 % 100);

    /// <summary>The last two digits of the year of birth; the century is not in the NIK.</summary>
    public int BirthYearOfCentury => (int)(Number / 10_000 % 100);

    private int DayPart => (int)(Number / 100_000_000 % 100);

    /// <summary>Whether the date part of the NIK can be this date of birth.</summary>
    public bool IsBornOn(DateOnly date) =>
        BirthDay == date.Day && BirthMonth == date.Month && BirthYearOfCentury == date.Year % 100;

    /// <summary>Reads 16 digits that form a sound NIK: known province, possible date, serial from 0001.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Nik nik)
    {
        nik = default;
        if (NikStructure.Read(text, out var number) is not null)
        {
            return false;
        }

        nik = new Nik(number);
        return true;
    }

    /// <summary>Reads a NIK that this system wrote itself.</summary>
    /// <exception cref="FormatException">The text is no sound NIK.</exception>
    public static Nik Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var nik) ? nik : throw new FormatException("The text is no sound NIK.");

    public int CompareTo(Nik other) => _number.CompareTo(other._number);

    /// <summary>The NIK masked after the district: <c>620201**********</c>.</summary>
    public override string ToString() => $"{Partition}**********";
}
