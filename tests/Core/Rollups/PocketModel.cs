using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Villages with their persons of desil 1 to 4; null where the figure is hidden.</summary>
internal static class PocketModel
{
    private static readonly AreaCode District = AreaCode.Parse("620201");

    public static Arbitrary<(long?[] Villages, int Share)> Any { get; } = (
        from villages in Gen.Frequency((1, Gen.Constant((long?)null)), (2, Gen.Constant((long?)0)), (7, Gen.Choose(1, 12).Select(persons => (long?)persons))).ListOf()
        from share in Gen.Choose(1, 100)
        select (villages.Take(12).ToArray(), share)).ToArbitrary();

    /// <param name="villages">The first has the lowest code.</param>
    public static PovertyPockets Pockets(long?[] villages, int share = 50, bool hasDesil = true) =>
        Of([.. villages.Select((persons, index) => Village(index, persons, hasDesil))], share, hasDesil);

    public static PovertyPockets Of(IReadOnlyList<VillageQuarter> villages, int share, bool hasDesil = true)
    {
        var district = new DistrictQuarter(District, "Kecamatan", AreaFigures.None) { Villages = villages, Unplaced = new VillageFigures(9, hasDesil ? 7 : 0, 1) };
        var reporting = new Reporting(ReportingStatus.OnTime, null, null, 0, 0, 0, 0, 0, 0, 0, 0, ReportedPersons.None);
        var total = AreaFigures.None with { Persons = 9, PersonsByDesil = [hasDesil ? 2 : 9, hasDesil ? 7 : 0, .. new Count[DesilCounts.Classes - 2]] };
        var regency = new RegencyQuarter(District.Regency, "Kabupaten", total, [district], AreaFigures.None, reporting);
        return (new ProvinceQuarter(District.Province, "Provinsi", new Quarter(2025, 4), false, null, total, [regency], []) { PocketRule = new PocketRule(share) }).Pockets;
    }

    public static VillageQuarter Village(int index, long? persons, bool hasDesil = true)
    {
        var count = persons is { } known ? known : Count.Hidden;
        return new VillageQuarter(
            AreaCode.Parse($"{District}{2001 + index}"), $"Desa {index}", hasDesil ? new VillageFigures(count, count, 1) : new VillageFigures(count, 0, 1));
    }
}
