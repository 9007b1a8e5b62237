using Pipeline.Assistance;

namespace Pipeline.Rollups;

/// <summary>Whether a recipient is one of those that help is meant for. The greater holds where several programmes reached one.</summary>
internal enum TargetWeight
{
    /// <summary>On no list, without a desil, of a programme for families without a known one, or of a programme without a target.</summary>
    Unknown,

    Outside,

    Inside,
}

internal static class TargetWeights
{
    /// <param name="desil">Of the recipient, 1 to 10; 0 is «belum ditentukan», or not known.</param>
    public static TargetWeight Of(Programme? programme, int desil) =>
        programme?.TargetDeciles is not { } target || desil == 0 ? TargetWeight.Unknown
        : target.Contains(desil) ? TargetWeight.Inside
        : TargetWeight.Outside;
}
