using Pipeline.Areas;
using Pipeline.Assistance;

namespace Pipeline.Rollups;

/// <summary>All that went to one family, or to one person whose family is not known.</summary>
/// <param name="FamilyArea">Where the family counts.</param>
/// <param name="FamilyDesil">The family's; 0 where none is known.</param>
internal sealed record HelpBundle(IReadOnlyList<JudgedDelivery> Deliveries, AreaCode FamilyArea, int FamilyDesil);

/// <summary>A delivery with what it counts as.</summary>
/// <param name="Programme">Null for a name that is no known programme's.</param>
/// <param name="Area">Where its recipient counts.</param>
/// <param name="Duplicates">1 where it is the same help again.</param>
/// <param name="Overlaps">How many rules it goes against.</param>
internal sealed record JudgedDelivery(HelpFact Fact, ProgrammeKey Key, Programme? Programme, AreaCode Area, long Duplicates, long Overlaps)
{
    /// <summary>Rupiah, counted in the quarter in which the period begins.</summary>
    public decimal Amount => Fact.BeginsHere ? Fact.Delivery.Amount ?? 0 : 0;
}
