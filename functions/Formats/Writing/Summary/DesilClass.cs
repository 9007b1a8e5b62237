using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The eleven desil classes in the order in which they are shown: 1 to 10, then «belum ditentukan» (index 0 of the figures).</summary>
internal static class DesilClass
{
    public const int Undetermined = 0;

    public static IReadOnlyList<int> InOrder { get; } = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Undetermined];

    /// <summary>For people: <c>Desil 1</c>, <c>Belum ditentukan</c>.</summary>
    public static string Name(int desil) => desil == Undetermined ? "Belum ditentukan" : $"Desil {desil}";

    /// <summary>For machines: <c>1</c>, <c>undetermined</c>.</summary>
    public static string Key(int desil) => desil == Undetermined ? "undetermined" : desil.ToString();

    /// <summary>Desil 1 to 4.</summary>
    public static IEnumerable<int> InTarget => Enumerable.Range(1, DesilCounts.LastTargeted);
}
