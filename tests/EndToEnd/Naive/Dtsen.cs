namespace Pipeline.EndToEnd.Naive;

/// <summary>The extracts of DTSEN among the samples: one version, which the province sent for one regency, in both layouts.</summary>
internal sealed class Dtsen
{
    private Dtsen(Sent persons, Sent families)
    {
        Sender = persons.Sender;
        Version = persons.Quarter;
        Persons = persons.Rows
            .Where(row => Niks.IsSound(row.Cells[Column.Nik], fileIsCutOff: false))
            .ToDictionary(row => Niks.Digits(row.Cells[Column.Nik]), row => row[Column.AreaCode].Replace(".", "", StringComparison.Ordinal)[..6]);
        Families = families.Rows
            .Where(row => Niks.Kk(row.Cells[Column.Kk], nik: "") is not null)
            .GroupBy(row => Niks.Kk(row.Cells[Column.Kk], nik: "")!)
            .ToDictionary(rows => rows.Key, rows => FamilyOf(rows.Last()));
        Regency = Families.Values.Select(family => family.Area[..4]).Distinct().Single();
    }

    public string Sender { get; }

    /// <summary>The quarter it was sent for.</summary>
    public string Version { get; }

    /// <summary>The one regency that it is about.</summary>
    public string Regency { get; }

    /// <summary>The district of each sound NIK.</summary>
    public IReadOnlyDictionary<string, string> Persons { get; }

    /// <summary>District and desil of each No. KK; of one written twice the later row.</summary>
    public IReadOnlyDictionary<string, (string Area, string Desil)> Families { get; }

    /// <summary>What the province has of it as of a quarter; null when it has none.</summary>
    public static Dtsen? Of(Summary summary)
    {
        var known = summary.Files.Where(file => file.Sender == summary.Province && string.CompareOrdinal(file.Quarter, summary.Quarter) <= 0).ToArray();
        var persons = known.SingleOrDefault(file => file.Has(Column.AreaCode));
        var families = known.SingleOrDefault(file => file.Has(Column.Desil));
        return persons is null || families is null ? null : new Dtsen(persons, families);
    }

    private static (string Area, string Desil) FamilyOf(TableRow row) =>
        (Areas.District(Areas.Regency(row[Column.Regency])!, row[Column.District], ""), int.TryParse(row[Column.Desil], out var desil) ? desil.ToString() : "undetermined");
}
