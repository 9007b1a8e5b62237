using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The vulnerable groups of the facts, by area.</summary>
internal static class GroupsByArea
{
    /// <summary>A figure for each group, in an area and all that lies in it.</summary>
    /// <param name="isHelped">Whether a delivery of the quarter names the family or a member of it.</param>
    public static IReadOnlyList<GroupFigures> Within(AreaCode area, RollupFacts facts, Func<FamilyCardNumber, bool> isHelped)
    {
        var families = facts.Families.Where(pair => pair.Value.Area.IsWithin(area) && pair.Value.Groups != VulnerableGroups.None).ToArray();
        return [.. VulnerableGroup.All.Select(group => Of(group, families.Where(pair => pair.Value.Groups.HasFlag(group)).ToArray()))];

        GroupFigures Of(VulnerableGroups group, KeyValuePair<FamilyCardNumber, FamilyFact>[] with) => new(
            group,
            facts.Groups.Where(pair => pair.Key.Group == group && pair.Key.Area.IsWithin(area)).Sum(pair => pair.Value),
            with.Length,
            with.LongCount(pair => !isHelped(pair.Key)));
    }
}
