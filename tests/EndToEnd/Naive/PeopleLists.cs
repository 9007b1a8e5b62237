namespace Pipeline.EndToEnd.Naive;

/// <summary>The lists of people among the samples, and what becomes of their rows.</summary>
internal static class PeopleLists
{
    /// <summary>A list of people: a regency's own, with a NIK and a status and no programme, as all of the samples have them.</summary>
    public static bool IsPeople(Sent file) =>
        file.Sender.Length == 4 && file.Has(Column.Nik) && file.Has(Column.Status) && !file.Has(Column.Programme);

    /// <summary>Every row of every list, in the order in which they are folded.</summary>
    public static IReadOnlyList<PersonRow> Judged(IEnumerable<Sent> files)
    {
        var rows = new List<PersonRow>();
        foreach (var file in files.Where(IsPeople))
        {
            var known = rows.Where(row => row.Outcome == Outcome.Taken && row.File.Sender == file.Sender).ToLookup(row => row.Nik);
            var cutOff = Niks.IsCutOff(file.Rows.Select(NikOf));
            var judged = file.Rows.Select(row => new PersonRow(file, row, NikOf(row), OutcomeOf(file, row, cutOff))).ToArray();
            var names = judged.Where(row => row.Outcome == Outcome.Taken).ToLookup(row => row.Nik);
            rows.AddRange(judged.Select(row => row.Outcome == Outcome.Taken && names[row.Nik].Concat(known[row.Nik]).Any(other => AreTwo(row.Name, other.Name))
                ? row with { Outcome = Outcome.Held }
                : row));
        }

        return rows;
    }

    private static RawCell NikOf(TableRow row) => row.Cells.GetValueOrDefault(Column.Nik, RawCell.Empty);

    private static Outcome OutcomeOf(Sent file, TableRow row, bool cutOff)
    {
        var regency = row.Words(Column.Regency);
        if (row.Words(Column.Name).Length == 0 || (regency.Length > 0 && Areas.Regency(regency) != file.Sender))
        {
            return Outcome.Refused;
        }

        return Niks.IsSound(NikOf(row), cutOff) ? Outcome.Taken : Outcome.Held;
    }

    /// <summary>Whether the names are those of two people: not one word in common (decision 2, as far as the samples go).</summary>
    public static bool AreTwo(string one, string other) => !one.ToUpperInvariant().Split(' ').Intersect(other.ToUpperInvariant().Split(' ')).Any();
}
