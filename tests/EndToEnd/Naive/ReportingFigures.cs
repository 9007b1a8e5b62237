namespace Pipeline.EndToEnd.Naive;

/// <summary>Trust: which regencies sent lists of people, when, and what became of their rows.</summary>
internal static class ReportingFigures
{
    private const int DaysUntilDue = 15;

    private static readonly string[] Statuses = ["onTime", "late", "onlyOnHold", "onlyRefused", "silent"];

    public static void Add(Summary summary)
    {
        foreach (var (level, area) in summary.ProvinceAndRegencies)
        {
            var regencies = Areas.RegenciesOf(area);
            summary.Add(level, area, "regencies", "", "", regencies.Count);
            foreach (var status in Statuses)
            {
                summary.Add(level, area, "regencies", "status", status, regencies.Count(regency => StatusOf(summary, regency) == status));
            }

            var files = regencies.SelectMany(regency => Of(summary, regency)).ToArray();
            summary.Add(level, area, "files_taken", "", "", files.Count(IsTaken));
            // No file of the samples changes so many people that it would have to be released.
            summary.Add(level, area, "files_on_hold", "", "", 0);
            summary.Add(level, area, "files_refused", "", "", files.Count(file => !IsTaken(file)));

            var rows = summary.PeopleRows.Where(row => files.Contains(row.File)).ToArray();
            var mended = rows.Where(row => row.Outcome == Outcome.Held && IsMended(row, rows)).ToArray();
            summary.Add(level, area, "rows_read", "", "", rows.Length);
            summary.Add(level, area, "rows_taken", "", "", rows.Count(row => row.Outcome == Outcome.Taken));
            summary.Add(level, area, "rows_held", "", "", rows.Count(row => row.Outcome == Outcome.Held) - mended.Length);
            summary.Add(level, area, "rows_mended", "", "", mended.Length);
            summary.Add(level, area, "rows_refused", "", "", rows.Count(row => row.Outcome == Outcome.Refused));
            AddOpen(summary, level, area, regencies);
        }
    }

    // Of every list up to the quarter, whatever none of these has mended.
    private static void AddOpen(Summary summary, string level, string area, IReadOnlyList<string> regencies)
    {
        var rows = summary.PeopleRows.Where(row => regencies.Contains(row.File.Sender) && string.CompareOrdinal(row.File.Quarter, summary.Quarter) <= 0).ToArray();
        foreach (var waiting in rows.Where(row => row.Outcome == Outcome.Held && !IsMended(row, rows)).GroupBy(row => row.File.Quarter))
        {
            summary.Add(level, area, "rows_open", "quarter", waiting.Key, waiting.Count());
        }
    }

    // A broken file says of no data set that it would be of that: it counts as a list that was refused.
    private static IEnumerable<Sent> Of(Summary summary, string regency) =>
        summary.Files.Where(file => file.Sender == regency && file.Quarter == summary.Quarter && (file.Rows.Count == 0 || PeopleLists.IsPeople(file)));

    private static bool IsTaken(Sent file) => file.Rows.Count > 0;

    private static string StatusOf(Summary summary, string regency)
    {
        var files = Of(summary, regency).ToArray();
        if (files.Length == 0)
        {
            return "silent";
        }

        var taken = files.Where(IsTaken).ToArray();
        if (taken.Length == 0)
        {
            return "onlyRefused";
        }

        return DateOnly.FromDateTime(taken.Min(file => file.On).DateTime) <= summary.End.AddDays(DaysUntilDue) ? "onTime" : "late";
    }

    // Decision 7: a later file has one row of the name, which agrees in two of date of birth, No. KK, first 15 digits and village.
    private static bool IsMended(PersonRow held, PersonRow[] rows)
    {
        var same = rows.Where(row => row.File.Sender == held.File.Sender && row.Name.Equals(held.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return same.Where(row => row.File.Order > held.File.Order && Agree(row, held)).GroupBy(row => row.File).Any(rowsOfOne => rowsOfOne.Count() == 1)
            && same.Count(row => row.File == held.File && row.Outcome == Outcome.Held && Agree(row, held)) == 1;
    }

    private static bool Agree(PersonRow row, PersonRow held) =>
        (row.Birth is null || held.Birth is null || row.Birth == held.Birth) && (row.Kk is null || held.Kk is null || row.Kk == held.Kk)
        && new[] { row.Birth is not null && row.Birth == held.Birth, row.Kk is not null && row.Kk == held.Kk, Start(row) == Start(held), row.Row[Column.Village] == held.Row[Column.Village] }.Count(agrees => agrees) >= 2;

    private static string Start(PersonRow row) => row.Nik.Length > 15 ? row.Nik[..15] : row.Nik;
}
