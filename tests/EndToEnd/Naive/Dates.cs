using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.EndToEnd.Naive;

/// <summary>Dates as the samples write them.</summary>
internal static class Dates
{
    private static readonly string[] Months = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

    /// <summary>The date of birth: day first, an ISO date, a month by name, or a spreadsheet's day number; null for one that no calendar has.</summary>
    /// <param name="nik">Says where day and month were exchanged: only so does the date agree with it.</param>
    public static DateOnly? Birth(RawCell cell, string nik)
    {
        var date = cell.IsNumber ? new DateOnly(1899, 12, 30).AddDays(int.Parse(cell.Text, CultureInfo.InvariantCulture)) : OfText(cell.Text);
        return date is { Day: <= 12 } one && !Agrees(one, nik) && Agrees(Exchanged(one), nik) ? Exchanged(one) : date;
    }

    private static DateOnly Exchanged(DateOnly date) => new(date.Year, date.Day, date.Month);

    private static bool Agrees(DateOnly date, string nik)
    {
        var day = nik.Length == 16 && nik[6] >= '4' ? date.Day + 40 : date.Day;
        return nik.Length == 16 && nik[6..12] == string.Create(CultureInfo.InvariantCulture, $"{day:00}{date.Month:00}{date.Year % 100:00}");
    }

    private static DateOnly? OfText(string text)
    {
        // "Jombang, 26/12/1962": the place of birth goes before the date.
        var date = text[(text.LastIndexOf(',') + 1)..].Trim();
        if (Parts(@"^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$", date) is [var d, var m, var y])
        {
            return Of(y, m, d);
        }

        if (Parts(@"^(\d{4})-(\d{2})-(\d{2})$", date) is [var year, var month, var day])
        {
            return Of(year, month, day);
        }

        return Parts(@"^(\d{1,2}) (\w+) (\d{4})$", date) is [var dayOf, var name, var yearOf] ? Of(yearOf, MonthOf(name).ToString(CultureInfo.InvariantCulture), dayOf) : null;
    }

    /// <summary>1 for «Januari»; 0 for no month.</summary>
    public static int MonthOf(string name) => Array.FindIndex(Months, month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase) && name.Length >= 3) + 1;

    private static string[] Parts(string pattern, string text) =>
        [.. Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Groups.Cast<Group>().Skip(1).Where(group => group.Success).Select(group => group.Value)];

    private static DateOnly? Of(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
