using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>An area's list beside DTSEN, in <c>ringkasan.csv</c>; nothing where no extract is known for it.</summary>
internal static class DtsenFigures
{
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

    // Of a province there are as many as regencies, and each stands in its regency's rows.
    private static IEnumerable<SummaryFigure> From(string measure, IReadOnlyDictionary<AreaCode, DtsenSource> sources, long inDtsen) => sources.Count != 1 ? [] :
    [
        new(measure, "version", sources.Values.Single().Version.ToString(), inDtsen),
        new(measure, "sender", sources.Values.Single().Sender.ToString(), inDtsen),
    ];
}
