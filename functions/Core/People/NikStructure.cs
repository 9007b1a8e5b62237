namespace Pipeline.People;

/// <summary>Why sixteen characters are no sound NIK.</summary>
public enum NikFault
{
    /// <summary>Not exactly 16 digits.</summary>
    Length,

    /// <summary>Starts with 0: a temporary number of a village system (OpenSID).</summary>
    Temporary,

    /// <summary>One digit sixteen times, or 1234567890123456: typed to fill the cell.</summary>
    Invented,

    /// <summary>The first two digits are no province.</summary>
    Province,

    /// <summary>The date part cannot be a date.</summary>
    Date,

    /// <summary>Serial 0000: the mark of a number that Excel cut off.</summary>
    Serial,
}

/// <summary>The structure of a NIK, digit by digit (PP 37/2007 Pasal 37; FACTS 1.1).</summary>
public static class NikStructure
{
    private const ulong Counted = 1_234_567_890_123_456;
    private const ulong Ones = 1_111_111_111_111_111;

    /// <summary>The 38 provinces of today's Kemendagri table.</summary>
    private static readonly HashSet<int> Provinces =
    [
        11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53,
        61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
    ];

    /// <summary>The first fault found, or null for a sound NIK.</summary>
    public static NikFault? FaultOf(ReadOnlySpan<char> text) => Read(text, out _);

    /// <summary>The first fault found, or null for a sound NIK; and the digits as a number, 0 where they are not sixteen.</summary>
    /// <remarks>Asked several times of every row: the digits are looked at once, and their parts are taken from the number.</remarks>
    internal static NikFault? Read(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        if (text.Length != Nik.Length || text.ContainsAnyExceptInRange('0', '9'))
        {
            return NikFault.Length;
        }

        foreach (var digit in text)
        {
            number = unchecked((number * 10) + digit - '0'); // sixteen digits have room
        }

        if (number % Ones == 0 || number == Counted)
        {
            return NikFault.Invented;
        }

        if (text[0] == '0')
        {
            return NikFault.Temporary;
        }

        if (!Provinces.Contains((int)(number / 100_000_000_000_000)))
        {
            return NikFault.Province;
        }

        if (number % 10_000 == 0)
        {
            return NikFault.Serial;
        }

        var (day, month, yearOfCentury) = ((int)(number / 100_000_000 % 100), (int)(number / 1_000_000 % 100), (int)(number / 10_000 % 100));
        return IsDate(day, month, yearOfCentury) ? null : NikFault.Date;
    }

    private static bool IsDate(int day, int month, int yearOfCentury)
    {
        var dayOfMonth = day > 40 ? day - 40 : day;

        // The century is not in the NIK: 29 February is possible if either century has it.
        return month is >= 1 and <= 12 && dayOfMonth >= 1
            && (dayOfMonth <= DateTime.DaysInMonth(1900 + yearOfCentury, month)
                || dayOfMonth <= DateTime.DaysInMonth(2000 + yearOfCentury, month));
    }
}
