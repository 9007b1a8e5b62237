using System.Globalization;

namespace Pipeline.Formats.Reading;

/// <summary>Turns the number that Excel stores for a date into the date.</summary>
internal static class SerialDate
{
    private const int LeapBug = 60;
    private const int LastDay = 2_958_465;
    private const int Between1900And1904 = 1_462;

    /// <summary>The ISO date of a serial number; null where no date can be meant. The time of day is dropped.</summary>
    public static string? ToIso(double serial, bool date1904)
    {
        // Written so that NaN fails, too.
        if (!(serial >= (date1904 ? 0 : 1) && serial < LastDay + 1))
        {
            return null;
        }

        var day = (int)serial + (date1904 ? Between1900And1904 : 0);

        // Excel, after Lotus 1-2-3, has a 29 February 1900: day 60, and everything before is a day off.
        if (day is LeapBug or > LastDay)
        {
            return null;
        }

        var eve = day < LeapBug ? new DateOnly(1899, 12, 31) : new DateOnly(1899, 12, 30);
        return eve.AddDays(day).ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>The ISO date of a date that is stored as text (<c>t="d"</c>); null if it is none.</summary>
    public static string? FromIso(ReadOnlySpan<char> text)
    {
        var time = text.IndexOf('T');
        return DateOnly.TryParseExact(time < 0 ? text : text[..time], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("O", CultureInfo.InvariantCulture)
            : null;
    }
}
