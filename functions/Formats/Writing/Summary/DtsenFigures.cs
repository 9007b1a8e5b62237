using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>An area's list beside DTSEN, in <c>ringkasan.csv</c>; nothing where no extract is known for it.</summary>
internal static class DtsenFigures
{
    /// <summary>Of a province the sum of its regencies, also by version and sender.</summary>
    public static IEnumerable<SummaryFigure> Of(ProvinceQuarter quarter) => quarter.Regencies
        .SelectMany(regency => Of(regency.Dtsen))
        .GroupBy(figure => (figure.Measure, figure.Dimension, figure.Category), figure => figure.Value)
        .Select(same => new SummaryFigure(same.Key.Measure, same.Key.Dimension, same.Key.Category, same.Sum()));

    public static IEnumerable<SummaryFigure> Of(DtsenQuarter? dtsen) => [.. Of(dtsen?.Persons), .. Of(dtsen?.Families)];

    private static IEnumerable<SummaryFigure> Of(DtsenPersons? persons) => persons is null ? [] :
    [
        .. Matched("dtsen_persons", persons.Both, persons.OnlyList, persons.OnlyDtsen),
        .. From("dtsen_persons", persons.Sources, persons.Both + persons.OnlyDtsen),
    ];

    private static IEnumerable<SummaryFigure> Of(DtsenFamilies? families) => families is null ? [] :
    [
        .. Matched("dtsen_families", families.Both, families.OnlyList, families.OnlyDtsen),
        .. DesilClass.InOrder.Select(desil => new SummaryFigure("dtsen_families", "desil", DesilClass.Key(desil), families.ByDesil[desil])),
        .. From("dtsen_families", families.Sources, families.Both + families.OnlyDtsen),
        new("dtsen_families_desil_differs", "", "", families.DesilDiffers),
    ];

    private static IEnumerable<SummaryFigure> Matched(string measure, long both, long onlyList, long onlyDtsen) =>
    [
        new(measure, "match", "both", both),
        new(measure, "match", "onlyList", onlyList),
        new(measure, "match", "onlyDtsen", onlyDtsen),
    ];

    private static IEnumerable<SummaryFigure> From(string measure, IReadOnlyDictionary<AreaCode, DtsenSource> sources, long inDtsen) =>
    [
        new(measure, "version", sources.Values.Single().Version.ToString(), inDtsen),
        new(measure, "sender", sources.Values.Single().Sender.ToString(), inDtsen),
    ];
}
