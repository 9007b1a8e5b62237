using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>What a set of records comes to when lists of people and DTSEN are laid beside each other. Adds up like all facts.</summary>
/// <remarks>Persons meet inside a shard; families, whose card and members lie in different ones, at the finish, with one small entry each.</remarks>
public sealed class DtsenFacts
{
    private readonly Dictionary<DtsenPersonCell, long> _persons = [];
    private readonly Dictionary<(FamilyCardNumber, AreaCode), DtsenFamilyFact> _families = [];

    /// <summary>Persons in DTSEN, by who sent it, version, area, and whether they are on a list.</summary>
    public IReadOnlyDictionary<DtsenPersonCell, long> Persons => _persons;

    /// <summary>Families in DTSEN, one a sender, in no order.</summary>
    public IReadOnlyCollection<DtsenFamilyFact> Families => _families.Values;

    internal void Add(DtsenFacts other)
    {
        foreach (var (cell, count) in other._persons)
        {
            Count(cell, count);
        }

        foreach (var family in other._families.Values)
        {
            Keep(family);
        }
    }

    internal void Count(DtsenPersonCell cell, long count = 1) => _persons.Count(cell, count);

    internal void Keep(DtsenFamilyFact family) => _families[(family.Kk, family.Sender)] = family;
}

/// <summary>A cell of the table of persons in DTSEN.</summary>
/// <param name="Sender">The regency or province whose extract it is.</param>
/// <param name="Version">The newest version in which that sender's extracts have the person; whether it holds, the sender's newest of all tells.</param>
/// <param name="Told">The regency for which the extract has the person; the sender, where the extract does not say.</param>
/// <param name="Area">Of a person on a list where the list has them, else the area of the extract.</param>
/// <param name="IsOnList">Whether a list of the sender's own regencies has the person as of the quarter.</param>
public readonly record struct DtsenPersonCell(AreaCode Sender, Quarter Version, AreaCode Told, AreaCode Area, bool IsOnList);

/// <summary>A family in one sender's DTSEN.</summary>
/// <param name="Area">As the extract has it; the sender, where it does not say.</param>
/// <param name="Desil">1 to 10; 0 is «belum ditentukan»; null where it could not be read.</param>
public sealed record DtsenFamilyFact(FamilyCardNumber Kk, AreaCode Sender, Quarter Version, AreaCode Area, int? Desil)
{
    /// <summary>The regency for which the extract has the family, or the sender.</summary>
    public AreaCode Told => DtsenAreas.RegencyOf(Area);
}

/// <summary>Areas of DTSEN as facts have them.</summary>
internal static class DtsenAreas
{
    /// <summary>The regency of an area; of a province itself.</summary>
    public static AreaCode RegencyOf(AreaCode area) => area.Level == AreaLevel.Province ? area : area.Regency;
}
