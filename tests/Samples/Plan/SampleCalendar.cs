using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Quarters and days as Indonesian offices write them.</summary>
internal static class SampleCalendar
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>"3 Februari 1990".</summary>
    public static string Day(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary>The quarter's Roman number, as in "Triwulan IV".</summary>
    public static string Roman(Quarter quarter) => quarter.Number switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };
}
