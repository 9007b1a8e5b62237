using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>An area's list laid beside DTSEN as of a quarter. How each figure is worked out is in docs/dtsen.md.</summary>
/// <param name="Persons">By NIK; null where no extract of the layout individu is known.</param>
/// <param name="Families">By No. KK; null where no extract of the layout keluarga is known.</param>
public sealed record DtsenQuarter(DtsenPersons? Persons, DtsenFamilies? Families);

/// <summary>Which extract a regency is compared with.</summary>
/// <param name="Sender">The regency, or its province that sent it for all.</param>
/// <param name="Version">The quarter for which it was sent.</param>
public sealed record DtsenSource(AreaCode Sender, Quarter Version);

/// <summary>Persons on the list and in DTSEN.</summary>
/// <param name="Sources">The extracts, by regency that is compared: one, or of a province as many as can be.</param>
/// <param name="Both">On the list, and in DTSEN.</param>
/// <param name="OnlyList">On the list alone.</param>
/// <param name="OnlyDtsen">In DTSEN alone.</param>
public sealed record DtsenPersons(IReadOnlyDictionary<AreaCode, DtsenSource> Sources, Count Both, Count OnlyList, Count OnlyDtsen)
{
    public static DtsenPersons operator +(DtsenPersons left, DtsenPersons right) => new(
        left.Sources.Concat(right.Sources).ToDictionary(), left.Both + right.Both, left.OnlyList + right.OnlyList, left.OnlyDtsen + right.OnlyDtsen);
}

/// <summary>Families on the list and in DTSEN.</summary>
/// <param name="Sources">As of persons.</param>
/// <param name="DesilDiffers">Of both, those whose desil on the list is written and another than DTSEN's.</param>
/// <param name="ByDesil">All in DTSEN, by its desil; one that is not readable is «belum ditentukan».</param>
public sealed record DtsenFamilies(
    IReadOnlyDictionary<AreaCode, DtsenSource> Sources, Count Both, Count OnlyList, Count OnlyDtsen, Count DesilDiffers, DesilCounts ByDesil)
{
    public static DtsenFamilies operator +(DtsenFamilies left, DtsenFamilies right) => new(
        left.Sources.Concat(right.Sources).ToDictionary(),
        left.Both + right.Both,
        left.OnlyList + right.OnlyList,
        left.OnlyDtsen + right.OnlyDtsen,
        left.DesilDiffers + right.DesilDiffers,
        left.ByDesil + right.ByDesil);
}
