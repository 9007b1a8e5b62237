using Pipeline.Areas;

namespace Pipeline.Rollups;

/// <summary>How old somebody is at a quarter's end, in the bands by which schooling and help are planned.</summary>
/// <remarks>Early years end with the sixth (UU 20/2003 Pasal 1 angka 14), basic schooling is owed from 7 to 15 (Pasal 6) and BPS parts it
/// into 7–12 and 13–15, with 16–18 after it, for school participation; lansia are 60 and older (UU 13/1998 Pasal 1).</remarks>
public enum AgeBand
{
    /// <summary>The date of birth is not known, or lies after the day.</summary>
    Unknown,

    /// <summary>0 to 6 years.</summary>
    EarlyYears,

    /// <summary>7 to 12 years.</summary>
    PrimarySchool,

    /// <summary>13 to 15 years.</summary>
    JuniorSchool,

    /// <summary>16 to 18 years.</summary>
    SeniorSchool,

    /// <summary>19 to 59 years.</summary>
    WorkingAge,

    /// <summary>60 years and older.</summary>
    Elderly,
}

/// <summary>Tells the band of a person.</summary>
public static class AgeBands
{
    private static readonly (AgeBand Band, int From)[] Descending =
    [
        (AgeBand.Elderly, 60),
        (AgeBand.WorkingAge, 19),
        (AgeBand.SeniorSchool, 16),
        (AgeBand.JuniorSchool, 13),
        (AgeBand.PrimarySchool, 7),
        (AgeBand.EarlyYears, 0),
    ];

    /// <summary>Every band, the unknown one first: the index of each is its number.</summary>
    public static IReadOnlyList<AgeBand> All { get; } = Enum.GetValues<AgeBand>();

    /// <summary>The band on a day; the birthday itself counts as reached.</summary>
    public static AgeBand Of(DateOnly? born, DateOnly day)
    {
        if (born is not { } date)
        {
            return AgeBand.Unknown;
        }

        var years = day.Year - date.Year;
        years -= date.AddYears(years) > day ? 1 : 0;
        foreach (var (band, from) in Descending)
        {
            if (years >= from)
            {
                return band;
            }
        }

        return AgeBand.Unknown;
    }
}

/// <summary>A cell of the table of ages.</summary>
public readonly record struct AgeCell(AreaCode Area, AgeBand Band);
