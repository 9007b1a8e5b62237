using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>An area's list beside DTSEN, in <c>ringkasan.csv</c>; nothing where no extract is known for it.</summary>
internal static class DtsenFigures
{
    /// <summary>Of a province also by version and sender what its regencies with one have together.</summary>
    public static IEnumerable<SummaryFigure> Of(ProvinceQuarter quarter)
    {
        var regencies = quarter.Regencies.Select(regency => regency.Dtsen).OfType<DtsenQuarter>().ToArray();
        return
        [
            .. Of(quarter.Dtsen?.Persons, [.. regencies.Select(regency => regency.Persons).OfType<DtsenPersons>()]),
            .. Of(quarter.Dtsen?.Families, [.. regencies.Select(regency => regency.Families).OfType<DtsenFamilies>()]),
        ];
    }

    public static IEnumerable<SummaryFigure> Of(DtsenQuarter? dtsen) =>
    [
        .. Of(dtsen?.Persons, [.. new[] { dtsen?.Persons }.OfType<DtsenPersons>()]),
        .. Of(dtsen?.Families, [.. new[] { dtsen?.Families }.OfType<DtsenFamilies>()]),
    ];

    private static IEnumerable<SummaryFigure> Of(DtsenPersons? persons, IReadOnlyList<DtsenPersons> parts) => persons is null ? [] :
    [
        .. Matched("dtsen_persons", persons.Both, persons.OnlyList, persons.OnlyDtsen),
        .. From("dtsen_persons", [.. parts.Select(part => (part.Sources.Values.Single(), part.Both + part.OnlyDtsen))]),
    ];

    private static IEnumerable<SummaryFigure> Of(DtsenFamilies? families, IReadOnlyList<DtsenFamilies> parts) => families is null ? [] :
    [
        .. Matched("dtsen_families", families.Both, families.OnlyList, families.OnlyDtsen),
        .. SummaryFigure.ByDesil("dtsen_families", families.ByDesil),
        .. From("dtsen_families", [.. parts.Select(part => (part.Sources.Values.Single(), part.Both + part.OnlyDtsen))]),
        new("dtsen_families_desil_differs", "", "", families.DesilDiffers),
    ];

    private static IEnumerable<SummaryFigure> Matched(string measure, Count both, Count onlyList, Count onlyDtsen) =>
    [
        new(measure, "match", "both", both),
        new(measure, "match", "onlyList", onlyList),
        new(measure, "match", "onlyDtsen", onlyDtsen),
    ];

    // Hidden where one of those together is.
    private static IEnumerable<SummaryFigure> From(string measure, IReadOnlyList<(DtsenSource Source, Count InDtsen)> parts) =>
    [
        .. parts.GroupBy(part => part.Source.Version.ToString(), part => part.InDtsen).Select(same => new SummaryFigure(measure, "version", same.Key, same.Sum())),
        .. parts.GroupBy(part => part.Source.Sender.ToString(), part => part.InDtsen).Select(same => new SummaryFigure(measure, "sender", same.Key, same.Sum())),
    ];
}
