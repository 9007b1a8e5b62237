using Pipeline.Plans;

namespace Pipeline.Rollups;

/// <summary>A line of a plan as its sender had said it by the end of a quarter.</summary>
public sealed record PlanLine(PlanKey Key, PlanValues Values);
