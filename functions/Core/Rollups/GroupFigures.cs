namespace Pipeline.Rollups;

/// <summary>One vulnerable group in an area.</summary>
/// <param name="Persons">Persons of the group on the list.</param>
/// <param name="Families">Families with a member in it; persons without a known No. KK are in none.</param>
/// <param name="FamiliesWithoutHelp">Of those families, the ones that no delivery of the quarter names, to whichever member.</param>
public sealed record GroupFigures(VulnerableGroups Group, Count Persons, Count Families, Count FamiliesWithoutHelp)
{
    /// <summary>Nobody in any group.</summary>
    public static IReadOnlyList<GroupFigures> None { get; } = [.. VulnerableGroup.All.Select(group => new GroupFigures(group, 0, 0, 0))];
}
