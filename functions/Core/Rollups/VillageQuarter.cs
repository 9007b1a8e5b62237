using Pipeline.Areas;

namespace Pipeline.Rollups;

/// <summary>A village (desa or kelurahan) in a district's quarter.</summary>
/// <param name="Village">Kemendagri code, ten digits.</param>
public sealed record VillageQuarter(AreaCode Village, string Name, VillageFigures Figures);

/// <summary>What is counted of a village: no more than tells where the poor are, since every part of so few would be hidden.</summary>
/// <param name="Persons">Persons on the list whose village this is.</param>
/// <param name="Targeted">Those of desil 1 to 4.</param>
/// <param name="Families">Distinct No. KK of those who stand for their family here (docs/decisions/0004).</param>
public sealed record VillageFigures(Count Persons, Count Targeted, Count Families)
{
    public static readonly VillageFigures None = new(0, 0, 0);

    public static VillageFigures operator +(VillageFigures left, VillageFigures right) =>
        new(left.Persons + right.Persons, left.Targeted + right.Targeted, left.Families + right.Families);

    /// <summary>The same of an area's figures.</summary>
    public static VillageFigures Of(AreaFigures figures) =>
        new(figures.Persons, figures.PersonsByDesil.Targeted, figures.Families);
}
